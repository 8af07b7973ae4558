package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.bulk.reading.ReadRow;
import ma.prim.crypto.RegionCipher;
import ma.prim.people.ContactPoint;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonName;
import ma.prim.text.NameFolding;

/**
 * Keyed hashes by which rows of one register find each other: its own number, what a name sounds
 * like, a paper or else a phone. The database holds nothing else of them in clear.
 */
@Singleton
class RowKeys {
  private static final String REFERENCE = "import-reference";
  private static final String NAME = "import-name";
  private static final String NUMBER = "import-number";

  private final RegionCipher cipher;

  RowKeys(RegionCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * Of one row: what is stored with it, and what other rows with the same may have, also under the
   * keys before a rotation.
   */
  record Hashes(
      ImportRow.Keys stored, List<byte[]> references, List<byte[]> names, List<byte[]> numbers) {}

  Hashes of(ReadRow read) {
    List<byte[]> references = lookups(REFERENCE, reference(read));
    List<byte[]> names = lookups(NAME, name(read));
    List<byte[]> numbers = lookups(NUMBER, number(read));
    return new Hashes(
        new ImportRow.Keys(inUse(references), inUse(names), inUse(numbers)),
        references,
        names,
        numbers);
  }

  private List<byte[]> lookups(String kind, Optional<String> text) {
    return text.map(one -> cipher.lookups(kind, one)).orElse(List.of());
  }

  /** That of the key in use is the first. */
  private static byte[] inUse(List<byte[]> hashes) {
    return hashes.isEmpty() ? null : hashes.getFirst();
  }

  private static Optional<String> reference(ReadRow read) {
    return Optional.ofNullable(read.reference());
  }

  private static Optional<String> name(ReadRow read) {
    return person(read)
        .map(PersonFields::names)
        .map(names -> names.latin() != null ? names.latin() : names.ar())
        .map(RowKeys::skeleton)
        .filter(text -> !text.isEmpty());
  }

  /** In one order, whichever is said to be the given name. */
  private static String skeleton(PersonName name) {
    return Stream.of(name.given(), name.family())
        .filter(part -> part != null)
        .flatMap(part -> NameFolding.tokens(part).stream())
        .map(NameFolding::skeleton)
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> number(ReadRow read) {
    Optional<String> paper =
        person(read)
            .flatMap(person ->
                Stream.ofNullable(person.identityDocuments()).flatMap(List::stream).findFirst())
            .map(document -> "paper " + document.foldedNumber());
    return paper.or(() ->
        person(read)
            .flatMap(person ->
                Stream.ofNullable(person.contacts())
                    .flatMap(List::stream)
                    .filter(contact -> contact.type() == ContactPoint.Type.PHONE)
                    .findFirst())
            .map(contact -> "phone " + contact.value()));
  }

  /** What is wrong may lack anything. */
  private static Optional<PersonFields> person(ReadRow read) {
    return read.isValid() ? Optional.of(read.person()) : Optional.empty();
  }
}
