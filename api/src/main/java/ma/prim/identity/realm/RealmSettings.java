package ma.prim.identity.realm;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import ma.prim.tenancy.RegionConfig;
import org.keycloak.representations.idm.RealmRepresentation;

/** How people sign in to a region, the same for every region but for its names and languages. */
final class RealmSettings {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
  private static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);

  /** Computers at the desk are shared. */
  private static final Duration IDLE_SESSION = Duration.ofMinutes(15);

  private static final Duration WORKING_DAY = Duration.ofHours(10);
  private static final Duration EVENTS_KEPT = Duration.ofDays(90);
  private static final int FAILURES_BEFORE_WAIT = 10;
  private static final Duration WAIT_GROWS_BY = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final String PASSWORDS =
      "length(12) and maxLength(128) and notUsername(undefined) and notEmail(undefined)"
          + " and passwordHistory(3)";

  private RealmSettings() {}

  /**
   * @param dev demo users have a short password
   */
  static RealmRepresentation of(RegionConfig config, boolean dev) {
    RealmRepresentation realm = new RealmRepresentation();
    realm.setRealm(config.realm());
    realm.setEnabled(true);
    realm.setDisplayName(config.names().getOrDefault(config.defaultLanguage(), config.slug()));
    signIn(realm, dev);
    sessions(realm);
    languages(realm, config);
    realm.setEventsEnabled(true);
    realm.setEventsExpiration(EVENTS_KEPT.toSeconds());
    realm.setAdminEventsEnabled(true);
    return realm;
  }

  private static void signIn(RealmRepresentation realm, boolean dev) {
    realm.setSslRequired("external");
    realm.setRegistrationAllowed(false);
    realm.setRememberMe(false);
    realm.setResetPasswordAllowed(false);
    realm.setEditUsernameAllowed(false);
    realm.setLoginWithEmailAllowed(true);
    realm.setDuplicateEmailsAllowed(false);
    realm.setPasswordPolicy(dev ? "" : PASSWORDS);
    realm.setBruteForceProtected(true);
    realm.setPermanentLockout(false);
    realm.setFailureFactor(FAILURES_BEFORE_WAIT);
    realm.setWaitIncrementSeconds((int) WAIT_GROWS_BY.toSeconds());
    realm.setMaxFailureWaitSeconds((int) LONGEST_WAIT.toSeconds());
    realm.setDefaultSignatureAlgorithm("RS256");
  }

  private static void sessions(RealmRepresentation realm) {
    realm.setAccessTokenLifespan((int) ACCESS_TOKEN.toSeconds());
    realm.setSsoSessionIdleTimeout((int) IDLE_SESSION.toSeconds());
    realm.setSsoSessionMaxLifespan((int) WORKING_DAY.toSeconds());
    realm.setOfflineSessionMaxLifespanEnabled(true);
  }

  private static void languages(RealmRepresentation realm, RegionConfig config) {
    realm.setInternationalizationEnabled(true);
    realm.setSupportedLocales(new LinkedHashSet<>(LANGUAGES));
    realm.setDefaultLocale(
        LANGUAGES.contains(config.defaultLanguage()) ? config.defaultLanguage() : "fr");
  }
}
