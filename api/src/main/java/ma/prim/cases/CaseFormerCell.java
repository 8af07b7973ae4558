package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a cell keeps of a case that it transferred: the view of the day it was offered, sealed.
 * Written with the offer; it is read only once the case has left the cell's scope.
 */
@Entity
@Table(name = "case_former_cell")
class CaseFormerCell extends CellOwned {
  static final String CONTEXT = "case-former-cells";

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  private UUID assignee;

  /** Who must not find it by what they ask, as of the case itself. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  private byte[] sealed;

  protected CaseFormerCell() {}

  CaseFormerCell(CaseFile offered, CaseView view, SealedJson json, Instant at) {
    super(offered.cell(), offered.province());
    this.id = Ids.next();
    this.caseId = offered.id();
    offerAgain(view, json, at);
  }

  /** A case may come back and leave again: the newest view is kept. */
  final void offerAgain(CaseView view, SealedJson json, Instant at) {
    this.offeredAt = at;
    this.sensitivity = view.sensitivity;
    this.assignee = view.assignee;
    this.excludedOfficers = view.excludedOfficers == null ? List.of() : view.excludedOfficers;
    this.sealed = json.seal(view, context());
  }

  CaseView view(SealedJson json) {
    return json.open(sealed, CaseView.class, context());
  }

  private String context() {
    return CONTEXT + "/" + id;
  }

  UUID caseId() {
    return caseId;
  }

  Sensitivity sensitivity() {
    return sensitivity;
  }

  UUID assignee() {
    return assignee;
  }

  List<UUID> excludedOfficers() {
    return excludedOfficers;
  }

  Instant offeredAt() {
    return offeredAt;
  }
}
