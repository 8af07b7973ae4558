package ma.prim.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.RealmKey;
import ma.prim.testing.Tokens;

/**
 * Somebody who asks for what is the Nador cell's, and how they stand to it.
 *
 * @param role as the table of expectations names it
 * @param token null for nobody
 */
record Asker(String name, String role, Place place, Supplier<String> token) {
  static final String MACHINE = "machine ";

  /** One for each scope serves every operation: to make one in the realm takes long. */
  private static final Map<Scope, APartnerClient.Made> MACHINES = new ConcurrentHashMap<>();

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static final InstantSource CLOCK = InstantSource.system();
  private static final long AN_HOUR = 3600;

  enum Place {
    /** The cell itself, the province or the region above it: where the role reaches. */
    REACHES,
    /** Another cell, another province. */
    ELSEWHERE,
    OTHER_REGION,
    EXPIRED,
    NOBODY
  }

  static List<Asker> all() {
    return Stream.of(
            user("agent.nador", "agent", Place.REACHES),
            user("manager.nador", "manager", Place.REACHES),
            user("head.nador", "head", Place.REACHES),
            user("agent.province-nador", "agent", Place.ELSEWHERE),
            user("manager.province-nador", "manager", Place.ELSEWHERE),
            user("head.province-nador", "head", Place.ELSEWHERE),
            user("agent.oujda", "agent", Place.ELSEWHERE),
            user("manager.oujda", "manager", Place.ELSEWHERE),
            user("head.oujda", "head", Place.ELSEWHERE),
            user("coordinator.ma-nad", "coordinator", Place.REACHES),
            user("coordinator.ma-ouj", "coordinator", Place.ELSEWHERE),
            user("coordinator.oriental", "coordinator", Place.REACHES),
            user("trainer.oriental", "trainer", Place.REACHES),
            user("admin.oriental", "admin", Place.REACHES),
            user("observer.oriental", "observer", Place.REACHES),
            user("protection.oriental", "protection", Place.REACHES),
            user("agent.taliouine", "agent", Place.OTHER_REGION),
            user("manager.taliouine", "manager", Place.OTHER_REGION),
            user("coordinator.souss-massa", "coordinator", Place.OTHER_REGION),
            user("admin.souss-massa", "admin", Place.OTHER_REGION),
            user("protection.souss-massa", "protection", Place.OTHER_REGION),
            made(
                "no role",
                "none",
                Place.REACHES,
                Map.of("groups", List.of(), "exp", CLOCK.instant().getEpochSecond() + AN_HOUR)),
            user("partner.anapec-nador", "partner", Place.REACHES),
            user("partner.ofppt-oujda", "partner", Place.ELSEWHERE),
            machine(Scope.REFERRALS_READ),
            machine(Scope.REFERRALS_ANSWER),
            machine(Scope.EVENTS_READ),
            machine(Scope.WEBHOOKS_MANAGE),
            machine(Scope.AGREEMENTS_READ),
            machine(Scope.AGREEMENTS_REPORT),
            user("partner.anapec-agadir", "partner", Place.OTHER_REGION),
            made("an expired token", "agent", Place.EXPIRED, Map.of("exp", 1_700_000_000L)),
            new Asker("nobody", "none", Place.NOBODY, () -> null))
        .toList();
  }

  /** Whether it is a partner institution that asks, by a person or a machine. */
  boolean isOfPartner() {
    return role.equals("partner") || role.startsWith(MACHINE);
  }

  private static Asker user(String username, String role, Place place) {
    return new Asker(username, role, place, () -> Tokens.of(username));
  }

  /** A program of the institution that can do one thing. */
  private static Asker machine(Scope scope) {
    String word = scope.word();
    return new Asker(
        "a machine that may " + word,
        MACHINE + word,
        Place.REACHES,
        () -> MACHINES.computeIfAbsent(scope, Asker::machineThatMay).keptToken());
  }

  private static APartnerClient.Made machineThatMay(Scope scope) {
    return APartnerClient.of("anapec-nador").may(scope.word()).made();
  }

  private static Asker made(String name, String role, Place place, Map<String, Object> claims) {
    return new Asker(
        name, role, place, () -> TOKENS.computeIfAbsent(name, unsigned -> token(role, claims)));
  }

  /** Of a user of its own: groups that were seen once are remembered. */
  private static String token(String role, Map<String, Object> claims) {
    RealmKey key = RealmKey.of("oriental");
    Map<String, Object> all = key.goodClaims();
    all.put(
        "sub",
        java.util
            .UUID
            .nameUUIDFromBytes(role.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString());
    all.put("preferred_username", "matrix." + role);
    all.putAll(claims);
    return key.sign(all);
  }
}
