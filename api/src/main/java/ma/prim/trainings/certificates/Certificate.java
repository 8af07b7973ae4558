package ma.prim.trainings.certificates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.sessions.TrainingSession;

/** That somebody has attended a session; anybody can check it by its code. */
@Entity
@Table(name = "certificate")
@RegionOwned("seen like the enrolment it is of; by everybody who has its code, as far as that says")
class Certificate {
  static final String RESOURCE = "certificates";

  @Id private UUID id;
  @Version private long version;
  private UUID session;
  private UUID enrolment;

  @Column(name = "user_id")
  private UUID user;

  private String cell;
  private String province;
  private String number;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "issued_by")
  private UUID issuedBy;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "revoked_by")
  private UUID revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  private byte[] sealed;

  protected Certificate() {}

  Certificate(
      Enrolment of,
      String name,
      String number,
      CertificateCode code,
      UUID issuedBy,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.session = of.session();
    this.enrolment = of.id();
    this.user = of.user();
    this.cell = of.cell();
    this.province = of.province();
    this.number = number;
    this.codeHash = code.hash();
    this.issuedBy = issuedBy;
    this.issuedAt = at;
    this.sealed = json.seal(new Content(name, code.text(), null), context());
  }

  Change issued() {
    return change("issued");
  }

  Change revoke(String reason, UUID by, SealedJson json, Instant at) {
    if (revokedAt != null) {
      throw Problem.invalidTransition(Words.of(validity()), List.of());
    }
    revokedBy = by;
    revokedAt = at;
    Content content = content(json);
    sealed = json.seal(new Content(content.name(), content.code(), reason), context());
    return change("revoked");
  }

  private Change change(String what) {
    Map<String, String> details = new HashMap<>();
    if (user != null) {
      details.put("user", user.toString());
    }
    return Change.of(RESOURCE, id, what, cell, province, Words.of(validity()))
        .under(TrainingSession.RESOURCE, session)
        .with(details);
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  CertificateValidity validity() {
    return revokedAt == null ? CertificateValidity.VALID : CertificateValidity.REVOKED;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID session() {
    return session;
  }

  UUID enrolment() {
    return enrolment;
  }

  UUID user() {
    return user;
  }

  String cell() {
    return cell;
  }

  String province() {
    return province;
  }

  String number() {
    return number;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Instant revokedAt() {
    return revokedAt;
  }

  /**
   * What is sealed.
   *
   * @param reason why it was revoked
   */
  record Content(String name, String code, String reason) {}
}
