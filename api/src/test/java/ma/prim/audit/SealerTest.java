package ma.prim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.prim.http.Ids;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SealerTest {
  @Inject Regions regions;
  @Inject RegionData data;
  @Inject EntryRows rows;
  @Inject Chain chain;
  @Inject Verifier verifier;
  @Inject InstantSource clock;

  @Test
  void entriesCommittedOutOfOrderAreAllSealed() throws Exception {
    UUID early = Ids.next();
    UUID late = Ids.next();
    try (Connection slow = data.source(region()).getConnection()) {
      slow.setAutoCommit(false);
      rows.insert(slow, region(), List.of(entry(early)));
      insert(late);
      sealer().run(region());
      assertThat(seq(late)).isNotNull();
      slow.commit();
      slow.setAutoCommit(true);
    }
    sealer().run(region());
    assertThat(seq(early)).isGreaterThan(seq(late));
    assertThat(verifier.verify(region()).intact()).isTrue();
  }

  @Test
  void severalSealersContinueOneChain() throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Sealer sealer = sealer();
      work.add(() -> {
        for (int n = 0; n < 25; n++) {
          insert(Ids.next());
          sealer.run(region());
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    sealer().run(region());
    Verification found = verifier.verify(region());
    assertThat(found.firstBroken()).isNull();
    assertThat(found.sealed()).isEqualTo(found.head().seq()).isGreaterThanOrEqualTo(100);
  }

  private Region region() {
    return regions.available("oriental");
  }

  private Sealer sealer() {
    return new Sealer(data, chain, clock);
  }

  private void insert(UUID id) throws Exception {
    PlainTransaction.run(
        data.source(region()),
        connection -> {
          rows.insert(connection, region(), List.of(entry(id)));
          return null;
        });
  }

  private static AuditEntry entry(UUID id) {
    return AnEntry.of(id, Instant.parse("2026-03-02T09:00:00.123456789Z"));
  }

  private Long seq(UUID id) throws Exception {
    try (Connection connection = data.source(region()).getConnection();
        var select = connection.prepareStatement("select seq from audit_entry where id = ?")) {
      select.setBytes(1, AnEntry.bytes(id));
      try (var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getObject(1, Long.class);
      }
    }
  }
}
