package ma.prim.rights;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/**
 * Takes over what people asked about their data before it was written here. For work in a region,
 * not for callers: whoever calls has seen to it that the fields are valid.
 */
@Singleton
public class EarlierRequests {
  private final SubjectRequests requests;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;

  EarlierRequests(
      SubjectRequests requests, CurrentRegion region, SealedJson json, Journal journal) {
    this.requests = requests;
    this.region = region;
    this.json = json;
    this.journal = journal;
  }

  public void take(NewSubjectRequest fields, CellConfig cell, UUID officer, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, region.get().zone());
    SubjectRequest request = new SubjectRequest(fields, day, cell, officer, json, at);
    requests.add(request);
    journal.recordEarlier(request.received(), officer, at);
  }
}
