package ma.prim.people.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/**
 * One cell asks another, which knows a person, to let it read her file. Until it does, the asking
 * cell sees whom it asked, when, and what has become of it.
 */
@Entity
@Table(name = "access_request")
@RegionOwned("of two cells: scoped by the one that asks and the one that is asked")
@SQLRestriction(AccessRequest.OF_EITHER)
class AccessRequest {
  static final String RESOURCE = "access-requests";

  /** How long a cell has to answer. */
  static final Duration OPEN_FOR = Duration.ofDays(14);

  /** A cell in scope asks or is asked. */
  static final String OF_EITHER =
      "(':mode' = 'region' or (':mode' = 'province' and"
          + " (from_province in (':provinces') or to_province in (':provinces')))"
          + " or (':mode' = 'cell' and"
          + " (from_cell in (':cells') or to_cell in (':cells')))"
          + " or (':mode' = 'mixed' and"
          + " (from_province in (':provinces') or to_province in (':provinces')"
          + " or from_cell in (':cells') or to_cell in (':cells'))))";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "from_cell")
  private String fromCell;

  @Column(name = "from_province")
  private String fromProvince;

  @Column(name = "to_cell")
  private String toCell;

  @Column(name = "to_province")
  private String toProvince;

  @Enumerated(EnumType.STRING)
  private AccessRequestStatus status;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "until_day")
  private LocalDate until;

  @Enumerated(EnumType.STRING)
  private AccessRefusal refusal;

  @Column(name = "open_key")
  private UUID openKey;

  private byte[] sealed;

  protected AccessRequest() {}

  AccessRequest(
      UUID person,
      CellConfig from,
      CellConfig to,
      String reason,
      UUID askedBy,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.person = person;
    this.fromCell = from.slug();
    this.fromProvince = from.province();
    this.toCell = to.slug();
    this.toProvince = to.province();
    this.status = AccessRequestStatus.ASKED;
    this.askedBy = askedBy;
    this.askedAt = at;
    this.expiresAt = at.plus(OPEN_FOR);
    this.openKey = openKey(person, fromCell);
    this.sealed = json.seal(new Content(reason, null), context());
  }

  /** What two open requests of a cell about one person have in common. */
  static UUID openKey(UUID person, String fromCell) {
    return UUID.nameUUIDFromBytes((person + "/" + fromCell).getBytes(StandardCharsets.UTF_8));
  }

  /** What each of the two cells is told; the one that acted first. */
  List<Change> asked() {
    return List.of(told("asked", fromCell), told("asked", toCell));
  }

  List<Change> grant(LocalDate lastDay, String note, UUID manager, SealedJson json, Instant at) {
    end(AccessRequestStatus.GRANTED, manager, at);
    until = lastDay;
    sealed = json.seal(new Content(content(json).reason(), note), context());
    return List.of(told("granted", toCell), told("granted", fromCell));
  }

  List<Change> refuse(AccessRefusal why, UUID manager, Instant at) {
    end(AccessRequestStatus.REFUSED, manager, at);
    refusal = why;
    return List.of(told("refused", toCell), told("refused", fromCell));
  }

  List<Change> withdraw(UUID officer, Instant at) {
    end(AccessRequestStatus.WITHDRAWN, officer, at);
    return List.of(told("withdrawn", fromCell), told("withdrawn", toCell));
  }

  List<Change> expire(Instant at) {
    end(AccessRequestStatus.EXPIRED, null, at);
    return List.of(told("expired", fromCell), told("expired", toCell));
  }

  private void end(AccessRequestStatus to, UUID officer, Instant at) {
    if (status != AccessRequestStatus.ASKED) {
      throw Problem.invalidTransition(Words.of(status), List.of());
    }
    status = to;
    decidedBy = officer;
    decidedAt = at;
    openKey = null;
  }

  private Change told(String change, String cell) {
    String province = cell.equals(fromCell) ? fromProvince : toProvince;
    return Change.of(RESOURCE, id, change, cell, province, Words.of(status))
        .with(Map.of("from", fromCell, "to", toCell));
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID person() {
    return person;
  }

  String fromCell() {
    return fromCell;
  }

  String fromProvince() {
    return fromProvince;
  }

  String toCell() {
    return toCell;
  }

  String toProvince() {
    return toProvince;
  }

  AccessRequestStatus status() {
    return status;
  }

  UUID askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  LocalDate until() {
    return until;
  }

  AccessRefusal refusal() {
    return refusal;
  }

  /**
   * What stands in it in words.
   *
   * @param note of the cell that grants it
   */
  record Content(String reason, String note) {}
}
