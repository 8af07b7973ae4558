package ma.prim.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;

/**
 * Numbers of cases: {@code NAD-2026-000123}, unique, gaps allowed. A block of numbers is taken from
 * the database in a short transaction of its own, so that openings of one cell never wait for each
 * other's commits; what is left of a block when the service stops is a gap.
 */
@ApplicationScoped
@NativeSql("an upsert, which HQL does not have; the row stays locked until the block is read")
class CaseNumbers {
  private static final int BLOCK = 10;

  private final EntityManager entities;
  private final CurrentRegion region;
  private final ConcurrentHashMap<Counter, Block> blocks = new ConcurrentHashMap<>();

  CaseNumbers(EntityManager entities, CurrentRegion region) {
    this.entities = entities;
    this.region = region;
  }

  String next(CellConfig cell, int year) {
    Counter counter = new Counter(region.get().slug(), cell.slug(), year);
    long number = blocks.computeIfAbsent(counter, key -> new Block()).next(() -> take(counter));
    return "%s-%d-%06d".formatted(cell.prefix(), year, number);
  }

  /** Takes a block and answers its first number. */
  private long take(Counter counter) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          entities
              .createNativeQuery(
                  "insert into case_number (cell, year, last) values (:cell, :year, :block)"
                      + " on duplicate key update last = last + :block")
              .setParameter("cell", counter.cell())
              .setParameter("year", counter.year())
              .setParameter("block", BLOCK)
              .executeUpdate();
          Number last =
              (Number)
                  entities
                      .createNativeQuery(
                          "select last from case_number where cell = :cell and year = :year")
                      .setParameter("cell", counter.cell())
                      .setParameter("year", counter.year())
                      .getSingleResult();
          return last.longValue() - BLOCK + 1;
        });
  }

  private record Counter(String region, String cell, int year) {}

  /** Numbers taken and not yet given. */
  private static final class Block {
    private long next;
    private long end;

    synchronized long next(java.util.function.LongSupplier take) {
      if (next == end) {
        next = take.getAsLong();
        end = next + BLOCK;
      }
      return next++;
    }
  }
}
