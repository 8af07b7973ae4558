package ma.prim.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.Guardian;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonGroup;
import ma.prim.people.Relation;
import ma.prim.people.ReturneeKind;
import ma.prim.people.Vulnerability;

/** A file while it is being made up. */
final class FileDraft {
  final UUID id;
  final int age;
  final Gender gender;
  PersonGroup group;
  LocalDate groupSince;
  ReturneeKind returneeKind;
  Names names;
  Boolean documented;
  String birthDate;
  Boolean birthDateEstimated;
  LocalDate deceasedOn;
  List<String> nationalities = List.of();
  String residenceCountry;
  String originCommune;
  List<String> languages = List.of();
  String address;
  List<ContactPoint> contacts = List.of();
  List<IdentityDocument> papers = List.of();
  Guardian guardian;
  boolean concealed;
  String note;
  private final List<Vulnerability> vulnerabilities = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  FileDraft(UUID id, int age, Gender gender) {
    this.id = id;
    this.age = age;
    this.gender = gender;
  }

  void needsProtectionAs(Vulnerability vulnerability) {
    if (!vulnerabilities.contains(vulnerability)) {
      vulnerabilities.add(vulnerability);
    }
  }

  /** The other is this one's {@code kind}; what this one is to the other is written there. */
  void isRelatedTo(FileDraft other, Relation.Kind kind, Relation.Kind inverse) {
    relations.add(new Relation(other.id, kind));
    other.relations.add(new Relation(id, inverse));
  }

  boolean isMinor() {
    return age < Member.MAJORITY;
  }

  Member member() {
    return new Member(id, age, fields());
  }

  private PersonFields fields() {
    return new PersonFields(
        null,
        group,
        groupSince,
        returneeKind,
        names,
        documented,
        gender,
        birthDate,
        birthDateEstimated,
        deceasedOn,
        nationalities,
        residenceCountry,
        originCommune,
        languages,
        address,
        contacts,
        papers,
        vulnerabilities.isEmpty() ? null : List.copyOf(vulnerabilities),
        List.copyOf(relations),
        guardian,
        concealed,
        note,
        true);
  }
}
