package ma.prim.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What stands in an agreement, as it was signed and as amendments have changed it. */
@MappedSuperclass
abstract class AgreementText {
  private String number;

  @Enumerated(EnumType.STRING)
  private AgreementType type;

  @Column(name = "parent_id")
  private UUID parent;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> summary;

  private Integer quorum;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "signed_place")
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> signedPlace;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  @Column(name = "effective_to")
  private LocalDate effectiveTo;

  @Column(name = "new_from")
  private LocalDate newFrom;

  @Column(name = "new_to")
  private LocalDate newTo;

  private String province;

  @JdbcTypeCode(SqlTypes.JSON)
  private Territory territory;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Axis> axes;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<StrategyObjective> strategies;

  protected AgreementText() {}

  AgreementText(AgreementFields fields) {
    this.type = fields.type();
    this.parent = fields.parent();
  }

  /**
   * @param unsigned whether its days may still change
   */
  final void write(AgreementFields fields, String numbered, boolean unsigned) {
    number = numbered;
    titles = fields.titles();
    summary = fields.summary();
    quorum = fields.quorum();
    signedOn = fields.signedOn();
    signedPlace = fields.signedPlace();
    if (unsigned) {
      from = fields.from();
      to = fields.to();
      effectiveFrom = from;
      effectiveTo = to;
    }
    newFrom = fields.amends() == null ? null : fields.amends().from();
    newTo = fields.amends() == null ? null : fields.amends().to();
    territory = fields.territory() == null ? Territory.REGION : fields.territory();
    province = territory.onlyProvince();
    axes = fields.axes() == null ? List.of() : fields.axes();
    strategies = fields.strategies() == null ? List.of() : fields.strategies();
  }

  /** An amendment is of the territory that it amends. */
  void takePlaceOf(AgreementText above) {
    territory = above.territory;
    province = above.province;
  }

  /** When and where it was signed, as far as that is said. */
  final void signedOn(LocalDate on, Map<String, String> place) {
    signedOn = on == null ? signedOn : on;
    signedPlace = place == null ? signedPlace : place;
  }

  /** It had no first day: this is it. */
  final void begin(LocalDate today) {
    if (from == null) {
      from = today;
      effectiveFrom = today;
    }
  }

  /** The days that an amendment says. */
  final void take(AgreementText amendment) {
    effectiveFrom = amendment.newFrom == null ? effectiveFrom : amendment.newFrom;
    effectiveTo = amendment.newTo == null ? effectiveTo : amendment.newTo;
  }

  public String number() {
    return number;
  }

  public AgreementType type() {
    return type;
  }

  /** The agreement above; null for none. */
  public UUID parent() {
    return parent;
  }

  public Map<String, String> titles() {
    return titles;
  }

  public Map<String, String> summary() {
    return summary;
  }

  Integer quorum() {
    return quorum;
  }

  public LocalDate signedOn() {
    return signedOn;
  }

  public Map<String, String> signedPlace() {
    return signedPlace;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  /** Its first day, as amendments in force have it. */
  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Its last day, as amendments in force have it; null for none. */
  public LocalDate effectiveTo() {
    return effectiveTo;
  }

  LocalDate newFrom() {
    return newFrom;
  }

  LocalDate newTo() {
    return newTo;
  }

  /** The only province that it is for; null for the region. */
  public String province() {
    return province;
  }

  public Territory territory() {
    return territory;
  }

  public List<Axis> axes() {
    return axes;
  }

  public List<StrategyObjective> strategies() {
    return strategies;
  }
}
