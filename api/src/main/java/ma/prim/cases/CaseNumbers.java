package ma.prim.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Numbers of cases: {@code NAD-2026-000123}, unique, gaps allowed. A block of numbers is taken from
 * the database outside of the transaction, so that openings of one cell never wait for each other's
 * commits; what is left of a block when the service stops is a gap.
 */
@ApplicationScoped
@NativeSql("an upsert, which HQL does not have, of the counter of one cell and year")
class CaseNumbers {
  private static final int BLOCK = 10;

  /** MySQL remembers {@code last_insert_id(…)} for the connection: no lock outlives a statement. */
  private static final String TAKE =
      "insert into case_number (cell, year, last) values (?, ?, last_insert_id(?))"
          + " on duplicate key update last = last_insert_id(last + ?)";

  private final RegionData data;
  private final CurrentRegion region;
  private final ConcurrentHashMap<Counter, Block> blocks = new ConcurrentHashMap<>();

  CaseNumbers(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  String next(CellConfig cell, int year) {
    Counter counter = new Counter(region.get().slug(), cell.slug(), year);
    long number =
        blocks.computeIfAbsent(counter, key -> new Block()).next(() -> take(counter, BLOCK));
    return text(cell, year, number);
  }

  /** For many cases at once: a block of their own, in one statement. */
  List<String> next(CellConfig cell, int year, int howMany) {
    if (howMany == 0) {
      return List.of();
    }
    long first = take(new Counter(region.get().slug(), cell.slug(), year), howMany);
    return LongStream.range(first, first + howMany)
        .mapToObj(number -> text(cell, year, number))
        .toList();
  }

  private static String text(CellConfig cell, int year, long number) {
    return "%s-%d-%06d".formatted(cell.prefix(), year, number);
  }

  /** Takes a block and answers its first number. */
  private long take(Counter counter, long block) {
    try (Connection connection = data.aside(region.get()).getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement taken = connection.prepareStatement("select last_insert_id()")) {
      take.setString(1, counter.cell());
      take.setInt(2, counter.year());
      take.setLong(3, block);
      take.setLong(4, block);
      take.executeUpdate();
      try (ResultSet last = taken.executeQuery()) {
        last.next();
        return last.getLong(1) - block + 1;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no number for a case of " + counter.cell(), e);
    }
  }

  private record Counter(String region, String cell, int year) {}

  /** Numbers taken and not yet given. */
  private static final class Block {
    private long next;
    private long end;

    synchronized long next(LongSupplier take) {
      if (next == end) {
        next = take.getAsLong();
        end = next + BLOCK;
      }
      return next++;
    }
  }
}
