package ma.prim.paper.counter;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import ma.prim.cells.Cell;
import ma.prim.cells.Cells;
import ma.prim.http.Problem;
import ma.prim.paper.Paper;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.OpeningHours.Hours;

/** Begins a paper in the name of a cell: what it is called, where it is, when it is open. */
@Singleton
public class Letterheads {
  private final Cells cells;
  private final CurrentRegion region;

  Letterheads(Cells cells, CurrentRegion region) {
    this.cells = cells;
    this.region = region;
  }

  /**
   * @throws Problem not found if there is no such cell
   */
  Paper paper(String cell, PaperWords words, Paper.Format format) {
    Cell known = cells.find(cell).orElseThrow(Problem::notFound);
    CellConfig.Profile profile = known.profile();
    List<String> lines = new ArrayList<>();
    lines.add(words.of(profile.address()));
    List<String> reach = new ArrayList<>();
    if (profile.phone() != null) {
      reach.add(words.text("phone") + " " + national(profile.phone()));
    }
    if (profile.email() != null) {
      reach.add(profile.email());
    }
    lines.add(String.join(" · ", reach));
    lines.add(
        String.join(
            " · ",
            profile.openingHours().regular().stream().map(hours -> said(hours, words)).toList()));
    lines.removeIf(String::isBlank);
    String name = words.of(known.names());
    return Paper.in(words.language.locale(), format)
        .letterhead(words.of(region.get().config().names()) + " – " + name, lines);
  }

  private static String said(Hours hours, PaperWords words) {
    List<String> days = hours.days().stream().map(words::dayOfWeek).toList();
    String span =
        days.size() > 2 && consecutive(hours.days())
            ? days.getFirst() + " – " + days.getLast()
            : String.join(", ", days);
    return words.text("days", span, PaperWords.hour(hours.from()), PaperWords.hour(hours.to()));
  }

  private static boolean consecutive(List<String> days) {
    for (int index = 1; index < days.size(); index++) {
      if (day(days.get(index)) != day(days.get(index - 1)) + 1) {
        return false;
      }
    }
    return true;
  }

  private static int day(String english) {
    return java.time.DayOfWeek.valueOf(english.toUpperCase(java.util.Locale.ROOT)).getValue();
  }

  /** As people of the country dial it. */
  static String national(String e164) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      var number = phones.parse(e164, null);
      boolean moroccan = number.getCountryCode() == 212;
      return phones.format(
          number, moroccan ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException notANumber) {
      return e164;
    }
  }
}
