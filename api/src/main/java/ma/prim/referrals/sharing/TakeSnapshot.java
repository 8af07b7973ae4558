package ma.prim.referrals.sharing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.Priority;
import ma.prim.cases.ReferredCase;
import ma.prim.contacts.AgeBand;
import ma.prim.documents.HandedOnDocuments;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonView;
import ma.prim.people.Relation;
import ma.prim.people.consents.SharedField;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/** Copies out of a person's file and a case what is shared of them. */
@Singleton
public class TakeSnapshot {
  private final KnownPeople people;
  private final CasesToRefer cases;
  private final HandedOnDocuments documents;
  private final Needs needs;
  private final CurrentRegion region;

  TakeSnapshot(
      KnownPeople people,
      CasesToRefer cases,
      HandedOnDocuments documents,
      Needs needs,
      CurrentRegion region) {
    this.people = people;
    this.cases = cases;
    this.documents = documents;
    this.needs = needs;
    this.region = region;
  }

  /** What is shared, and what is told before it is. */
  public record Taken(Preview preview, Snapshot snapshot) {}

  /**
   * @param need of the referral, which may be one of several of the case
   * @param passed what the person agreed to
   */
  public Taken of(
      ReferredCase matter, String need, Priority priority, ConsentGate.Passed passed, Instant at) {
    PersonView person = people.read(List.of(matter.person())).get(matter.person());
    return new Taken(
        preview(matter, need, priority, person, at), snapshot(matter, person, passed, at));
  }

  private Preview preview(
      ReferredCase matter, String need, Priority priority, PersonView person, Instant at) {
    if (matter.restricted() || needs.find(need).filter(Need::sensitive).isPresent()) {
      return new Preview(need, null, null, null, null, null, matter.province());
    }
    return new Preview(
        need,
        priority,
        AgeBand.of(person.birthDate(), LocalDate.ofInstant(at, region.get().zone())),
        person.gender(),
        commune(matter, person),
        language(matter, person),
        null);
  }

  /** Where the family comes from, or else where the cell is that she came to. */
  private String commune(ReferredCase matter, PersonView person) {
    return person.originCommune() != null
        ? person.originCommune()
        : region
            .get()
            .config()
            .cell(matter.cell())
            .filter(cell -> cell.level() == CellConfig.Level.COMMUNE)
            .map(CellConfig::slug)
            .orElse(null);
  }

  private static String language(ReferredCase matter, PersonView person) {
    if (matter.language() != null) {
      return matter.language();
    }
    return person.languages() == null || person.languages().isEmpty()
        ? null
        : person.languages().getFirst();
  }

  private Snapshot snapshot(
      ReferredCase matter, PersonView person, ConsentGate.Passed passed, Instant at) {
    Set<SharedField> of = Set.copyOf(passed.fields());
    return new Snapshot(
        at,
        of.contains(SharedField.NAMES) ? person.names() : null,
        of.contains(SharedField.BIRTH_DATE) ? person.birthDate() : null,
        of.contains(SharedField.BIRTH_DATE) ? person.birthDateEstimated() : null,
        of.contains(SharedField.GENDER) ? person.gender() : null,
        of.contains(SharedField.NATIONALITIES) ? person.nationalities() : null,
        of.contains(SharedField.CONTACTS) ? person.contacts() : null,
        of.contains(SharedField.ADDRESS) ? person.address() : null,
        of.contains(SharedField.IDENTITY_DOCUMENTS) ? person.identityDocuments() : null,
        of.contains(SharedField.FAMILY) ? family(person) : null,
        of.contains(SharedField.VULNERABILITIES) ? person.vulnerabilities() : null,
        of.contains(SharedField.NEED) ? matter.need() : null,
        of.contains(SharedField.NEED) ? matter.furtherNeeds() : null,
        of.contains(SharedField.SUMMARY) ? matter.summary() : null,
        of.contains(SharedField.NOTES) ? notes(matter.id()) : null,
        of.contains(SharedField.SERVICES) ? services(matter.id()) : null,
        passed.documents().isEmpty() ? null : documents(matter.id(), passed.documents()));
  }

  private static List<Relation.Kind> family(PersonView person) {
    return person.relations() == null
        ? List.of()
        : person.relations().stream().map(Relation::kind).toList();
  }

  private List<Snapshot.Note> notes(UUID matter) {
    return cases.notes(matter).stream()
        .map(note -> new Snapshot.Note(note.text(), note.createdAt()))
        .toList();
  }

  private List<Snapshot.Service> services(UUID matter) {
    return cases.services(matter).stream()
        .map(one -> new Snapshot.Service(one.need(), one.date(), one.outcome()))
        .toList();
  }

  private List<Snapshot.Document> documents(UUID matter, List<SharedDocument> shared) {
    Map<UUID, HandedOnDocuments.Known> known =
        documents.of(matter, shared.stream().map(SharedDocument::document).toList());
    return shared.stream()
        .map(one -> {
          HandedOnDocuments.Known document = known.get(one.document());
          return new Snapshot.Document(
              one.document(), one.as(), document.mediaType(), document.size(), document.sha256());
        })
        .toList();
  }
}
