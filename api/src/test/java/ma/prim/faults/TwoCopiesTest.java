package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.prim.packaged.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two copies on one database, one of which dies in the middle: nothing twice, nothing skipped. */
@ExtendWith(FaultTable.class)
class TwoCopiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(400);
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final Rows ROWS = Rows.ORIENTAL;
  private static final int WRITES = 150;
  private static final int LATE = 60;
  private static final int SEATS = 10;
  private static final int WAITING = 20;
  private static final int NEW = 30;
  private static final int AGREEMENTS = 12;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static Copies copies;
  private static Service one;
  private static Service other;

  @BeforeAll
  static void start() {
    copies = Copies.in(folder);
    one = copies.started();
    other = copies.started();
    for (String username : List.of("manager.nador", "coordinator.ma-nad", "coordinator.oriental")) {
      assertThat(Copies.get(one, username, "/me").statusCode()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    copies.close();
  }

  /** What one of them has done, the other does not do again: each attempt goes to either. */
  @Test
  @DisplayName("two copies, one killed: writes, numbers, events")
  void numbersAndKeysAreOfBoth(FaultTable.Row row) throws Exception {
    try (Load load = Load.ofPeople(copies::anyAddress, Copies::officersToken, ROWS)) {
      load.awaitMore(WRITES);
      other.kill();
      load.awaitMore(WRITES);
      other = copies.again(other);
      load.awaitMore(WRITES);
      Tally tally = load.finish();
      row.says(tally);
      tally.assertNothingLostOrTwice();
      load.assertReplayed();
      assertThat(ROWS.texts("select number from case_file")).doesNotHaveDuplicates();
      Copies.assertToldOnce(ROWS, load.acknowledged());
      Copies.assertEventsHaveTheirPlaces(ROWS);
      Copies.assertTrailIsWhole(one);
    }
  }

  /** The deadlines of many cases have passed; whoever looks at them dies while it tells that. */
  @Test
  @DisplayName("two copies, one killed: deadlines, escalation, notices")
  void everyClockIsToldOnce(FaultTable.Row row) throws Exception {
    List<String> late = new ArrayList<>();
    try (Load load = Load.byHand(copies::anyAddress, Copies::officersToken, ROWS, Write.TABLES)) {
      for (int i = 0; i < LATE; i++) {
        load.send(Write.intake()).ifPresent(made -> late.add(Write.id(made, "/case/id")));
      }
      load.finish().assertNothingLostOrTwice();
    }
    String those = "'cases/" + String.join("','cases/", late) + "'";
    ROWS.change(
        "update case_file set acknowledge_by = utc_timestamp(6) - interval 500 hour,"
            + " respond_by = utc_timestamp(6) - interval 400 hour,"
            + " alarm_at = utc_timestamp(6) - interval 500 hour"
            + " where concat('cases/', bin_to_uuid(id)) in ("
            + those
            + ")");
    String told =
        "select count(*) from event where change_made in ('overdue', 'escalated') and subject in ("
            + those
            + ")";
    await("the first").atMost(PATIENCE).until(() -> ROWS.number(told) > 0);
    one.kill();
    one = copies.again(one);
    await("all of them")
        .atMost(PATIENCE)
        .until(() ->
            ROWS.number(
                    "select count(distinct subject) from event where change_made = 'escalated'"
                        + " and subject in ("
                        + those
                        + ")")
                == late.size());
    // two deadlines of each, and one escalation
    long events = ROWS.number(told);
    List<String> again =
        ROWS.texts(
            "select subject from notification where kind in ('CASE_OVERDUE', 'CASE_ESCALATED')"
                + " and subject in ("
                + those
                + ") group by recipient, kind, subject"
                + " having count(*) > if(kind = 'CASE_OVERDUE', 2, 1)");
    row.says(late.size() * 3L, events, Math.max(0, late.size() * 3L - events), again.size());
    assertThat(events).isEqualTo(late.size() * 3L);
    assertThat(again).as("who was notified twice").isEmpty();
    assertThat(
            ROWS.number(
                "select count(distinct subject) from notification where kind = 'CASE_ESCALATED'"
                    + " and subject in ("
                    + those
                    + ")"))
        .as("cases whose province was told")
        .isEqualTo(late.size());
    Copies.assertEventsHaveTheirPlaces(ROWS);
  }

  /** Seats are given back while others come, by both copies at once. */
  @Test
  @DisplayName("two copies, one killed: waiting list of a training")
  void everySeatGoesToTheFirstWhoWaits(FaultTable.Row row) throws Exception {
    try (Load load =
            Load.byHand(copies::anyAddress, Copies::coordinatorsToken, ROWS, Set.of("enrolment"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String session = session(load);
      List<String> seated = come(load, session, "Venue", SEATS);
      List<String> waiting = come(load, session, "Présente", WAITING);
      List<Future<?>> moves = new ArrayList<>();
      for (String id : seated) {
        String path = "/sessions/" + session + "/enrolments/" + id + "/withdraw";
        moves.add(threads.submit(() -> load.send(Write.of(path, Map.of()))));
      }
      for (int i = 0; i < NEW; i++) {
        String late = "Arrivée " + i;
        moves.add(threads.submit(() -> load.send(Write.guest(session, late))));
      }
      moves.getFirst().get();
      one.kill();
      one = copies.again(one);
      for (Future<?> move : moves) {
        move.get();
      }
      Tally tally = load.finish();
      row.says(tally);
      tally.assertNothingLostOrTwice();
      assertThat(in(session, "WITHDRAWN")).containsExactlyInAnyOrderElementsOf(seated);
      assertThat(in(session, "CONFIRMED"))
          .containsExactlyInAnyOrderElementsOf(waiting.subList(0, SEATS));
      assertThat(in(session, "WAITLISTED")).hasSize(WAITING - SEATS + NEW);
      assertThat(
              ROWS.number(
                  "select count(*) from event where change_made = 'promoted' and parent ="
                      + " 'sessions/"
                      + session
                      + "'"))
          .isEqualTo(SEATS);
    }
  }

  /** Agreements that end in thirty days, of which one day tells. */
  @Test
  @DisplayName("two copies, one killed: notices of agreements")
  void everyNoticeIsGivenOnce(FaultTable.Row row) throws Exception {
    List<String> ending = new ArrayList<>();
    try (Load load =
        Load.byHand(copies::anyAddress, Copies::coordinatorsToken, ROWS, Set.of("agreement"))) {
      for (int i = 0; i < AGREEMENTS; i++) {
        ending.add(agreement(load));
      }
    }
    String given =
        "select count(*) from agreement_notice where days_before = 30 and kind = 'END' and"
            + " bin_to_uuid(agreement_id) in ('"
            + String.join("','", ending)
            + "')";
    await("the first").atMost(PATIENCE).until(() -> ROWS.number(given) > 0);
    other.kill();
    other = copies.again(other);
    await("all of them").atMost(PATIENCE).until(() -> ROWS.number(given) >= ending.size());
    List<String> again =
        ROWS.texts(
            "select subject from notification where subject like 'agreement-notices/%'"
                + " group by recipient, subject having count(*) > 1");
    row.says(ending.size(), ROWS.number(given), 0, again.size());
    assertThat(ROWS.number(given)).isEqualTo(ending.size());
    assertThat(again).as("who was notified twice").isEmpty();
  }

  private static String session(Load load) {
    LocalDate day = LocalDate.now(ZONE).plusDays(40);
    JsonNode programme =
        load.send(
                Write.of(
                    "/programmes",
                    Map.of(
                        "theme", "reception",
                        "titles", Map.of("fr", "Accueil", "ar", "الاستقبال"),
                        "audiences", List.of("civil_society"))))
            .orElseThrow();
    JsonNode session =
        load.send(
                Write.of(
                    "/programmes/" + Write.id(programme, "/id") + "/sessions",
                    Map.of(
                        "titles",
                        Map.of("fr", "Accueillir", "ar", "الاستقبال"),
                        "startsAt",
                        day + "T09:00:00Z",
                        "endsAt",
                        day + "T15:00:00Z",
                        "place",
                        Map.of("fr", "Nador", "ar", "الناظور"),
                        "capacity",
                        SEATS,
                        "language",
                        "fr")))
            .orElseThrow();
    String id = Write.id(session, "/id");
    assertThat(load.send(Write.of("/sessions/" + id + "/open", null))).isPresent();
    return id;
  }

  private static List<String> come(Load load, String session, String called, int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      load.send(Write.guest(session, called + " " + i))
          .ifPresent(made -> ids.add(Write.id(made, "/id")));
    }
    return ids;
  }

  private static List<String> in(String session, String status) {
    return ROWS.texts(
        "select bin_to_uuid(id) from enrolment where bin_to_uuid(session) = '"
            + session
            + "' and status = '"
            + status
            + "'");
  }

  private static String agreement(Load load) {
    String id =
        made(
            load,
            "/agreements",
            Map.of(
                "type",
                "implementation",
                "titles",
                Map.of("fr", "Convention", "ar", "اتفاقية"),
                "from",
                "2024-01-01",
                "to",
                LocalDate.now(ZONE).plusDays(30).toString()));
    String funding = party(load, id, "funding");
    String implementing = party(load, id, "implementing");
    assertThat(load.send(Write.of("/agreements/" + id + "/submit", null))).isPresent();
    for (String party : List.of(funding, implementing)) {
      made(
          load,
          "/agreements/" + id + "/signatures",
          Map.of("party", party, "signedOn", "2024-01-15"));
    }
    return id;
  }

  private static String party(Load load, String agreement, String role) {
    String institution =
        made(
            load,
            "/institutions",
            Map.of(
                "type", "NGO_LOCAL",
                "names", Map.of("fr", "Association " + UUID.randomUUID()),
                "provinces", List.of("MA-NAD")));
    return made(
        load,
        "/agreements/" + agreement + "/parties",
        Map.of("institution", institution, "role", role));
  }

  private static String made(Load load, String path, Map<String, ?> body) {
    return Write.id(load.send(Write.of(path, body)).orElseThrow(), "/id");
  }
}
