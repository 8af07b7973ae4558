package ma.prim.documents;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.store.Spool;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Removes what is not needed any more: uploads that nobody went on with, the bytes of removed
 * documents, and files that no row names, which an erased case or a killed service leaves.
 */
@Singleton
class SweepDocuments implements RegionJob {
  private static final Logger LOG = Logger.getLogger(SweepDocuments.class);
  private static final String NAME = "sweep-documents";
  private static final int AT_ONCE = 100;

  private final InRegion inRegion;
  private final Documents documents;
  private final DocumentStore store;
  private final Spool spool;
  private final DocumentsConfig config;
  private final Instance<OtherFiles> others;
  private final InstantSource clock;
  private final Map<String, Instant> straysAt = new ConcurrentHashMap<>();

  SweepDocuments(
      InRegion inRegion,
      Documents documents,
      DocumentStore store,
      Spool spool,
      DocumentsConfig config,
      Instance<OtherFiles> others,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.documents = documents;
    this.store = store;
    this.spool = spool;
    this.config = config;
    this.others = others;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration interval() {
    return config.sweepEvery();
  }

  @Override
  public boolean run(Region region) {
    try {
      boolean more = expire(region) | removeGone(region);
      lookForStrays(region);
      return more;
    } catch (IOException away) {
      LOG.debugf(away, "documents of %s are swept when their store is back", region.slug());
      return false;
    }
  }

  private boolean expire(Region region) {
    return call(
        region,
        () -> {
          List<CaseDocument> expired = documents.expired(clock.instant(), AT_ONCE);
          expired.forEach(CaseDocument::remove);
          return expired.size() == AT_ONCE;
        });
  }

  /** The bytes first: while the row is there, they are found again. */
  private boolean removeGone(Region region) throws IOException {
    List<UUID> removed = call(region, () -> documents.removed(AT_ONCE));
    for (UUID document : removed) {
      for (UUID file : call(region, () -> documents.files(document))) {
        spool.remove(file);
        store.remove(region.slug(), file);
      }
      call(
          region,
          () -> {
            documents.held(document).ifPresent(documents::remove);
            return null;
          });
    }
    return removed.size() == AT_ONCE;
  }

  private void lookForStrays(Region region) throws IOException {
    Instant now = clock.instant();
    Instant next = straysAt.getOrDefault(region.slug(), Instant.MIN);
    if (now.isBefore(next)) {
      return;
    }
    straysAt.put(region.slug(), now.plus(config.straysEvery()));
    Instant before = now.minus(config.strayAfter());
    spool.removeBefore(before);
    Set<UUID> some = new HashSet<>();
    Set<UUID> strays = new HashSet<>();
    store.visitKeptBefore(
        region.slug(),
        before,
        file -> {
          some.add(file);
          if (some.size() == AT_ONCE) {
            strays.addAll(unknown(region, some));
            some.clear();
          }
        });
    strays.addAll(unknown(region, some));
    for (UUID stray : strays) {
      store.remove(region.slug(), stray);
      LOG.infof("a file of %s that no document names is removed", region.slug());
    }
  }

  private Set<UUID> unknown(Region region, Set<UUID> files) {
    if (files.isEmpty()) {
      return Set.of();
    }
    Set<UUID> unknown = new HashSet<>(files);
    unknown.removeAll(call(region, () -> documents.known(files)));
    for (OtherFiles other : others) {
      unknown.removeAll(call(region, () -> other.known(files)));
    }
    return unknown;
  }

  private <T> T call(Region region, Callable<T> work) {
    return inRegion.call(region, CellScope.REGION, "job:" + NAME, work);
  }
}
