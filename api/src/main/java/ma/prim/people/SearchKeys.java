package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.prim.crypto.RegionCipher;
import ma.prim.text.NameFolding;

/**
 * The keyed hashes by which a file is found; the database holds nothing else of what they are of.
 *
 * <p>Of the region: phones and numbers of documents, each whole, and what likely duplicates share
 * ({@link TwinKeys}); few files have the same. Of each cell that knows the person: folded words of
 * names with their beginnings from three letters, consonant skeletons common to both scripts, last
 * four digits of phones. Those are had by a great part of a region's files, so they are hashed with
 * the cell: a search then touches no more than the files of its own cell.
 */
@Singleton
class SearchKeys {
  /** One more whenever the rules by which hashes are made change, those of folding included. */
  static final short VERSION = 1;

  private static final String WORD = "name";
  private static final String SKELETON = "skeleton";
  private static final String PHONE = "phone";
  private static final String LAST_FOUR = "phone-end";
  private static final String BORN = "born";
  private static final String DOCUMENT = "document";
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 10;
  private static final int LAST_DIGITS = 4;
  private static final int YEAR = 4;

  private final RegionCipher cipher;
  private final TwinKeys twins;

  SearchKeys(RegionCipher cipher, TwinKeys twins) {
    this.cipher = cipher;
    this.twins = twins;
  }

  /** Every hash of a file that these cells know, each once. */
  Collection<byte[]> of(PersonContent content, Collection<String> cells) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    for (String phone : phones(content)) {
      hashes.add(cipher.index(PHONE, phone));
    }
    for (IdentityDocument document : orEmpty(content.identityDocuments())) {
      hashes.add(cipher.index(DOCUMENT, IdentityDocument.folded(document.number())));
    }
    hashes.addAll(twins.of(content));
    cells.forEach(cell -> hashes.addAll(inCell(content, cell)));
    return hashes;
  }

  /** Those by which the officers of one cell find the file. */
  Collection<byte[]> inCell(PersonContent content, String cell) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    for (String name : content.names().searchable()) {
      NameFolding.spellings(name).forEach(ways -> ways.forEach(way -> addWord(way, cell, hashes)));
    }
    for (String phone : phones(content)) {
      hashes.add(cipher.index(LAST_FOUR, in(cell, lastDigits(phone))));
    }
    hashes.add(cipher.index(BORN, in(cell, year(content.birthDate()))));
    return hashes;
  }

  /** What a likely duplicate may share besides its name: whole phones, and numbers of papers. */
  Collection<byte[]> numbers(PersonContent content) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    for (String phone : phones(content)) {
      hashes.addAll(cipher.lookups(PHONE, phone));
    }
    for (IdentityDocument document : orEmpty(content.identityDocuments())) {
      hashes.addAll(cipher.lookups(DOCUMENT, IdentityDocument.folded(document.number())));
    }
    return hashes;
  }

  /**
   * For each word of a searched name, the hashes of which a file that a cell knows must have one.
   */
  List<List<byte[]>> ofName(String name, Collection<String> cells) {
    List<List<byte[]>> words = new ArrayList<>();
    for (List<String> ways : NameFolding.spellings(name)) {
      TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
      for (String way : ways) {
        String beginning = way.substring(0, Math.min(way.length(), LONGEST_BEGINNING));
        String skeleton = NameFolding.skeleton(way);
        for (String cell : cells) {
          hashes.addAll(cipher.lookups(WORD, in(cell, beginning)));
          if (!skeleton.isEmpty()) {
            hashes.addAll(cipher.lookups(SKELETON, in(cell, skeleton)));
          }
        }
      }
      words.add(List.copyOf(hashes));
    }
    return words;
  }

  private void addWord(String word, String cell, Collection<byte[]> hashes) {
    for (int length = Math.min(word.length(), SHORTEST_BEGINNING);
        length <= Math.min(word.length(), LONGEST_BEGINNING);
        length++) {
      hashes.add(cipher.index(WORD, in(cell, word.substring(0, length))));
    }
    String skeleton = NameFolding.skeleton(word);
    if (!skeleton.isEmpty()) {
      hashes.add(cipher.index(SKELETON, in(cell, skeleton)));
    }
  }

  /** The hashes of a whole number, or of its last four digits. */
  List<byte[]> ofPhone(String phone, Collection<String> cells) {
    String digits = digits(phone);
    if (digits.length() > LAST_DIGITS) {
      return cipher.lookups(PHONE, digits);
    }
    return cells.stream()
        .flatMap(cell -> cipher.lookups(LAST_FOUR, in(cell, digits)).stream())
        .toList();
  }

  List<byte[]> ofDocument(String number) {
    return cipher.lookups(DOCUMENT, IdentityDocument.folded(number));
  }

  /** Whoever may be born in that year: also those of whom it is not known. */
  List<byte[]> ofYear(String birthDate, Collection<String> cells) {
    return cells.stream()
        .flatMap(cell -> Stream.of(in(cell, year(birthDate)), in(cell, year(null))))
        .flatMap(token -> cipher.lookups(BORN, token).stream())
        .toList();
  }

  private static String year(String birthDate) {
    return birthDate == null ? "" : birthDate.substring(0, YEAR);
  }

  private static String in(String cell, String token) {
    return cell + '/' + token;
  }

  /** The digits of each number that can be called. */
  private static List<String> phones(PersonContent content) {
    return orEmpty(content.contacts()).stream()
        .filter(contact -> contact.type() == ContactPoint.Type.PHONE)
        .map(contact -> digits(contact.value()))
        .filter(digits -> digits.length() > LAST_DIGITS)
        .toList();
  }

  private static String lastDigits(String digits) {
    return digits.substring(digits.length() - LAST_DIGITS);
  }

  private static String digits(String phone) {
    return phone.replaceAll("\\D", "");
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
