package ma.prim.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.RegionPart;
import ma.prim.tenancy.Regions;

/** The writer of entries that are not part of a change, for each region that is open. */
@Singleton
class AuditWriters implements RegionPart {
  private final Regions regions;
  private final RegionData data;
  private final EntryRows rows;
  private final AppendOnly appendOnly;
  private final Map<String, GroupCommit> writers = new ConcurrentHashMap<>();

  AuditWriters(Regions regions, RegionData data, EntryRows rows, AppendOnly appendOnly) {
    this.regions = regions;
    this.data = data;
    this.rows = rows;
    this.appendOnly = appendOnly;
  }

  /** Complete once the entries are durable, exceptionally if they cannot be written. */
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
    appendOnly.enforce(region);
    writers.computeIfAbsent(region.slug(), this::start);
  }

  @Override
  public void close(Region region) {
    GroupCommit writer = writers.remove(region.slug());
    if (writer != null) {
      writer.stop();
    }
  }

  private GroupCommit start(String slug) {
    GroupCommit writer = new GroupCommit(slug, regions, data, rows);
    writer.start();
    return writer;
  }
}
