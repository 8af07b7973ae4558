package ma.prim.people.consents;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.people.Objections;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/** What people agreed to; for whoever is about to tell somebody something. */
@Singleton
public class Consents {
  private final Session session;
  private final Objections objections;
  private final SealedJson json;
  private final CurrentRegion region;

  Consents(Session session, Objections objections, SealedJson json, CurrentRegion region) {
    this.session = session;
    this.objections = objections;
    this.json = json;
    this.region = region;
  }

  /**
   * What one consent permits to tell.
   *
   * @param until its last day; null until it is withdrawn
   * @param documents papers, as the person was told of them
   */
  public record Permission(
      UUID consent,
      ConsentBasis basis,
      LocalDate until,
      List<SharedField> fields,
      List<String> documents) {}

  /**
   * The newest consent under which this recipient may be told of the person at this time; none if
   * she has objected to the purpose. It holds when it is asked: whoever goes on telling asks again.
   */
  public Optional<Permission> covering(
      UUID person, Purpose purpose, Recipient recipient, Instant at) {
    if (objections.of(List.of(person)).getOrDefault(person, List.of()).contains(purpose)) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(at, region.get().zone());
    return session
        .createSelectionQuery(
            "from Consent where person = :person and purpose = :purpose order by id desc",
            Consent.class)
        .setParameter("person", person)
        .setParameter("purpose", purpose)
        .list()
        .stream()
        .filter(consent -> consent.status(day) == ConsentStatus.ACTIVE)
        .map(consent -> permission(consent, recipient))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The same for who may be known under several names, or of one consent, held until the end of the
   * transaction: whoever withdraws it, or objects, comes before or after, never between.
   *
   * @param named the consent that is meant; null for the newest that covers
   */
  public Optional<Permission> holdCovering(
      UUID person, Purpose purpose, List<Recipient> recipients, UUID named, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, region.get().zone());
    List<Consent> held =
        session
            .createSelectionQuery(
                "from Consent where person = :person and purpose = :purpose order by id desc",
                Consent.class)
            .setParameter("person", person)
            .setParameter("purpose", purpose)
            .setLockMode(LockModeType.PESSIMISTIC_READ)
            .list();
    if (objections.of(List.of(person)).getOrDefault(person, List.of()).contains(purpose)) {
      return Optional.empty();
    }
    return held.stream()
        .filter(consent -> named == null || consent.id().equals(named))
        .filter(consent -> consent.status(day) == ConsentStatus.ACTIVE)
        .flatMap(consent -> recipients.stream().map(recipient -> permission(consent, recipient)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Permission> permission(Consent consent, Recipient recipient) {
    Consent.Content content = consent.content(json);
    return content.recipients().stream().anyMatch(recipient::is)
        ? Optional.of(
            new Permission(
                consent.id(), consent.basis(), consent.to(), content.fields(), content.documents()))
        : Optional.empty();
  }

  /** Whoever is about to tell something for this purpose waits until the end of the transaction. */
  public void keepFromTelling(UUID person, Purpose purpose) {
    session
        .createSelectionQuery(
            "from Consent where person = :person and purpose = :purpose", Consent.class)
        .setParameter("person", person)
        .setParameter("purpose", purpose)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Whether there is such a consent of hers, whatever it covers. */
  public boolean has(UUID person, UUID id) {
    return find(person, id).isPresent();
  }

  Optional<Consent> find(UUID person, UUID id) {
    return Optional.ofNullable(session.find(Consent.class, id))
        .filter(consent -> consent.person().equals(person));
  }

  void add(Consent consent) {
    session.persist(consent);
    flush();
  }

  /** Sends what was changed to the database, so that the version is known. */
  void flush() {
    session.flush();
  }
}
