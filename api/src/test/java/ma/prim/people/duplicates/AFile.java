package ma.prim.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonGroup;
import ma.prim.people.PersonName;

/** A file to compare: {@code AFile.called("Karim", "Alaoui").bornOn("1984").fields()}. */
final class AFile {
  private PersonName ar;
  private PersonName latin;
  private final List<String> other = new ArrayList<>();
  private Names.Parents parents;
  private Gender gender;
  private String born;
  private boolean guessed;
  private final List<ContactPoint> contacts = new ArrayList<>();
  private final List<IdentityDocument> documents = new ArrayList<>();

  static AFile called(String given, String family) {
    return new AFile().latin(given, family);
  }

  static AFile calledInArabic(String given, String family) {
    return new AFile().arabic(given, family);
  }

  AFile latin(String given, String family) {
    latin = new PersonName(given, family);
    return this;
  }

  AFile arabic(String given, String family) {
    ar = new PersonName(given, family);
    return this;
  }

  AFile alsoCalled(String name) {
    other.add(name);
    return this;
  }

  AFile childOf(String father, String mother) {
    parents = new Names.Parents(father, mother);
    return this;
  }

  AFile gender(Gender declared) {
    gender = declared;
    return this;
  }

  AFile bornOn(String date) {
    born = date;
    return this;
  }

  AFile bornAbout(String date) {
    guessed = true;
    return bornOn(date);
  }

  AFile holding(IdentityDocument.Type type, String number) {
    documents.add(new IdentityDocument(type, "MA", number, null));
    return this;
  }

  AFile reachedAt(String phone) {
    contacts.add(new ContactPoint(ContactPoint.Type.PHONE, phone, null, null, null));
    return this;
  }

  PersonFields fields() {
    Names names = new Names(ar, latin, other.isEmpty() ? null : other, parents);
    return new PersonFields(
        null,
        PersonGroup.MRE,
        null,
        null,
        names,
        null,
        gender,
        born,
        guessed,
        null,
        null,
        null,
        null,
        null,
        null,
        contacts,
        documents,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Likeness comparedWith(AFile another) {
    return Matcher.compare(fields(), SaidNames.of(fields().names()), another.fields());
  }
}
