package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the schema cannot say of a region's file: whether things named exist, fit together and are
 * unique. Works on files that the schema refuses as well, so that all errors are told at once.
 */
final class RegionChecks {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

  private final JsonNode file;
  private final BiConsumer<JsonPointer, String> errors;

  RegionChecks(JsonNode file, BiConsumer<JsonPointer, String> errors) {
    this.file = file;
    this.errors = errors;
  }

  void check(String slugOfFileName) {
    String slug = file.path("slug").asText();
    if (!slug.isEmpty() && !slug.equals(slugOfFileName)) {
      error("/slug", "'" + slug + "' must be the file's name, '" + slugOfFileName + "'");
    }
    checkZone();
    checkLanguages();
    checkOrigins();
    checkUnique("/provinces", "iso", "province");
    checkUnique("/cells", "slug", "cell");
    checkUnique("/cells", "prefix", "prefix");
    checkCells();
    checkCalendar();
    checkPeers(slug);
    each("/webhooks/allowedNetworks", this::isNetwork, "is not a CIDR block like 10.20.0.0/16");
    new TextChecks(errors).check(JsonPointer.empty(), file);
  }

  private void checkZone() {
    JsonNode zone = file.path("zone");
    if (zone.isTextual() && !ZoneId.getAvailableZoneIds().contains(zone.asText())) {
      error("/zone", "'" + zone.asText() + "' is not a known time zone");
    }
  }

  private void checkLanguages() {
    Set<String> languages = new HashSet<>();
    file.path("languages").forEach(language -> languages.add(language.asText()));
    JsonNode chosen = file.path("defaultLanguage");
    if (chosen.isTextual() && !languages.contains(chosen.asText())) {
      error("/defaultLanguage", "'" + chosen.asText() + "' is not one of languages");
    }
  }

  private void checkOrigins() {
    each(
        "/origins",
        ORIGIN.asMatchPredicate(),
        "is not an exact origin: scheme, host in lower case, port; no path, no wildcard");
  }

  private void checkUnique(String list, String key, String what) {
    Set<String> seen = new HashSet<>();
    JsonNode items = file.at(list);
    for (int i = 0; i < items.size(); i++) {
      JsonNode value = items.get(i).path(key);
      if (value.isTextual() && !seen.add(value.asText())) {
        error(list + "/" + i + "/" + key, what + " '" + value.asText() + "' is here twice");
      }
    }
  }

  private void checkCells() {
    Set<String> provinces = new HashSet<>();
    file.path("provinces").forEach(province -> provinces.add(province.path("iso").asText()));
    JsonNode cells = file.path("cells");
    for (int i = 0; i < cells.size(); i++) {
      JsonNode cell = cells.get(i);
      String at = "/cells/" + i;
      JsonNode province = cell.path("province");
      if (province.isTextual() && !provinces.contains(province.asText())) {
        error(at + "/province", "'" + province.asText() + "' is not one of provinces");
      }
      if (cell.path("level").asText().equals("commune") && cell.path("commune").isMissingNode()) {
        error(at, "a cell of level commune needs its commune");
      }
      JsonNode openedOn = cell.path("openedOn");
      if (openedOn.isTextual() && !isPartialDate(openedOn.asText())) {
        error(at + "/openedOn", "'" + openedOn.asText() + "' is not a day, a month or a year");
      }
    }
  }

  private void checkCalendar() {
    checkUnique("/calendar/holidays", "date", "the day");
    Set<String> holidays = new HashSet<>();
    file.at("/calendar/holidays").forEach(day -> holidays.add(day.path("date").asText()));
    each(
        "/calendar/workingDays",
        day -> !holidays.contains(day),
        "is both a holiday and a working day");
  }

  private void checkPeers(String slug) {
    checkUnique("/peers", "region", "region");
    JsonNode peers = file.path("peers");
    for (int i = 0; i < peers.size(); i++) {
      if (!slug.isEmpty() && peers.get(i).path("region").asText().equals(slug)) {
        error("/peers/" + i + "/region", "a region is not its own peer");
      }
    }
  }

  private boolean isNetwork(String text) {
    return Network.parse(text).isPresent();
  }

  static boolean isPartialDate(String text) {
    try {
      switch (text.length()) {
        case 4 -> Year.parse(text);
        case 7 -> YearMonth.parse(text);
        default -> LocalDate.parse(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void each(String list, Predicate<String> rule, String otherwise) {
    JsonNode items = file.at(list);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isTextual() && !rule.test(items.get(i).asText())) {
        error(list + "/" + i, "'" + items.get(i).asText() + "' " + otherwise);
      }
    }
  }

  private void error(String pointer, String reason) {
    errors.accept(
        JsonPointer.compile(pointer), pointer.substring(1).replace('/', '.') + ": " + reason);
  }
}
