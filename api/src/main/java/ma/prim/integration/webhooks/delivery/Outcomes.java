package ma.prim.integration.webhooks.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import org.jboss.logging.Logger;

/**
 * Collects what came of attempts and has it written together: at five hundred a second a commit for
 * each would be what costs most. While the database is away, what was found out is kept.
 */
final class Outcomes {
  private static final Logger LOG = Logger.getLogger(Outcomes.class);
  private static final int TOGETHER = 200;
  private static final long RETRY_MILLIS = 1000;

  /** How long the first waits for others to be written with. */
  private static final long COMPANY_MILLIS = 10;

  private final String slug;
  private final OutcomeRows rows;
  private final BiConsumer<Region, List<Outcome>> written;
  private final BlockingQueue<Outcome> waiting = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private Thread writer;

  Outcomes(String slug, OutcomeRows rows, BiConsumer<Region, List<Outcome>> written) {
    this.slug = slug;
    this.rows = rows;
    this.written = written;
  }

  void start(Regions regions) {
    writer = Thread.ofVirtual().name("outcomes-" + slug).start(() -> repeat(regions));
  }

  void add(Outcome outcome) {
    waiting.add(outcome);
  }

  void stop() throws InterruptedException {
    stopped = true;
    writer.join(RETRY_MILLIS);
  }

  private void repeat(Regions regions) {
    try {
      while (!stopped || !waiting.isEmpty()) {
        Outcome first = waiting.poll(RETRY_MILLIS / 10, TimeUnit.MILLISECONDS);
        if (first != null) {
          Thread.sleep(COMPANY_MILLIS);
          List<Outcome> batch = new ArrayList<>(List.of(first));
          waiting.drainTo(batch, TOGETHER - 1);
          write(regions, batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Regions regions, List<Outcome> batch) throws InterruptedException {
    while (true) {
      Optional<Region> region = regions.findUp(slug);
      if (region.isPresent() && isWritten(region.get(), batch)) {
        return;
      }
      if (stopped) {
        return; // sent again by another copy
      }
      Thread.sleep(RETRY_MILLIS);
    }
  }

  // Whatever goes wrong, a database that is away above all, must not end the thread.
  private boolean isWritten(Region region, List<Outcome> batch) {
    try {
      rows.write(region, batch);
      written.accept(region, batch);
      return true;
    } catch (Exception e) {
      LOG.warnf("what came of webhooks in %s is not written yet: %s", slug, e.getMessage());
      return false;
    }
  }
}
