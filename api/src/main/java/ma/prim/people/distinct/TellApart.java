package ma.prim.people.distinct;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.cells.ServingCell;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.idempotency.KeyedRequest;
import ma.prim.people.FilesToMerge;
import ma.prim.tenancy.CellConfig;

/** Says of two files that they are two people's, or takes it back. */
@Singleton
class TellApart {
  private static final String OTHER = "/person";

  private final Distinctions distinctions;
  private final FilesToMerge files;
  private final ServingCell servingCell;
  private final CurrentCaller caller;
  private final KeyedRequest keyed;
  private final Journal journal;
  private final InstantSource clock;

  TellApart(
      Distinctions distinctions,
      FilesToMerge files,
      ServingCell servingCell,
      CurrentCaller caller,
      KeyedRequest keyed,
      Journal journal,
      InstantSource clock) {
    this.distinctions = distinctions;
    this.files = files;
    this.servingCell = servingCell;
    this.caller = caller;
    this.keyed = keyed;
    this.journal = journal;
    this.clock = clock;
  }

  /** Both files are held: of two who say it at once the second finds it said. */
  Distinction mark(UUID id, MarkDistinct body) {
    Set<UUID> held = files.hold(new HashSet<>(List.of(id, body.person()))).keySet();
    if (!held.contains(id)) {
      throw Problem.notFound();
    }
    CellConfig cell = servingCell.choose(body.cell());
    if (id.equals(body.person()) || !held.contains(body.person())) {
      throw Problem.invalid(
          Violation.at(OTHER, id.equals(body.person()) ? "same_file" : "unknown_reference"));
    }
    if (distinctions.between(id, body.person())) {
      throw new Problem(
          ProblemCode.CONFLICT, List.of(Violation.at(OTHER, "marked_distinct")), Map.of());
    }
    UUID me = UUID.fromString(caller.get().subject());
    Distinction distinction = new Distinction(id, body.person(), cell, me, clock.instant());
    distinctions.add(distinction);
    keyed.isAbout(id);
    distinction.marked().forEach(journal::record);
    return distinction;
  }

  void unmark(Distinction distinction) {
    distinctions.remove(distinction);
    distinction.unmarked().forEach(journal::record);
  }
}
