package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.LongStream;
import ma.prim.cells.NumberBlocks;
import ma.prim.cells.NumberBlocks.Series;
import ma.prim.tenancy.CellConfig;

/** Numbers of cases: {@code NAD-2026-000123}, unique, gaps allowed. */
@Singleton
class CaseNumbers {
  private final NumberBlocks blocks;

  CaseNumbers(NumberBlocks blocks) {
    this.blocks = blocks;
  }

  String next(CellConfig cell, int year) {
    return text(cell, year, blocks.next(Series.CASES, cell, year));
  }

  /** For many cases at once: a block of their own, in one statement. */
  List<String> next(CellConfig cell, int year, int howMany) {
    if (howMany == 0) {
      return List.of();
    }
    long first = blocks.take(Series.CASES, cell, year, howMany);
    return LongStream.range(first, first + howMany)
        .mapToObj(number -> text(cell, year, number))
        .toList();
  }

  private static String text(CellConfig cell, int year, long number) {
    return "%s-%d-%06d".formatted(cell.prefix(), year, number);
  }
}
