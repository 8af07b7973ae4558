package ma.prim.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RelayTest {
  private static final int WRITERS = 6;
  private static final int CHANGES = 40;
  private static final FeedScope EVERYTHING =
      new FeedScope(Set.of(), Set.of(), Set.of(), true, Set.of());

  @Inject Regions regions;
  @Inject RegionData data;
  @Inject InRegion inRegion;
  @Inject Journal journal;
  @Inject EventFeed feed;
  @Inject InstantSource clock;

  @Test
  void whatIsUndoneIsNoEvent() throws Exception {
    UUID id = Ids.next();
    assertThatThrownBy(() ->
            inRegion.run(
                region(),
                CellScope.REGION,
                "test:relay",
                () -> {
                  journal.record(change(id, "opened"));
                  throw new IllegalStateException("undone");
                }))
        .hasMessageContaining("undone");
    new Relay(data).run(region());
    assertThat(all()).extracting(FeedEvent::subject).doesNotContain("cases/" + id);
  }

  @Test
  void outsideATransactionNothingIsRecorded() {
    assertThatThrownBy(() -> journal.record(change(Ids.next(), "opened")))
        .isInstanceOf(RuntimeException.class);
  }

  /**
   * Writers commit in any order, two more relays run beside the service's own, a reader follows.
   */
  @Test
  void aReaderByPositionSkipsNothing() throws Exception {
    long before = feed.head(region());
    AtomicBoolean writing = new AtomicBoolean(true);
    AtomicBoolean relaying = new AtomicBoolean(true);
    List<FeedEvent> read = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> relays =
          List.of(threads.submit(relay(writing)), threads.submit(relay(writing)));
      Future<Void> reader = threads.submit(reader(before, read, relaying));
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(writer());
      }
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      writing.set(false);
      for (Future<Void> relay : relays) {
        relay.get();
      }
      relaying.set(false);
      reader.get();
    }
    assertThat(read).hasSizeGreaterThanOrEqualTo(WRITERS * CHANGES);
    assertThat(read.stream().map(FeedEvent::position))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + read.size()).boxed().toList());
    assertThat(read.stream().map(FeedEvent::id)).doesNotHaveDuplicates();
  }

  @Test
  void changesOfOneResourceKeepTheirOrder() throws Exception {
    UUID id = Ids.next();
    List<String> changes = List.of("opened", "assessed", "planned", "started", "closed");
    for (String change : changes) {
      record(change(id, change));
    }
    new Relay(data).run(region());
    assertThat(all().stream().filter(event -> event.subject().equals("cases/" + id)))
        .extracting(FeedEvent::change)
        .containsExactlyElementsOf(changes);
  }

  private Callable<Void> writer() {
    return () -> {
      for (int n = 0; n < CHANGES; n++) {
        record(change(Ids.next(), "opened"));
      }
      return null;
    };
  }

  private Callable<Void> relay(AtomicBoolean writing) {
    Relay relay = new Relay(data);
    return () -> {
      while (writing.get()) {
        relay.run(region());
      }
      relay.run(region());
      return null;
    };
  }

  private Callable<Void> reader(long before, List<FeedEvent> read, AtomicBoolean relaying) {
    return () -> {
      long position = before;
      boolean more = true;
      while (more) {
        boolean last = !relaying.get();
        List<FeedEvent> page = feed.after(region(), EVERYTHING, position, 50);
        read.addAll(page);
        position = page.isEmpty() ? position : page.getLast().position();
        more = !last || !page.isEmpty();
      }
      return null;
    };
  }

  private List<FeedEvent> all() throws Exception {
    return feed.between(region(), 0, Long.MAX_VALUE);
  }

  private void record(Change change) {
    inRegion.run(region(), CellScope.REGION, "test:relay", () -> journal.record(change));
  }

  private static Change change(UUID id, String change) {
    return Change.of("cases", id, change, "nador", "MA-NAD", "active");
  }

  private Region region() {
    return regions.available("oriental");
  }
}
