package ma.prim.integration.calendar.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its owner reads it. */
@Schema(
    name = "CalendarSubscription",
    description = "A calendar that a program follows. Its address is shown once, when it is made.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
    @Schema(required = true) UUID id,
    @Schema(required = true) CalendarKind kind,
    @Schema(description = "The agreement or institution.") UUID target,
    @Schema(required = true, description = "Of the texts.", examples = "fr") String language,
    @Schema(
            description =
                "For the calendar program; whoever has it reads the calendar. Shown this once.",
            examples =
                "http://localhost:8080/v1/regions/oriental/calendars/wPDn0yJ1Yz0m3cF6kq0C5rXn1mKQm9h1iQ1o3n0a7Zk.ics")
        String address,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "It is over if no program reads it until then.")
        LocalDate expiresOn,
    @Schema(description = "When a program last read it.") LocalDate lastReadOn,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag)
    implements Tagged, OneTimeSecret {

  static SubscriptionView from(CalendarSubscription subscription, String address) {
    return new SubscriptionView(
        subscription.id(),
        subscription.kind(),
        subscription.target(),
        subscription.language(),
        address,
        subscription.createdAt(),
        subscription.expiresOn(),
        subscription.lastReadOn(),
        ETags.of(subscription.version()));
  }

  @Override
  public Object withoutSecret() {
    return new SubscriptionView(
        id, kind, target, language, null, createdAt, expiresOn, lastReadOn, etag);
  }
}
