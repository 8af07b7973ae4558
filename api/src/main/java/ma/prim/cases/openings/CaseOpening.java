package ma.prim.cases.openings;

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
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CaseHead;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.CellOwned;

/**
 * A coordinator reads a case for some hours, for a reason that the protection officer judges
 * afterwards. It is kept in the cell whose case it was.
 */
@Entity
@Table(name = "case_opening")
class CaseOpening extends CellOwned {
  static final String RESOURCE = "openings";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "case_id")
  private UUID caseId;

  private UUID officer;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  @Enumerated(EnumType.STRING)
  private OpeningVerdict verdict;

  @Column(name = "reviewed_by")
  private UUID reviewedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "running_key")
  private UUID runningKey;

  private byte[] sealed;

  protected CaseOpening() {}

  CaseOpening(
      CaseHead head, UUID officer, String reason, Duration length, SealedJson json, Instant at) {
    super(head.cell(), head.province());
    this.id = Ids.next();
    this.caseId = head.id();
    this.officer = officer;
    this.openedAt = at;
    this.endsAt = at.plus(length);
    this.runningKey =
        UUID.nameUUIDFromBytes((caseId + "/" + officer).getBytes(StandardCharsets.UTF_8));
    this.sealed = json.seal(new Content(reason, null), context());
  }

  Change opened(boolean restricted) {
    return change("opened", OpeningStatus.RUNNING, restricted);
  }

  /** It is over now. */
  Change end(UUID protectionOfficer, boolean restricted, Instant at) {
    require(OpeningStatus.RUNNING, at);
    endsAt = at;
    endedBy = protectionOfficer;
    return change("ended", OpeningStatus.TO_REVIEW, restricted);
  }

  Change review(
      OpeningVerdict found,
      String note,
      UUID protectionOfficer,
      boolean restricted,
      SealedJson json,
      Instant at) {
    require(OpeningStatus.TO_REVIEW, at);
    verdict = found;
    reviewedBy = protectionOfficer;
    reviewedAt = at;
    sealed = json.seal(new Content(content(json).reason(), note), context());
    return change("reviewed", OpeningStatus.REVIEWED, restricted);
  }

  private void require(OpeningStatus needed, Instant at) {
    OpeningStatus status = status(at);
    if (status != needed) {
      throw Problem.invalidTransition(Words.of(status), actions(at));
    }
  }

  /** The verbs that its state has. */
  List<String> actions(Instant at) {
    return switch (status(at)) {
      case RUNNING -> List.of("end");
      case TO_REVIEW -> List.of("review");
      case REVIEWED -> List.of();
    };
  }

  OpeningStatus status(Instant at) {
    if (verdict != null) {
      return OpeningStatus.REVIEWED;
    }
    return at.isBefore(endsAt) ? OpeningStatus.RUNNING : OpeningStatus.TO_REVIEW;
  }

  /** Makes room for another opening of the same case by the same coordinator. */
  void makeRoom() {
    runningKey = null;
  }

  private Change change(String what, OpeningStatus status, boolean restricted) {
    return Change.of(RESOURCE, id, what, cell(), province(), Words.of(status))
        .under("cases", caseId)
        .restricted(restricted);
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

  UUID caseId() {
    return caseId;
  }

  UUID officer() {
    return officer;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  UUID endedBy() {
    return endedBy;
  }

  OpeningVerdict verdict() {
    return verdict;
  }

  UUID reviewedBy() {
    return reviewedBy;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }

  /**
   * What stands in it in words.
   *
   * @param note of the protection officer
   */
  record Content(String reason, String note) {}
}
