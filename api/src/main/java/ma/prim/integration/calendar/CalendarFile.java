package ma.prim.integration.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Writes calendars (RFC 5545). Times are in UTC: each program shows them by the clocks that it
 * knows, and none has to be told of the hour that Morocco takes off in Ramadan, whose days are
 * announced late. Whole days have no zone.
 */
public final class CalendarFile {
  public static final String TYPE = "text/calendar";
  private static final String PRODUCT = "-//PRIM//Calendar 1.0//EN";
  private static final Duration AGAIN = Duration.builder().hours(6).build();

  private static final int LINE = 75;

  private CalendarFile() {}

  /**
   * @param name shown by programs that subscribe to it
   * @param language of the texts, BCP 47
   */
  public static byte[] write(String name, String language, List<CalendarEntry> entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod("PUBLISH");
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(AGAIN);
    entries.forEach(entry -> calendar.addEvent(event(entry, language)));
    return folded(unfolded(calendar)).getBytes(StandardCharsets.UTF_8);
  }

  private static String unfolded(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Lines have 75 octets at most, which the library counts as letters; no letter is cut. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / LINE);
    int length = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      int octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (letter == '\r' || letter == '\n') {
        length = 0;
      } else if (length + octets > LINE) {
        folded.append("\r\n ");
        length = 1 + octets;
      } else {
        length += octets;
      }
      folded.appendCodePoint(letter);
    }
    return folded.toString();
  }

  private static VEvent event(CalendarEntry entry, String language) {
    VEvent event = new VEvent();
    event.setUid(entry.uid());
    event.setDateTimeStamp(Date.from(entry.changedAt()));
    event.setLastModified(Date.from(entry.changedAt()));
    event.setSequence(entry.sequence());
    event.setStatus(
        switch (entry.state()) {
          case CONFIRMED -> Status.confirmed();
          case TENTATIVE -> Status.tentative();
          case CANCELLED -> Status.cancelled();
        });
    event.setSummary(entry.summary()).setLanguage(language);
    if (entry.startsAt() == null) {
      event.setDateStart(day(entry.from()), false);
      event.setDateEnd(day(entry.to().plusDays(1)), false);
    } else {
      event.setDateStart(Date.from(entry.startsAt()));
      event.setDateEnd(Date.from(entry.endsAt()));
    }
    if (entry.description() != null) {
      event.setDescription(entry.description());
    }
    if (entry.location() != null) {
      event.setLocation(entry.location());
    }
    if (entry.address() != null) {
      event.setUrl(entry.address());
    }
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /** As an answer to be subscribed to, or saved. */
  public static RestResponse<byte[]> answer(byte[] file, String name) {
    return ResponseBuilder.ok(file, TYPE + ";charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".ics\"")
        .build();
  }
}
