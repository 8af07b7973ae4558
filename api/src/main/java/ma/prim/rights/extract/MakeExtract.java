package ma.prim.rights.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.audit.AccessLog;
import ma.prim.audit.FormerIds;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.people.KnownPeople;
import ma.prim.tenancy.CurrentScope;

/**
 * Puts together everything that is kept about a person and who was shown it, as far as the caller
 * sees. Officers are named by cell and role: the right of access is to what was done with one's
 * data, and to who did it only where that cannot be understood otherwise (Court of Justice of the
 * European Union, C-579/21, 22 June 2023). Other people are not named at all.
 */
@Singleton
class MakeExtract {
  private static final String SEPARATOR = "; ";

  private final KnownPeople people;
  private final ExtractRows rows;
  private final ExtractWords words;
  private final CurrentScope scope;
  private final AccessLog accessLog;
  private final FormerIds formerIds;
  private final InstitutionDirectory directory;
  private final ObjectMapper json;
  private final InstantSource clock;

  MakeExtract(
      KnownPeople people,
      ExtractRows rows,
      ExtractWords words,
      CurrentScope scope,
      AccessLog accessLog,
      FormerIds formerIds,
      InstitutionDirectory directory,
      ObjectMapper json,
      InstantSource clock) {
    this.people = people;
    this.rows = rows;
    this.words = words;
    this.scope = scope;
    this.accessLog = accessLog;
    this.formerIds = formerIds;
    this.directory = directory;
    this.json = json;
    this.clock = clock;
  }

  Extract of(UUID person, String language) {
    if (people.find(person).isEmpty()) {
      throw Problem.notFound();
    }
    List<Extract.Section> sections = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    for (ExtractSection kind : ExtractSection.values()) {
      List<Extract.Entry> entries =
          rows.of(kind, person).stream().map(row -> entry(kind, row, language)).toList();
      if (kind == ExtractSection.CASES) {
        entries.forEach(entry -> cases.add(entry.id().toString()));
      }
      sections.add(
          new Extract.Section(
              kind, words.word("extractSection", Words.of(kind), language), entries));
    }
    accessLog.readPeople(List.of(person));
    accessLog.readCases(cases.stream().map(UUID::fromString).toList());
    return new Extract(
        person,
        clock.instant(),
        language,
        scope.content().everything(),
        sections,
        rows.accesses(formerIds.idsOf(person), cases).stream()
            .map(row -> access(row, language))
            .toList());
  }

  private Extract.Entry entry(ExtractSection kind, Map<String, Object> row, String language) {
    String within = Words.of(kind);
    Map<String, Object> values = new LinkedHashMap<>();
    List<Extract.Line> lines = new ArrayList<>();
    row.forEach((name, kept) ->
        words
            .field(within, name)
            .ifPresent(field -> {
              Object value = value(field, name, parsed(kept));
              if (!isEmpty(value)) {
                values.put(name, value);
                lines.add(
                    new Extract.Line(
                        name,
                        ExtractWords.in(field.labels(), language),
                        text(field, name, value, language)));
              }
            }));
    return new Extract.Entry(UUID.fromString((String) row.get("id")), values, lines);
  }

  /** Inside, only what has a name in the list of fields: ids of other people have none. */
  private Object value(ExtractField field, String name, Object kept) {
    return switch (kept) {
      case List<?> list ->
          list.stream().map(one -> value(field, name, one)).filter(one -> !isEmpty(one)).toList();
      case Map<?, ?> object -> {
        Map<String, Object> shown = new LinkedHashMap<>();
        object.forEach((key, inner) ->
            words
                .field(name, (String) key)
                .filter(known -> inner != null)
                .ifPresent(known -> shown.put((String) key, value(known, (String) key, inner))));
        yield shown;
      }
      default -> words.value(field, kept);
    };
  }

  private String text(ExtractField field, String name, Object value, String language) {
    return switch (value) {
      case List<?> list ->
          list.stream()
              .map(one -> text(field, name, one, language))
              .collect(Collectors.joining(SEPARATOR));
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(inner -> {
                String key = (String) inner.getKey();
                ExtractField known = words.field(name, key).orElseThrow();
                return ExtractWords.in(known.labels(), language)
                    + ": "
                    + text(known, key, inner.getValue(), language);
              })
              .collect(Collectors.joining(", "));
      default -> words.text(field, value, language);
    };
  }

  /** Lists that have a column of their own come as JSON. */
  private Object parsed(Object kept) {
    if (kept instanceof String text && text.startsWith("[") && text.endsWith("]")) {
      try {
        return Arrays.asList(json.readValue(text, String[].class));
      } catch (JsonProcessingException somebodysWords) {
        return kept;
      }
    }
    return kept;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> object && object.isEmpty();
  }

  private Extract.Access access(Map<String, Object> row, String language) {
    String cell = (String) row.get("cell");
    String role = (String) row.get("role");
    String who =
        Arrays.asList(
                Optional.ofNullable((String) row.get("institution"))
                    .map(ids -> institutions(ids, language))
                    .orElse(null),
                Optional.ofNullable(cell).map(slug -> words.cell(slug, language)).orElse(null),
                Optional.ofNullable(role).map(some -> roles(some, language)).orElse(null))
            .stream()
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new Extract.Access(
        LocalDateTime.parse(((String) row.get("at")).replace(' ', 'T')).toInstant(ZoneOffset.UTC),
        cell,
        role,
        (String) row.get("operation"),
        words.word("outcome", (String) row.get("outcome"), language),
        who.isEmpty() ? theService(language) : who);
  }

  /** The names of the institutions for which it was read. */
  private String institutions(String ids, String language) {
    return directory
        .cards(Arrays.stream(ids.split(",", -1)).flatMap(id -> Ids.parse(id).stream()).toList())
        .values()
        .stream()
        .map(card -> card.names().getOrDefault(language, card.names().values().iterator().next()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Work that nobody asked for: clocks, retention. */
  private String theService(String language) {
    return words
        .field("paper", "service")
        .map(field -> ExtractWords.in(field.labels(), language))
        .orElseThrow();
  }

  private String roles(String some, String language) {
    return Arrays.stream(some.split(",", -1))
        .map(role -> words.word("role", role, language))
        .collect(Collectors.joining(", "));
  }
}
