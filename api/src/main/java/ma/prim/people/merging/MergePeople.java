package ma.prim.people.merging;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Undone;
import ma.prim.http.Violation;
import ma.prim.people.FileToMerge;
import ma.prim.people.FilesToMerge;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonMerge;
import ma.prim.people.PersonView;
import ma.prim.people.Survivors;
import ma.prim.people.distinct.Distinctions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes two files one. A manager decides, one whose cells know both people; and nobody sees by it
 * what is guarded and was not hers to see.
 */
@Singleton
class MergePeople {
  static final String PEOPLE = "people";

  private final FilesToMerge files;
  private final Survivors survivors;
  private final Distinctions distinctions;
  private final MovedRows rows;
  private final Preconditions preconditions;
  private final Journal journal;
  private final AccessLog accessLog;

  MergePeople(
      FilesToMerge files,
      Survivors survivors,
      Distinctions distinctions,
      MovedRows rows,
      Preconditions preconditions,
      Journal journal,
      AccessLog accessLog) {
    this.files = files;
    this.survivors = survivors;
    this.distinctions = distinctions;
    this.rows = rows;
    this.preconditions = preconditions;
    this.journal = journal;
    this.accessLog = accessLog;
  }

  /** Who else the person is. */
  @Schema(
      name = "MergePeople",
      examples =
          """
          {"person": "0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e70", "etag": "\\"2\\"", "take": ["birthDate"],\
           "reason": "Même carte nationale, même mère"}\
          """)
  record Body(
      @NotNull @Schema(description = "Whose file is merged into that of the path.") UUID person,
      @NotBlank @Schema(description = "Of that file, as it was read; `*` for any.", examples = "\"2\"")
          String etag,
      @Size(max = 20) @Schema(
              description =
                  "What of that file is better: these fields are taken from it. Of all others the"
                      + " survivor's stand, and are completed by that file's.",
              examples = "birthDate")
          List<@NotNull String> take,
      @NotBlank @Size(max = 2000) @Schema(examples = "Même carte nationale, même mère")
          String reason) {}

  MergeAnswer handle(UUID id, Body body, boolean onlyTry) {
    Map<UUID, FileToMerge> held = files.hold(new HashSet<>(List.of(id, body.person())));
    FileToMerge survivor = held.get(id);
    if (survivor == null) {
      throw isMerged(id) ? new Problem(ProblemCode.CONFLICT) : Problem.notFound();
    }
    Map<UUID, Map<String, Instant>> cells = files.knownTo(held.keySet());
    requireManaged(cells.get(id).keySet());
    FileToMerge other = other(survivor, body, held, cells);
    checkVersion(body, other);
    Set<String> take = take(body);
    int gaining = requireGuarded(survivor, other, cells);
    PersonFields after = MergedFields.of(id, survivor.fields(), other.id(), other.fields(), take);
    PersonMerge merge = files.merge(survivor, other, after, body.reason());
    Map<String, Integer> moved = rows.follow(merge);
    files.forget();
    files.writeKeys(id);
    String cell =
        cells.get(id).keySet().stream()
            .filter(files.managed()::contains)
            .sorted()
            .findFirst()
            .orElseThrow();
    record(id, "merged", cell, Map.of("merged", other.id().toString()));
    record(other.id(), "merged", cell, Map.of("into", id.toString()));
    accessLog.readPeople(List.of(id, other.id()));
    PersonView view = files.view(id).orElseThrow();
    if (onlyTry) {
      PersonView standing = view.at(survivor.version());
      throw new Undone(MergeAnswer.of(standing, other.id(), moved, gaining, true));
    }
    return MergeAnswer.of(view, other.id(), moved, gaining, false);
  }

  private void record(UUID person, String change, String cell, Map<String, String> details) {
    journal.record(Change.of(PEOPLE, person, change, cell, null, null).with(details));
  }

  private boolean isMerged(UUID id) {
    return survivors.missing(id).extensions().containsKey("mergedInto");
  }

  private void requireManaged(Set<String> cells) {
    if (!isManaged(cells)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  private boolean isManaged(Set<String> cells) {
    return cells.stream().anyMatch(files.managed()::contains);
  }

  private FileToMerge other(
      FileToMerge survivor,
      Body body,
      Map<UUID, FileToMerge> held,
      Map<UUID, Map<String, Instant>> cells) {
    FileToMerge other = held.get(body.person());
    boolean merged = other == null && isMerged(body.person());
    if (!merged && (other == null || !isManaged(cells.get(other.id()).keySet()))) {
      throw Problem.invalid(Violation.at("/person", "unknown_reference"));
    }
    // Who has read an older file is told so before what stands against the merge.
    preconditions.check(survivor.version());
    if (merged) {
      throw conflict("already_merged");
    }
    if (other.id().equals(survivor.id())) {
      throw conflict("merged_with_itself");
    }
    if (distinctions.between(survivor.id(), other.id())) {
      throw conflict("marked_distinct");
    }
    return other;
  }

  private static Problem conflict(String code) {
    return new Problem(ProblemCode.CONFLICT, List.of(Violation.at("/person", code)), Map.of());
  }

  private void checkVersion(Body body, FileToMerge other) {
    try {
      preconditions.check(body.etag(), other.version());
    } catch (Problem stale) {
      throw new Problem(stale.code(), List.of(Violation.at("/etag", "changed_since")), Map.of());
    }
  }

  private static Set<String> take(Body body) {
    List<String> asked = body.take() == null ? List.of() : body.take();
    List<Violation> unknown = new ArrayList<>();
    for (int index = 0; index < asked.size(); index++) {
      if (!MergedFields.TAKEABLE.contains(asked.get(index))) {
        unknown.add(
            Violation.at(
                "/take/" + index,
                "unknown_value",
                Map.of("allowed", String.join(", ", MergedFields.TAKEABLE))));
      }
    }
    if (!unknown.isEmpty()) {
      throw Problem.invalid(unknown);
    }
    return new HashSet<>(asked);
  }

  /**
   * How many cells come to know one of the two by it. Where the other file is guarded, none may
   * that the caller does not manage, nor for longer than it was to: that cell asks for access
   * first, and whoever grants it knows what for.
   */
  private int requireGuarded(
      FileToMerge survivor, FileToMerge other, Map<UUID, Map<String, Instant>> cells) {
    Map<String, Instant> ofOther = cells.get(other.id());
    Map<String, Instant> ofSurvivor = cells.get(survivor.id());
    boolean widened =
        survivor.isGuarded() && !files.managed().containsAll(longer(ofOther, ofSurvivor))
            || other.isGuarded() && !files.managed().containsAll(longer(ofSurvivor, ofOther));
    if (widened) {
      throw conflict("would_show_what_is_guarded");
    }
    return without(ofOther.keySet(), ofSurvivor.keySet()).size()
        + without(ofSurvivor.keySet(), ofOther.keySet()).size();
  }

  /** The cells that know the one for longer than the other, if they know the other at all. */
  private static Set<String> longer(Map<String, Instant> one, Map<String, Instant> other) {
    Set<String> longer = new HashSet<>(one.keySet());
    longer.removeIf(cell -> !one.get(cell).isAfter(other.getOrDefault(cell, Instant.MIN)));
    return longer;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
