package ma.prim.institutions;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner of the region that receives referrals, signs agreements or trains. */
@Entity
@Table(name = "institution")
@RegionOwned(
    "everybody with a place in the region reads it; partners their own, see InstitutionSight")
class Institution {
  static final String RESOURCE = "institutions";

  @Id private UUID id;
  @Version private long version;
  private String type;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> names;

  /** The name in the region's language, or the first one: what lists are sorted by. */
  @Column(name = "sort_name")
  private String sortName;

  @Column(name = "parent_id")
  private UUID parent;

  @Enumerated(EnumType.STRING)
  private InstitutionStatus status;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "suspended_until")
  private LocalDate suspendedUntil;

  private Integer capacity;

  @Column(name = "needs_agreement")
  private boolean needsAgreement;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode profile;

  /** Only for finding: the profile says it. */
  @ElementCollection
  @CollectionTable(name = "institution_need", joinColumns = @JoinColumn(name = "institution_id"))
  @Column(name = "need")
  private Set<String> needs = new HashSet<>();

  /** Only for finding: the profile says it. */
  @ElementCollection
  @CollectionTable(
      name = "institution_province",
      joinColumns = @JoinColumn(name = "institution_id"))
  @Column(name = "province")
  private Set<String> provinces = new HashSet<>();

  /** Only for finding: the profile says it. */
  @ElementCollection
  @CollectionTable(name = "institution_commune", joinColumns = @JoinColumn(name = "institution_id"))
  @Column(name = "commune")
  private Set<String> communes = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Institution() {}

  /**
   * @param language of the name that lists are sorted by, where there is one in it
   */
  Institution(UUID id, InstitutionFields fields, String language, Instant at) {
    this.id = id;
    this.status = InstitutionStatus.ACTIVE;
    this.createdAt = at;
    write(fields, language, at);
  }

  Change created() {
    return change("created");
  }

  Change update(InstitutionFields fields, String language, Instant at) {
    write(fields, language, at);
    return change("updated");
  }

  /** No new referrals for a time. */
  Change suspend(String reason, LocalDate until, Instant at) {
    to(InstitutionStatus.SUSPENDED, "suspend", reason, until, at);
    return change("suspended");
  }

  Change resume(Instant at) {
    to(InstitutionStatus.ACTIVE, "resume", null, null, at);
    return change("resumed");
  }

  /** For good. */
  Change close(String reason, Instant at) {
    to(InstitutionStatus.CLOSED, "close", reason, null, at);
    return change("closed");
  }

  private void to(InstitutionStatus next, String verb, String reason, LocalDate until, Instant at) {
    if (!status.verbs().contains(verb)) {
      throw Problem.invalidTransition(Words.of(status), status.verbs());
    }
    status = next;
    statusReason = reason;
    suspendedUntil = until;
    updatedAt = at;
  }

  private void write(InstitutionFields fields, String language, Instant at) {
    type = fields.type();
    names = fields.names();
    sortName = names.getOrDefault(language, names.values().iterator().next());
    parent = fields.parent();
    capacity = fields.capacity();
    needsAgreement = fields.needsAgreement();
    profile = InstitutionProfile.of(fields).tree();
    updatedAt = at;
    replace(needs, fields.needs());
    replace(provinces, fields.provinces());
    replace(communes, fields.communes());
  }

  private static void replace(Set<String> found, Collection<String> wanted) {
    found.retainAll(wanted);
    found.addAll(wanted);
  }

  private Change change(String what) {
    return new Change(RESOURCE, id.toString(), what, null, null, null, Words.of(status), Map.of())
        .toldTo(id);
  }

  InstitutionCard card() {
    InstitutionProfile shown = profile();
    return new InstitutionCard(
        id,
        type,
        names,
        parent,
        status,
        Set.copyOf(shown.needs()),
        Set.copyOf(shown.provinces()),
        Set.copyOf(shown.communes()));
  }

  InstitutionProfile profile() {
    return InstitutionProfile.of(profile);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String type() {
    return type;
  }

  Map<String, String> names() {
    return names;
  }

  String sortName() {
    return sortName;
  }

  UUID parent() {
    return parent;
  }

  InstitutionStatus status() {
    return status;
  }

  String statusReason() {
    return statusReason;
  }

  LocalDate suspendedUntil() {
    return suspendedUntil;
  }

  Integer capacity() {
    return capacity;
  }

  boolean needsAgreement() {
    return needsAgreement;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
