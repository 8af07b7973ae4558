package ma.prim.people.merging;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import ma.prim.http.Violation;
import ma.prim.people.FileToMerge;
import ma.prim.people.FilesToMerge;
import ma.prim.people.PersonMerge;
import ma.prim.people.PersonView;
import ma.prim.people.Survivors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Undoes a merge: the merged file is again what it was, and so is the survivor's but for what was
 * written there since. Of several merges the last one is undone first.
 */
@Singleton
class UnmergePeople {
  private final FilesToMerge files;
  private final Survivors survivors;
  private final MovedRows rows;
  private final Preconditions preconditions;
  private final Journal journal;
  private final AccessLog accessLog;

  UnmergePeople(
      FilesToMerge files,
      Survivors survivors,
      MovedRows rows,
      Preconditions preconditions,
      Journal journal,
      AccessLog accessLog) {
    this.files = files;
    this.survivors = survivors;
    this.rows = rows;
    this.preconditions = preconditions;
    this.journal = journal;
    this.accessLog = accessLog;
  }

  /** Whose file comes back. */
  @Schema(name = "UnmergePeople")
  record Body(
      @NotNull @Schema(description = "One of `merged` of the person of the path.") UUID person,
      @NotBlank @Size(max = 2000) @Schema(examples = "Deux sœurs, pas la même personne")
          String reason) {}

  UnmergeAnswer handle(UUID id, Body body) {
    FileToMerge survivor = files.hold(Set.of(id)).get(id);
    if (survivor == null) {
      throw survivors.missing(id);
    }
    Set<String> cells = files.knownTo(Set.of(id)).get(id).keySet();
    String cell =
        cells.stream()
            .filter(files.managed()::contains)
            .sorted()
            .findFirst()
            .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
    List<PersonMerge> merges = files.mergesInto(id);
    PersonMerge merge =
        merges.stream()
            .filter(one -> one.merged().equals(body.person()))
            .findFirst()
            .orElseThrow(() -> Problem.invalid(Violation.at("/person", "unknown_reference")));
    preconditions.check(survivor.version());
    if (!merge.id().equals(merges.getLast().id()) || !merge.survivor().equals(id)) {
      throw conflict("merged_before_another");
    }
    // Nobody can say whose file it was meant to keep: apart, one of the two would be erased.
    if (rows.isHeldSince(merge)) {
      throw conflict("held_since_merged");
    }
    undo(survivor, merge);
    record(id, cell, Map.of("unmerged", body.person().toString()));
    record(body.person(), cell, Map.of("from", id.toString()));
    return answer(id, body.person());
  }

  private static Problem conflict(String code) {
    return new Problem(ProblemCode.CONFLICT, List.of(Violation.at("/person", code)), Map.of());
  }

  private void undo(FileToMerge survivor, PersonMerge merge) {
    PersonMerge.Content content = files.content(merge);
    files.write(
        survivor.id(), FieldTrees.before(content.before(), content.after(), survivor.fields()));
    rows.goBack(merge);
    files.forget();
    files.writeKeys(survivor.id());
    files.writeKeys(merge.merged());
  }

  private UnmergeAnswer answer(UUID survivor, UUID restored) {
    PersonView own = files.view(survivor).orElseThrow();
    PersonView other = files.view(restored).orElse(null);
    accessLog.readPeople(other == null ? List.of(survivor) : List.of(survivor, restored));
    return new UnmergeAnswer(own, other);
  }

  private void record(UUID person, String cell, Map<String, String> details) {
    journal.record(
        Change.of(MergePeople.PEOPLE, person, "unmerged", cell, null, null).with(details));
  }
}
