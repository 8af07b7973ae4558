package ma.prim.cells;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;

/** Brings the region's cells to what its file declares. */
@Singleton
class CellsPart implements RegionPart {
  private final InRegion inRegion;
  private final Cells cells;
  private final InstantSource clock;

  CellsPart(InRegion inRegion, Cells cells, InstantSource clock) {
    this.inRegion = inRegion;
    this.cells = cells;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public void open(Region region) {
    inRegion.run(region, CellScope.REGION, "part:cells", () -> declare(region));
  }

  private void declare(Region region) {
    Instant now = clock.instant();
    Map<String, Cell> known = new HashMap<>();
    cells.all().forEach(cell -> known.put(cell.slug(), cell));
    for (CellConfig config : region.config().cells()) {
      Cell cell = known.remove(config.slug());
      if (cell == null) {
        cell = new Cell(config.slug(), now);
        cell.declare(config, now);
        cells.add(cell);
      } else if (cell.differs(config)) {
        cell.declare(config, now);
      }
    }
    known.values().stream().filter(Cell::isActive).forEach(cell -> cell.deactivate(now));
  }
}
