package ma.prim.notifications.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Mails what is due: one message to each user, whatever there is. A copy that dies between sending
 * and writing that down sends the same message, under the same Message-ID, once more.
 */
@Singleton
class MailNotifications implements RegionJob {
  private static final Logger LOG = Logger.getLogger(MailNotifications.class);
  private static final Duration LATER = Duration.ofMinutes(15);

  private final MailConfig config;
  private final MailSettings settings;
  private final MailCarrier carrier;
  private final LetterWords words;
  private final DueMail due;
  private final InstantSource clock;
  private volatile boolean away;

  MailNotifications(
      MailConfig config,
      MailSettings settings,
      MailCarrier carrier,
      LetterWords words,
      DueMail due,
      InstantSource clock) {
    this.config = config;
    this.settings = settings;
    this.carrier = carrier;
    this.words = words;
    this.due = due;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Duration interval() {
    return config.every();
  }

  @Override
  public boolean run(Region region) throws SQLException {
    if (!settings.isConfigured()) {
      return false;
    }
    List<DueMail.Bundle> bundles = due.read(region, clock.instant());
    if (bundles.isEmpty()) {
      return false;
    }
    try (MailCarrier.Round round = carrier.begin()) {
      came();
      for (DueMail.Bundle bundle : bundles) {
        bring(region, round, bundle);
      }
      return true;
    } catch (MessagingException unreachable) {
      stayedAway(region, unreachable);
      return false;
    }
  }

  private void bring(Region region, MailCarrier.Round round, DueMail.Bundle bundle)
      throws SQLException {
    if (bundle.to() == null || bundle.unread().isEmpty()) {
      due.settle(region, bundle, null);
      return;
    }
    Instant now = clock.instant();
    switch (round.bring(letter(region.config(), bundle))) {
      case SENT -> due.settle(region, bundle, now);
      case DEFERRED -> due.defer(region, bundle, now.plus(LATER));
      case REFUSED -> due.settle(region, bundle, null);
    }
  }

  private Letter letter(RegionConfig region, DueMail.Bundle bundle) {
    String language = LetterWords.language(bundle.language(), region);
    return new Letter(
        bundle.items().getFirst().id(),
        bundle.to(),
        language,
        words.subject(language, region, bundle.unread().size()),
        words.body(language, region, bundle.unread()));
  }

  private void came() {
    if (away) {
      away = false;
      LOG.info("the mail server answers again");
    }
  }

  /** Said once: what is due waits. */
  private void stayedAway(Region region, MessagingException why) {
    if (!away) {
      away = true;
      LOG.warnf("mail of %s waits: %s", region.slug(), why.getMessage());
    }
  }
}
