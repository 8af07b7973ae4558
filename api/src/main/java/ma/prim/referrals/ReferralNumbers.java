package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ma.prim.cells.NumberBlocks;
import ma.prim.cells.NumberBlocks.Series;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/** Numbers of referrals: {@code NAD-R-2026-000123}, unique, gaps allowed. */
@Singleton
class ReferralNumbers {
  private final NumberBlocks blocks;
  private final CurrentRegion region;

  ReferralNumbers(NumberBlocks blocks, CurrentRegion region) {
    this.blocks = blocks;
    this.region = region;
  }

  /** Of one from another region: in the series of the cell that it is for, or else of the first. */
  String nextReceived(Optional<String> slug, Instant at) {
    return next(slug.orElseGet(() -> region.get().config().cells().getFirst().slug()), at);
  }

  /** Of a cell that sends; it is a cell of the region. */
  String next(String slug, Instant at) {
    CellConfig cell = region.get().config().cell(slug).orElseThrow();
    int year = LocalDate.ofInstant(at, region.get().zone()).getYear();
    return "%s-R-%d-%06d".formatted(cell.prefix(), year, blocks.next(Series.REFERRALS, cell, year));
  }
}
