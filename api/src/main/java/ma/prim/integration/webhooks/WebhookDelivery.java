package ma.prim.integration.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event for one webhook, as the log shows it. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
@RegionOwned("read for a webhook that was found in the caller's scope")
class WebhookDelivery {
  @Id private UUID id;
  private UUID webhook;
  private UUID event;
  private long position;
  private String subject;

  @Column(name = "event_type")
  private String eventType;

  @Enumerated(EnumType.STRING)
  private DeliveryStatus status;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private int attempts;
  private int replays;

  @Column(name = "response_status")
  private Integer responseStatus;

  @Enumerated(EnumType.STRING)
  private DeliveryFailure failure;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Attempt> log;

  protected WebhookDelivery() {}

  UUID webhook() {
    return webhook;
  }

  UUID event() {
    return event;
  }

  UUID id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  DeliveryView view() {
    return new DeliveryView(
        id,
        event,
        eventType,
        subject,
        Long.toString(position),
        status,
        attempts,
        replays,
        createdAt,
        status == DeliveryStatus.PENDING ? dueAt : null,
        finishedAt,
        responseStatus,
        failure,
        log.stream().map(Attempt::view).toList(),
        List.of("replay"));
  }

  /**
   * One attempt, as it is stored.
   *
   * @param at RFC 3339
   * @param status of the answer; null if there was none
   * @param failure null for one that succeeded
   */
  record Attempt(String at, Integer status, String failure, long millis) {
    DeliveryView.Attempt view() {
      return new DeliveryView.Attempt(
          Instant.parse(at),
          status,
          failure == null ? null : DeliveryFailure.valueOf(failure),
          millis);
    }
  }
}
