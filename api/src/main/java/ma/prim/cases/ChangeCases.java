package ma.prim.cases;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.BatchAnswer;
import ma.prim.http.ETags;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Undone;

/**
 * One verb for many cases. A case that refuses it leaves the others alone; a verb checks everything
 * before it changes anything, so a refused case is as it was.
 */
@Singleton
class ChangeCases {
  private static final int DONE = 200;

  private final Cases cases;
  private final ReadCase readCase;
  private final Preconditions preconditions;
  private final ProblemRenderer problems;
  private final Journal journal;
  private final RoutingContext request;

  ChangeCases(
      Cases cases,
      ReadCase readCase,
      Preconditions preconditions,
      ProblemRenderer problems,
      Journal journal,
      RoutingContext request) {
    this.cases = cases;
    this.readCase = readCase;
    this.preconditions = preconditions;
    this.problems = problems;
    this.journal = journal;
    this.request = request;
  }

  /**
   * @param onlyTry whether everything is undone after the answer is known
   */
  BatchAnswer handle(List<TaggedCase> all, boolean onlyTry, Function<CaseFile, Change> change) {
    cases.lock(all.stream().map(TaggedCase::id).toList());
    List<Problem> refusals = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (TaggedCase one : all) {
      refusals.add(seen.add(one.id()) ? change(one, change) : new Problem(ProblemCode.CONFLICT));
    }
    cases.flush();
    if (onlyTry) {
      throw new Undone(answer(all, refusals, id -> null));
    }
    return answer(all, refusals, this::version);
  }

  /** Null if it is done. */
  private Problem change(TaggedCase one, Function<CaseFile, Change> change) {
    try {
      CaseFile file = readCase.forChange(one.id());
      preconditions.check(one.etag(), file.version());
      journal.record(change.apply(file));
      return null;
    } catch (Problem refused) {
      journal.refused(CaseFile.RESOURCE + "/" + one.id(), refused.code().word());
      return refused;
    }
  }

  private BatchAnswer answer(
      List<TaggedCase> all, List<Problem> refusals, Function<UUID, String> version) {
    List<BatchAnswer.Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      UUID id = all.get(i).id();
      Problem refused = refusals.get(i);
      items.add(
          refused == null
              ? new BatchAnswer.Item(i, id, DONE, version.apply(id), null)
              : new BatchAnswer.Item(
                  i, id, refused.code().status(), null, problems.document(refused, request)));
    }
    return new BatchAnswer(items);
  }

  private String version(UUID id) {
    return ETags.of(cases.find(id).orElseThrow().version());
  }
}
