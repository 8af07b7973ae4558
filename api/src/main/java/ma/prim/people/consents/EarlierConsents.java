package ma.prim.people.consents;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/**
 * Takes over consents that cells had before they were written here, each under its own day and
 * officer. For work in a region, not for callers: whoever calls has seen to it that the fields are
 * valid.
 */
@Singleton
public class EarlierConsents {
  private final Session session;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;

  EarlierConsents(Session session, CurrentRegion region, SealedJson json, Journal journal) {
    this.session = session;
    this.region = region;
    this.json = json;
    this.journal = journal;
  }

  public boolean has(UUID person) {
    return session
            .createSelectionQuery("select count(*) from Consent where person = :person", Long.class)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  /** The id of the consent. */
  public UUID take(UUID person, ConsentFields fields, CellConfig cell, UUID officer, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, region.get().zone());
    Consent consent = new Consent(person, fields, day, cell, officer, json, at);
    session.persist(consent);
    journal.recordEarlier(consent.recorded(), officer, at);
    return consent.id();
  }
}
