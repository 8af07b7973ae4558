package ma.prim.people;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The personal part of a file, as it is sealed in the database. */
record PersonContent(
    LocalDate groupSince,
    ReturneeKind returneeKind,
    Names names,
    Boolean documented,
    Gender gender,
    String birthDate,
    Boolean birthDateEstimated,
    LocalDate deceasedOn,
    List<String> nationalities,
    String residenceCountry,
    String originCommune,
    List<String> languages,
    String address,
    List<ContactPoint> contacts,
    List<IdentityDocument> identityDocuments,
    List<Vulnerability> vulnerabilities,
    List<Relation> relations,
    Guardian guardian,
    String note) {

  static PersonContent from(PersonFields fields) {
    return new PersonContent(
        fields.groupSince(),
        fields.returneeKind(),
        fields.names(),
        fields.documented(),
        fields.gender(),
        fields.birthDate(),
        fields.birthDateEstimated(),
        fields.deceasedOn(),
        fields.nationalities(),
        fields.residenceCountry(),
        fields.originCommune(),
        fields.languages(),
        fields.address(),
        fields.contacts(),
        fields.identityDocuments(),
        fields.vulnerabilities(),
        fields.relations(),
        fields.guardian(),
        fields.note());
  }

  /** The people whom relations and guardian name. */
  Set<UUID> pointsAt() {
    Set<UUID> pointedAt = new LinkedHashSet<>();
    if (relations != null) {
      relations.forEach(relation -> pointedAt.add(relation.person()));
    }
    if (guardian != null && guardian.person() != null) {
      pointedAt.add(guardian.person());
    }
    return pointedAt;
  }

  /**
   * The same, with survivors in the place of the merged.
   *
   * @param self whose file it is: who was merged with a relative is none of her own
   */
  PersonContent pointingAt(Map<UUID, UUID> survivors, UUID self) {
    if (pointsAt().stream().noneMatch(survivors::containsKey)) {
      return this;
    }
    List<Relation> kept =
        relations == null
            ? null
            : relations.stream()
                .map(relation -> relation.to(survivors))
                .filter(relation -> !relation.person().equals(self))
                .distinct()
                .toList();
    Guardian answering = guardian == null ? null : guardian.to(survivors);
    return new PersonContent(
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
        identityDocuments,
        vulnerabilities,
        kept,
        answering == null || self.equals(answering.person()) ? null : answering,
        note);
  }

  /** The file as its officer would write it again: what a merge patch is applied to. */
  PersonFields asFields(Person person) {
    return asFields(person.group(), person.isConcealed(), person.isTest());
  }

  PersonFields asFields(PersonGroup group, boolean concealed, boolean test) {
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
        identityDocuments,
        vulnerabilities,
        relations,
        guardian,
        concealed,
        note,
        test);
  }
}
