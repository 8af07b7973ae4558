package ma.prim.notifications.mail;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.events.Journal;
import ma.prim.http.ETags;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import org.hibernate.Session;

/** What users choose, each for themselves. */
@Singleton
class Preferences {
  private final Session session;
  private final CurrentCaller caller;
  private final MailSettings settings;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  Preferences(
      Session session,
      CurrentCaller caller,
      MailSettings settings,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.session = session;
    this.caller = caller;
    this.settings = settings;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  PreferenceView read() {
    return view(mine());
  }

  PreferenceView change(MergePatch<PreferenceFields> patch) {
    NotificationPreference mine = mine();
    boolean chosenBefore = session.contains(mine);
    preconditions.check(mine.version());
    PreferenceFields fields = patch.applyTo(new PreferenceFields(mine.mail()));
    journal.record(mine.choose(fields.mail(), clock.instant()));
    if (!chosenBefore) {
      session.persist(mine);
    }
    session.flush();
    return view(mine);
  }

  private NotificationPreference mine() {
    UUID me = UUID.fromString(caller.get().subject());
    return Optional.ofNullable(session.find(NotificationPreference.class, me))
        .orElseGet(() -> new NotificationPreference(me));
  }

  private PreferenceView view(NotificationPreference mine) {
    return new PreferenceView(mine.mail(), settings.isConfigured(), ETags.of(mine.version()));
  }
}
