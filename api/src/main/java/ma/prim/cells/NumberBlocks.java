package ma.prim.cells;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Running numbers of a cell and year: unique, gaps allowed. A block of numbers is taken from the
 * database outside of the transaction, so that those who need one never wait for each other's
 * commits; what is left of a block when the service stops is a gap.
 */
@Singleton
@NativeSql("an upsert, which HQL does not have, of the counter of one cell and year")
public class NumberBlocks {
  private static final int BLOCK = 10;

  /** MySQL remembers {@code last_insert_id(…)} for the connection: no lock outlives a statement. */
  private static final String TAKE =
      "insert into %s (cell, year, last) values (?, ?, last_insert_id(?))"
          + " on duplicate key update last = last_insert_id(last + ?)";

  private final RegionData data;
  private final CurrentRegion region;
  private final ConcurrentHashMap<Counter, Block> blocks = new ConcurrentHashMap<>();

  NumberBlocks(RegionData data, CurrentRegion region) {
    this.data = data;
    this.region = region;
  }

  /** What is numbered. */
  public enum Series {
    CASES("case_number"),
    REFERRALS("referral_number");

    private final String table;

    Series(String table) {
      this.table = table;
    }
  }

  public long next(Series series, CellConfig cell, int year) {
    Counter counter = new Counter(region.get().slug(), series, cell.slug(), year);
    return blocks.computeIfAbsent(counter, key -> new Block()).next(() -> take(counter, BLOCK));
  }

  /** The first of a block of so many, for many things at once. */
  public long take(Series series, CellConfig cell, int year, int howMany) {
    return take(new Counter(region.get().slug(), series, cell.slug(), year), howMany);
  }

  private long take(Counter counter, long block) {
    try (Connection connection = data.aside(region.get()).getConnection();
        PreparedStatement take =
            connection.prepareStatement(TAKE.formatted(counter.series().table));
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
      throw new IllegalStateException("no number of " + counter.series(), e);
    }
  }

  private record Counter(String region, Series series, String cell, int year) {}

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
