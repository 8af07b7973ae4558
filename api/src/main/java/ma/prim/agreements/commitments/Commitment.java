package ma.prim.agreements.commitments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementType;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a party has promised, in the agreement in which it counts. */
@Entity
@Table(name = "agreement_commitment")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
public class Commitment {
  static final String RESOURCE = "commitments";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "amendment_id")
  private UUID amendment;

  @Column(name = "party_id")
  private UUID party;

  @Column(name = "institution_id")
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private CommitmentKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> text;

  private LocalDate due;

  @Enumerated(EnumType.STRING)
  private Fulfilment fulfilment;

  @Column(name = "fulfilled_on")
  private LocalDate fulfilledOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> evidence;

  private UUID replaces;

  @Column(name = "replaced_by")
  private UUID replacedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected Commitment() {}

  Commitment(Agreement agreement, CommitmentFields fields, UUID institution, Instant at) {
    this.id = Ids.next();
    this.agreement = agreement.id();
    this.amendment = agreement.type() == AgreementType.AMENDMENT ? agreement.id() : null;
    this.fulfilment = Fulfilment.UNFULFILLED;
    this.evidence = List.of();
    this.createdAt = at;
    write(fields, institution);
  }

  void write(CommitmentFields fields, UUID promising) {
    party = fields.party();
    institution = promising;
    kind = fields.kind() == null ? CommitmentKind.OBLIGATION : fields.kind();
    text = fields.text();
    due = fields.due();
    replaces = fields.replaces();
  }

  void report(CommitmentReport report, LocalDate today, SealedJson json) {
    fulfilment = report.fulfilment();
    fulfilledOn = report.on() == null ? today : report.on();
    evidence = report.evidence() == null ? evidence : report.evidence();
    sealed = report.remark() == null ? sealed : json.seal(report.remark(), RESOURCE + "/" + id);
  }

  /** It counts in the agreement that its amendment changes, of the same party there. */
  void moveTo(UUID parent, UUID partyThere) {
    agreement = parent;
    party = partyThere == null ? party : partyThere;
  }

  void isReplacedBy(UUID other) {
    replacedBy = other;
  }

  String remark(SealedJson json) {
    return sealed == null ? null : json.open(sealed, String.class, RESOURCE + "/" + id);
  }

  CommitmentFields fields() {
    return new CommitmentFields(party, kind, text, due, replaces);
  }

  /** Whether somebody still waits for it. */
  public boolean isOpen() {
    boolean waited = fulfilment == Fulfilment.UNFULFILLED || fulfilment == Fulfilment.PARTLY;
    return waited && replacedBy == null;
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public UUID agreement() {
    return agreement;
  }

  UUID amendment() {
    return amendment;
  }

  UUID party() {
    return party;
  }

  public UUID institution() {
    return institution;
  }

  public CommitmentKind kind() {
    return kind;
  }

  public Map<String, String> text() {
    return text;
  }

  public LocalDate due() {
    return due;
  }

  public Fulfilment fulfilment() {
    return fulfilment;
  }

  LocalDate fulfilledOn() {
    return fulfilledOn;
  }

  List<UUID> evidence() {
    return evidence;
  }

  UUID replaces() {
    return replaces;
  }

  UUID replacedBy() {
    return replacedBy;
  }
}
