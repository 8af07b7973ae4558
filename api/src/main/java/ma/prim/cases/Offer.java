package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * That a case is offered to another cell, and the state that comes back when that one has answered.
 */
@Embeddable
class Offer {
  @Column(name = "transfer_to")
  private String cell;

  @Column(name = "transfer_to_province")
  private String province;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private CaseStatus statusBefore;

  protected Offer() {}

  Offer(String cell, String province, CaseStatus statusBefore) {
    this.cell = cell;
    this.province = province;
    this.statusBefore = statusBefore;
  }

  String cell() {
    return cell;
  }
}
