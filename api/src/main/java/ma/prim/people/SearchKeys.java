package ma.prim.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import ma.prim.crypto.RegionCipher;
import ma.prim.text.NameFolding;

/**
 * The keyed hashes by which a file is found: folded words of names with their beginnings from three
 * letters, consonant skeletons common to both scripts, phones whole and by their last four digits,
 * numbers of documents. The database holds nothing else of them.
 */
@ApplicationScoped
class SearchKeys {
  private static final String WORD = "name";
  private static final String SKELETON = "skeleton";
  private static final String PHONE = "phone";
  private static final String DOCUMENT = "document";
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 10;
  private static final int LAST_DIGITS = 4;

  private final RegionCipher cipher;
  private final TwinKeys twins;

  SearchKeys(RegionCipher cipher, TwinKeys twins) {
    this.cipher = cipher;
    this.twins = twins;
  }

  /** Every hash of a file, each once. */
  Collection<byte[]> of(PersonContent content) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    for (String name : content.names().searchable()) {
      NameFolding.spellings(name).forEach(ways -> ways.forEach(way -> addWord(way, hashes)));
    }
    for (ContactPoint contact : orEmpty(content.contacts())) {
      String digits = digits(contact.value());
      if (contact.type() == ContactPoint.Type.PHONE && digits.length() >= LAST_DIGITS) {
        hashes.add(cipher.index(PHONE, digits));
        hashes.add(cipher.index(PHONE, lastDigits(digits)));
      }
    }
    for (IdentityDocument document : orEmpty(content.identityDocuments())) {
      hashes.add(cipher.index(DOCUMENT, IdentityDocument.folded(document.number())));
    }
    hashes.addAll(twins.of(content));
    return hashes;
  }

  /** What a likely duplicate may share besides its name: whole phones, and numbers of papers. */
  Collection<byte[]> numbers(PersonContent content) {
    TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
    for (ContactPoint contact : orEmpty(content.contacts())) {
      String digits = digits(contact.value());
      if (contact.type() == ContactPoint.Type.PHONE && digits.length() > LAST_DIGITS) {
        hashes.addAll(cipher.lookups(PHONE, digits));
      }
    }
    for (IdentityDocument document : orEmpty(content.identityDocuments())) {
      hashes.addAll(cipher.lookups(DOCUMENT, IdentityDocument.folded(document.number())));
    }
    return hashes;
  }

  /** For each word of a searched name, the hashes of which a file must have one. */
  List<List<byte[]>> ofName(String name) {
    List<List<byte[]>> words = new ArrayList<>();
    for (List<String> ways : NameFolding.spellings(name)) {
      TreeSet<byte[]> hashes = new TreeSet<>(Arrays::compare);
      for (String way : ways) {
        hashes.add(cipher.index(WORD, way.substring(0, Math.min(way.length(), LONGEST_BEGINNING))));
        addSkeleton(way, hashes);
      }
      words.add(List.copyOf(hashes));
    }
    return words;
  }

  private void addWord(String word, Collection<byte[]> hashes) {
    hashes.add(cipher.index(WORD, word));
    for (int length = SHORTEST_BEGINNING;
        length <= Math.min(word.length(), LONGEST_BEGINNING);
        length++) {
      hashes.add(cipher.index(WORD, word.substring(0, length)));
    }
    addSkeleton(word, hashes);
  }

  private void addSkeleton(String word, Collection<byte[]> hashes) {
    String skeleton = NameFolding.skeleton(word);
    if (!skeleton.isEmpty()) {
      hashes.add(cipher.index(SKELETON, skeleton));
    }
  }

  /** The hash of a whole number, or of its last four digits. */
  byte[] ofPhone(String phone) {
    return cipher.index(PHONE, digits(phone));
  }

  byte[] ofDocument(String number) {
    return cipher.index(DOCUMENT, IdentityDocument.folded(number));
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
