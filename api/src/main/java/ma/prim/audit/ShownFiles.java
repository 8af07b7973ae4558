package ma.prim.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ma.prim.http.AnswerHook;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Writes whose files an answer shows, and lets the answer go only when that is durable. What a
 * change shows is written in its transaction.
 */
@Singleton
class ShownFiles implements AnswerHook {
  /**
   * So many people and so many cases an entry; a longer answer has several. Of one row MySQL holds
   * 5350 bytes in an index by element: 148 ids.
   */
  static final int IDS_AN_ENTRY = 100;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final CollectedReads reads;
  private final AuditContext context;
  private final AuditWriters writers;
  private final EntryRows rows;
  private final RegionData data;
  private final CurrentRegion region;
  private final WrittenChanges changes;
  private final InstantSource clock;
  private final ObjectMapper json;

  ShownFiles(
      CollectedReads reads,
      AuditContext context,
      AuditWriters writers,
      EntryRows rows,
      RegionData data,
      CurrentRegion region,
      WrittenChanges changes,
      InstantSource clock,
      ObjectMapper json) {
    this.reads = reads;
    this.context = context;
    this.writers = writers;
    this.rows = rows;
    this.data = data;
    this.region = region;
    this.changes = changes;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void beforeAnswer() {
    List<UUID> people = changes.notNamed(reads.takePeople());
    List<UUID> cases = changes.notNamed(reads.takeCases());
    Map<String, String> noted = reads.takeNote();
    String note = written(noted);
    List<AuditEntry> entries = new ArrayList<>();
    int shown = Math.max(people.size(), cases.size());
    for (int from = 0; from < Math.max(shown, noted.isEmpty() ? 0 : 1); from += IDS_AN_ENTRY) {
      entries.add(entry(part(people, from), part(cases, from), note));
    }
    if (entries.isEmpty()) {
      return;
    }
    if (changes.areWritten()) {
      insert(entries);
    } else {
      await(writers.write(region.get().slug(), entries));
    }
  }

  static List<UUID> part(List<UUID> ids, int from) {
    return from >= ids.size()
        ? List.of()
        : ids.subList(from, Math.min(ids.size(), from + IDS_AN_ENTRY));
  }

  private AuditEntry entry(List<UUID> people, List<UUID> cases, String note) {
    return new AuditEntry(
        Ids.next(),
        clock.instant(),
        context.actor(),
        context.role(),
        context.operation(),
        context.resource(),
        Outcome.READ,
        null,
        context.requestId(),
        context.cell(),
        note,
        people,
        cases);
  }

  private String written(Map<String, String> noted) {
    Map<String, String> all = new TreeMap<>(noted);
    if (reads.ground() != null) {
      all.put("under", reads.ground());
    }
    try {
      return all.isEmpty() ? null : json.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of an entry are plain texts", e);
    }
  }

  private void insert(List<AuditEntry> entries) {
    Region here = region.get();
    try (Connection connection = data.source(here).getConnection()) {
      rows.insert(connection, here, entries);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot log a read", e);
    }
  }

  // Without the log there is no answer: nobody reads a file unseen.
  private static void await(CompletableFuture<Void> written) {
    try {
      written.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.comeAgain(ProblemCode.REGION_UNAVAILABLE, 1);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot log a read", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("cannot log a read in time", e);
    }
  }
}
