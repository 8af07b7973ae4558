package ma.prim.notifications.mail;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When something that happens now is mailed. */
@Singleton
public class MailTimes {
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final MailSettings settings;

  MailTimes(MailSettings settings) {
    this.settings = settings;
  }

  /** To who wants it at once; null where nothing is mailed. */
  public Instant atOnce(Instant now) {
    return settings.isConfigured() ? now : null;
  }

  /** To who wants it once a day; null where nothing is mailed. */
  public Instant daily(Instant now, ZoneId zone) {
    if (!settings.isConfigured()) {
      return null;
    }
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime morning = local.toLocalDate().atTime(MORNING).atZone(zone);
    return (morning.isAfter(local)
            ? morning
            : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone))
        .toInstant();
  }
}
