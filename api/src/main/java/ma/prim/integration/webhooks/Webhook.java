package ma.prim.integration.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;

/** An address to which a partner institution wants its events sent. */
@Entity
@Table(name = "webhook")
@RegionOwned("of an institution: scoped by it")
@SQLRestriction(Webhook.OF_THE_INSTITUTION)
class Webhook {
  static final String RESOURCE = "webhooks";
  static final String OF_THE_INSTITUTION =
      "(':mode' = 'region' or institution in (':institutions'))";

  @Id private UUID id;
  @Version private long version;
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private WebhookStatus status;

  @Enumerated(EnumType.STRING)
  private WebhookStop reason;

  @Column(name = "event_types")
  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> eventTypes;

  private String description;
  private byte[] sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Webhook() {}

  Webhook(
      UUID institution, WebhookFields fields, WebhookSecret secret, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.institution = institution;
    this.status = WebhookStatus.ACTIVE;
    this.createdAt = at;
    write(fields, List.of(secret), json, at);
  }

  Change created() {
    return change("created");
  }

  Change update(WebhookFields fields, SealedJson json, Instant at) {
    write(fields, content(json).secrets(), json, at);
    return change("updated");
  }

  Change pause(WebhookStop why, Instant at) {
    if (status != WebhookStatus.ACTIVE) {
      throw refused();
    }
    stop(WebhookStatus.PAUSED, why, at);
    return change("paused").with(Map.of("reason", Words.of(why)));
  }

  /** The address wants nothing more. */
  Change disable(Instant at) {
    stop(WebhookStatus.DISABLED, WebhookStop.GONE, at);
    return change("disabled").with(Map.of("reason", Words.of(WebhookStop.GONE)));
  }

  Change resume(Instant at) {
    if (status == WebhookStatus.ACTIVE) {
      throw refused();
    }
    stop(WebhookStatus.ACTIVE, null, at);
    return change("resumed");
  }

  Change ping() {
    if (status != WebhookStatus.ACTIVE) {
      throw refused();
    }
    return change("pinged");
  }

  /** The present secret goes on signing beside the new one until then. */
  Change rotate(WebhookSecret secret, Instant end, SealedJson json, Instant at) {
    Content content = content(json);
    List<WebhookSecret> secrets = new ArrayList<>(List.of(secret));
    WebhookSecret before = content.secrets().getFirst().endingAt(end);
    if (before.signsAt(at)) {
      secrets.add(before);
    }
    seal(new Content(content.url(), secrets), json);
    updatedAt = at;
    return change("secret_rotated");
  }

  Change replayed(int events) {
    return change("replayed").with(Map.of("events", Integer.toString(events)));
  }

  Change removed() {
    return change("removed");
  }

  private void stop(WebhookStatus to, WebhookStop why, Instant at) {
    status = to;
    reason = why;
    updatedAt = at;
  }

  private Problem refused() {
    return Problem.invalidTransition(Words.of(status), actions());
  }

  /** What may be done with it now. */
  List<String> actions() {
    return status == WebhookStatus.ACTIVE
        ? List.of("update", "pause", "ping", "rotate-secret", "replay", "remove")
        : List.of("update", "resume", "rotate-secret", "remove");
  }

  private void write(
      WebhookFields fields, List<WebhookSecret> secrets, SealedJson json, Instant at) {
    eventTypes = fields.eventTypes() == null ? EventTypes.ALL : List.copyOf(fields.eventTypes());
    description = fields.description();
    seal(new Content(fields.url(), secrets), json);
    updatedAt = at;
  }

  private void seal(Content content, SealedJson json) {
    sealed = json.seal(content, RESOURCE + "/" + id);
  }

  private Content content(SealedJson json) {
    return json.open(sealed, Content.class, RESOURCE + "/" + id);
  }

  private Change change(String what) {
    return new Change(RESOURCE, id.toString(), what, null, null, null, Words.of(status), Map.of())
        .toldTo(institution);
  }

  String url(SealedJson json) {
    return content(json).url();
  }

  WebhookFields fields(SealedJson json) {
    return new WebhookFields(url(json), eventTypes, description);
  }

  /** Until when the secret before the newest signs; null if none does. */
  Instant formerSecretUntil(SealedJson json, Instant now) {
    return content(json).secrets().stream()
        .filter(secret -> secret.until() != null && secret.signsAt(now))
        .map(WebhookSecret::until)
        .findFirst()
        .orElse(null);
  }

  Endpoint endpoint(SealedJson json) {
    Content content = content(json);
    return new Endpoint(
        id,
        version,
        content.url(),
        content.secrets().stream()
            .map(secret -> new Endpoint.Secret(secret.text(), secret.until()))
            .toList());
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID institution() {
    return institution;
  }

  WebhookStatus status() {
    return status;
  }

  WebhookStop reason() {
    return reason;
  }

  List<String> eventTypes() {
    return eventTypes;
  }

  String description() {
    return description;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /**
   * What of it is sealed: addresses often hold a secret too.
   *
   * @param secrets the newest first
   */
  record Content(String url, List<WebhookSecret> secrets) {}
}
