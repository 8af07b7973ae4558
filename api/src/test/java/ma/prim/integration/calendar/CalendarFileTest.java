package ma.prim.integration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what another program reads. */
class CalendarFileTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final Instant CHANGED = Instant.parse("2026-11-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2027-02-01T09:00, 2027-02-01T08:00:00.000Z",
    "2027-02-20T09:00, 2027-02-20T09:00:00.000Z",
    "2027-03-29T09:00, 2027-03-29T08:00:00.000Z"
  })
  void nineInTheMorningIsNineBeforeInAndAfterRamadan(LocalDateTime local, String utc) {
    Instant start = local.atZone(ZONE).toInstant();
    JsonNode event = read(at("a", start)).path("events").get(0);
    assertThat(event.path("start").asText()).isEqualTo(utc);
    assertThat(event.path("end").asText())
        .isEqualTo(start.plusSeconds(3600).toString().replace("Z", ".000Z"));
    assertThat(event.path("zone").asText()).isEqualTo("UTC");
  }

  @Test
  void textsInEveryScriptAndOfAnyLengthComeThrough() {
    String arabic = "الاستقبال، والتوجيه؛ \\ وسطر\nثان ".repeat(20).strip();
    CalendarEntry entry =
        at("a", CHANGED)
            .described(arabic)
            .in("Salle 2, « Al Massira »; Nador")
            .under("https://x.example/a?b=c");
    byte[] file = CalendarFile.write("PRIM – دورات", "ar", List.of(entry));
    JsonNode read = ReadCalendar.of(file);
    assertThat(read.path("name").asText()).isEqualTo("PRIM – دورات");
    assertThat(read.path("events").get(0).path("description").asText()).isEqualTo(arabic);
    assertThat(read.path("events").get(0).path("location").asText())
        .isEqualTo("Salle 2, « Al Massira »; Nador");
    assertThat(new String(file, StandardCharsets.UTF_8).split("\r\n", -1))
        .as("lines of 75 octets at most (RFC 5545, 3.1)")
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void wholeDaysHaveNoHourAndEndAfterTheLast() {
    CalendarEntry days =
        CalendarEntry.on(
            "m",
            3,
            CalendarEntry.State.TENTATIVE,
            LocalDate.of(2027, 2, 8),
            LocalDate.of(2027, 2, 9),
            "Mesure",
            CHANGED);
    JsonNode event = read(days).path("events").get(0);
    assertThat(event.path("allDay").asBoolean()).isTrue();
    assertThat(event.path("start").asText()).isEqualTo("2027-02-08");
    assertThat(event.path("end").asText()).isEqualTo("2027-02-10");
    assertThat(event.path("status").asText()).isEqualTo("TENTATIVE");
    assertThat(event.path("sequence").asInt()).isEqualTo(3);
  }

  @Test
  void theSameEntriesAreTheSameBytes() {
    List<CalendarEntry> entries = List.of(at("a", CHANGED), at("b", CHANGED));
    assertThat(CalendarFile.write("x", "fr", entries))
        .isEqualTo(CalendarFile.write("x", "fr", entries));
    assertThat(read(at("a", CHANGED)).path("method").asText()).isEqualTo("PUBLISH");
  }

  private static CalendarEntry at(String uid, Instant start) {
    return CalendarEntry.at(
        uid, 0, CalendarEntry.State.CONFIRMED, start, start.plusSeconds(3600), "Session", CHANGED);
  }

  private static JsonNode read(CalendarEntry entry) {
    return ReadCalendar.of(CalendarFile.write("x", "fr", List.of(entry)));
  }
}
