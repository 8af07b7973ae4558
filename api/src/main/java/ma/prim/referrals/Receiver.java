package ma.prim.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellScope;

/** Who a referral goes to. */
@Embeddable
class Receiver {
  @Enumerated(EnumType.STRING)
  @Column(name = "to_kind")
  private ReceiverKind kind;

  @Column(name = "to_cell")
  private String cell;

  @Column(name = "to_province")
  private String province;

  @Column(name = "to_institution")
  private UUID institution;

  /** The other region; of one that came from another and is not assigned yet, this one. */
  @Column(name = "to_region")
  private String region;

  /** The cell that the sender would like to answer, of the other region. */
  @Column(name = "wished_cell")
  private String wishedCell;

  protected Receiver() {}

  static Receiver of(CellConfig cell) {
    Receiver receiver = new Receiver();
    receiver.kind = ReceiverKind.CELL;
    receiver.cell = cell.slug();
    receiver.province = cell.province();
    return receiver;
  }

  static Receiver ofInstitution(UUID institution) {
    Receiver receiver = new Receiver();
    receiver.kind = ReceiverKind.INSTITUTION;
    receiver.institution = institution;
    return receiver;
  }

  /**
   * @param wishedCell null for whichever
   */
  static Receiver ofRegion(String region, String wishedCell) {
    Receiver receiver = new Receiver();
    receiver.kind = ReceiverKind.REGION;
    receiver.region = region;
    receiver.wishedCell = wishedCell;
    return receiver;
  }

  /** An institution of another region: known there only. */
  static Receiver ofInstitutionAbroad(String region, UUID institution) {
    Receiver receiver = ofRegion(region, null);
    receiver.institution = institution;
    return receiver;
  }

  ReceiverKind kind() {
    return kind;
  }

  String cell() {
    return cell;
  }

  String province() {
    return province;
  }

  UUID institution() {
    return institution;
  }

  String region() {
    return region;
  }

  String wishedCell() {
    return wishedCell;
  }

  /** Whether it is one of these places. */
  boolean isIn(CellScope places) {
    return switch (kind) {
      case CELL -> places.contains(cell, province);
      case INSTITUTION -> places.institutions().contains(institution.toString());
      // over there, or nobody's yet
      case REGION -> false;
    };
  }

  /** The slug or the id, as events name it. */
  String code() {
    return switch (kind) {
      case CELL -> cell;
      case INSTITUTION -> institution.toString();
      case REGION -> region;
    };
  }
}
