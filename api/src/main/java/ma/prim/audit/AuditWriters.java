package ma.prim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionPart;

/** The writer of entries that are not part of a change, for each region that is open. */
@ApplicationScoped
class AuditWriters implements RegionPart {
  private final RegionData data;
  private final EntryRows rows;
  private final Map<String, GroupCommit> writers = new ConcurrentHashMap<>();

  AuditWriters(RegionData data, EntryRows rows) {
    this.data = data;
    this.rows = rows;
  }

  CompletableFuture<Void> write(String region, List<AuditEntry> entries) {
    GroupCommit writer = writers.get(region);
    return writer == null
        ? CompletableFuture.failedFuture(new IllegalStateException(region + " is not open"))
        : writer.write(entries);
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public void open(Region region) {
    GroupCommit writer = new GroupCommit(region.slug(), data.source(region), rows);
    writer.start();
    stop(writers.put(region.slug(), writer));
  }

  @Override
  public void close(Region region) {
    stop(writers.remove(region.slug()));
  }

  private static void stop(GroupCommit before) {
    if (before != null) {
      before.stop();
    }
  }
}
