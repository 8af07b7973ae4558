package ma.prim.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ANotification;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/**
 * A year of midnights, far ahead so that nothing else happens in it. It is the only test with
 * agreements in Souss-Massa.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class KeepAgreementsTest {
  private static final String COORDINATOR = "coordinator.souss-massa";
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  @Inject KeepAgreements keep;
  @Inject Regions regions;

  private Region region() {
    return regions.available("souss-massa");
  }

  /** As the job runs at this time of the region's clocks. */
  private void runAt(LocalDate day, int hour, int minute) {
    runAt(ZonedDateTime.of(day, java.time.LocalTime.of(hour, minute), ZONE).toInstant());
  }

  private void runAt(Instant at) {
    for (int rounds = 0; rounds < 20 && keep.run(region(), () -> at); rounds++) {
      // What is more than one run does is done in the next.
    }
  }

  @Test
  void aYearOfMidnightsGivesEachNoticeOnce() {
    LocalDate first = LocalDate.of(2040, 1, 1);
    // Morocco takes its hour off in Ramadan: the offset must change within the year, and back.
    List<ZoneOffset> offsets = new ArrayList<>();
    for (LocalDate day = first; day.getYear() == 2040; day = day.plusDays(1)) {
      ZoneOffset offset = day.atStartOfDay(ZONE).getOffset();
      if (offsets.isEmpty() || !offsets.getLast().equals(offset)) {
        offsets.add(offset);
      }
    }
    assertThat(offsets).hasSizeGreaterThanOrEqualTo(3);

    AnAgreement.Written one =
        AnAgreement.between("anapec-souss-massa", "anapec-agadir")
            .with("from", "2040-02-01")
            .with("to", "2040-12-15")
            .writtenBy(COORDINATOR);
    String measure =
        one.measure(
            1,
            "2040-03-01",
            "2040-10-20",
            Map.of(
                "milestones",
                List.of(
                    Map.of("code", "J1", "titles", Map.of("fr", "Jalon"), "on", "2040-09-23"))));
    one.with(
        "commitments",
        Map.of(
            "party",
            one.parties().get(1),
            "kind",
            "report",
            "text",
            Map.of("fr", "Rapport annuel"),
            "due",
            "2040-11-01"));
    // One that begins before its report is 90 days away: the first notice is not missed but none.
    one.submitted().signedByAll();
    one.read().then().body("status", org.hamcrest.Matchers.equalTo("signed"));

    LocalDate stoppedFrom = LocalDate.of(2040, 10, 12);
    for (LocalDate day = first; day.getYear() == 2040; day = day.plusDays(1)) {
      boolean stopped = !day.isBefore(stoppedFrom) && day.isBefore(stoppedFrom.plusDays(3));
      if (!stopped) {
        runAt(day, 0, 0);
        runAt(day, 23, 59);
      }
      if (day.equals(LocalDate.of(2040, 1, 31))) {
        assertThat(one.<String>value("status")).isEqualTo("signed");
      }
      if (day.equals(LocalDate.of(2040, 2, 1))) {
        assertThat(one.<String>value("status")).isEqualTo("active");
      }
      if (day.equals(LocalDate.of(2040, 12, 15))) {
        assertThat(one.<String>value("status")).isEqualTo("active");
      }
      if (day.equals(LocalDate.of(2040, 12, 16))) {
        assertThat(one.<String>value("status")).isEqualTo("expired");
      }
    }

    List<String> given =
        Stored.in("souss-massa")
            .rows(
                "select kind, days_before, cast(given_on as char) given_on from agreement_notice"
                    + " where agreement_id = ? order by given_on, kind",
                UUID.fromString(one.id()))
            .stream()
            .map(row -> row.get("kind") + " " + row.get("days_before") + " " + row.get("given_on"))
            .toList();
    assertThat(given)
        .containsExactlyInAnyOrder(
            "MILESTONE 90 2040-06-25",
            "MILESTONE 30 2040-08-24",
            "MILESTONE 7 2040-09-16",
            "MILESTONE 0 2040-09-23",
            "MEASURE 90 2040-07-22",
            "MEASURE 30 2040-09-20",
            // Seven days before it nothing ran: given when it ran again.
            "MEASURE 7 2040-10-15",
            "MEASURE 0 2040-10-20",
            "REPORT 90 2040-08-03",
            "REPORT 30 2040-10-02",
            "REPORT 7 2040-10-25",
            "REPORT 0 2040-11-01",
            "END 90 2040-09-16",
            "END 30 2040-11-15",
            "END 7 2040-12-08",
            "END 0 2040-12-15");
    Map<String, Long> events =
        Stored.in("souss-massa")
            .rows(
                "select change_made from event where subject = ? and institution is null",
                one.subject())
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> (String) row.get("change_made"), Collectors.counting()));
    assertThat(events)
        .containsEntry("date_near", 16L)
        .containsEntry("activated", 1L)
        .containsEntry("expired", 1L);
    // On 16 September two days are near: one digest, one notification for each.
    Map<String, Object> digest =
        Stored.in("souss-massa")
            .row(
                "select count(distinct digest_id) n, count(*) c, max(bin_to_uuid(digest_id)) id"
                    + " from agreement_notice where agreement_id = ? and given_on = '2040-09-16'",
                UUID.fromString(one.id()));
    assertThat(digest).containsEntry("n", 1L).containsEntry("c", 2L);
    String subject = "agreement-notices/" + digest.get("id");
    for (String told :
        List.of(COORDINATOR, "partner.anapec-agadir", "partner.anapec-souss-massa")) {
      assertThat(
              Stored.in("souss-massa")
                  .number(
                      "select count(*) from notification n join app_user u on u.subject ="
                          + " n.recipient where n.subject = ? and u.username = ?",
                      subject,
                      told))
          .as(told)
          .isOne();
    }
    var read =
        ma.prim.testing.Api.as("partner.anapec-souss-massa")
            .get("/v1/regions/souss-massa/" + subject);
    read.then().statusCode(200);
    // The milestone is the other party's matter.
    assertThat(read.<List<String>>path("notices.kind")).containsExactly("end");
    assertThat(
            ANotification.of(COORDINATOR)
                .list("?kind=agreement_dates&limit=1")
                .<List<?>>path("items"))
        .hasSize(1);
    assertThat(measure).isNotBlank();
  }

  @Test
  void severalCopiesAtOnceTellOnce() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-souss-massa", "ofppt-agadir")
            .with("from", "2050-01-01")
            .with("to", "2050-12-31")
            .writtenBy(COORDINATOR)
            .submitted()
            .signedByAll();
    Instant entry = ZonedDateTime.of(2050, 1, 1, 0, 0, 0, 0, ZONE).toInstant();
    // A second before midnight nothing happens.
    runAt(entry.minus(Duration.ofSeconds(1)));
    assertThat(one.<String>value("status")).isEqualTo("signed");
    AtOnce.times(4, () -> keep.run(region(), () -> entry));
    assertThat(one.<String>value("status")).isEqualTo("active");
    Instant end = ZonedDateTime.of(2050, 12, 31, 0, 0, 0, 0, ZONE).toInstant();
    AtOnce.times(
        4,
        () -> {
          runAt(end);
          return null;
        });
    assertThat(
            Stored.in("souss-massa")
                .number(
                    "select count(*) from agreement_notice where agreement_id = ? and kind = 'END'",
                    UUID.fromString(one.id())))
        .isEqualTo(4);
    for (String change : List.of("activated", "date_near")) {
      assertThat(
              Stored.in("souss-massa")
                  .number(
                      "select count(*) from event where subject = ? and change_made = ?"
                          + " and institution is null",
                      one.subject(),
                      change))
          .as(change)
          .isEqualTo(change.equals("activated") ? 1 : 4);
    }
    runAt(end.plus(Duration.ofDays(1)));
    assertThat(one.<String>value("status")).isEqualTo("expired");
  }

  @Test
  void aDayThatMovesIsToldAnew() {
    AnAgreement.Written one =
        AnAgreement.between("anapec-souss-massa", "anapec-agadir")
            .with("from", "2060-01-01")
            .writtenBy(COORDINATOR);
    String measure = one.measure(0, "2060-01-01", "2060-06-30", Map.of());
    one.submitted().signedByAll();
    runAt(LocalDate.of(2060, 6, 1), 0, 0);
    ma.prim.testing.Api.as(COORDINATOR)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("to", "2060-08-31"))
        .patch(one.path() + "/measures/" + measure)
        .then()
        .statusCode(200);
    runAt(LocalDate.of(2060, 8, 1), 0, 0);
    assertThat(
            Stored.in("souss-massa")
                .rows(
                    "select cast(on_day as char) d, days_before n from agreement_notice where"
                        + " agreement_id = ? and kind = 'MEASURE' order by on_day, days_before desc",
                    UUID.fromString(one.id()))
                .stream()
                .map(row -> row.get("d") + " " + row.get("n"))
                .toList())
        .containsExactly("2060-06-30 90", "2060-06-30 30", "2060-08-31 90", "2060-08-31 30");
  }
}
