package ma.prim.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;

/** The cells of a region and the communes that people come to them from. */
final class DemoCells {
  private static final int SHARES = 60;
  private static final int ONE_FROM_FURTHER_AWAY = 4;

  private final RegionConfig region;
  private final List<Commune> communes;
  private final Chance chance;
  private final Deck<CellConfig> cells;

  DemoCells(RegionConfig region, Communes communes, Chance chance) {
    List<Commune> own = communes.of(region);
    this.region = region;
    this.communes = own.isEmpty() ? communes.all() : own;
    this.chance = chance;
    this.cells = chance.deck(shares());
  }

  List<CellConfig> all() {
    return region.cells();
  }

  /** The cell that the next people go to; those of large towns more often. */
  CellConfig next() {
    return cells.deal();
  }

  /** Where the family of somebody who goes to this cell comes from. */
  Commune origin(CellConfig cell) {
    List<Commune> near =
        communes.stream().filter(commune -> commune.province().equals(cell.province())).toList();
    boolean further = near.isEmpty() || chance.oneIn(ONE_FROM_FURTHER_AWAY);
    return chance.weighted(further ? communes : near, Commune::population);
  }

  private List<CellConfig> shares() {
    double whole = region.cells().stream().mapToDouble(this::weight).sum();
    List<CellConfig> shares = new ArrayList<>();
    for (CellConfig cell : region.cells()) {
      long share = Math.max(1, Math.round(SHARES * weight(cell) / whole));
      shares.addAll(Collections.nCopies((int) share, cell));
    }
    return shares;
  }

  /** Twice the people are not twice the visitors: small towns have cells because they need them. */
  private double weight(CellConfig cell) {
    return Math.sqrt(
        communes.stream()
            .filter(commune -> serves(cell, commune))
            .mapToInt(Commune::population)
            .average()
            .orElse(1));
  }

  private static boolean serves(CellConfig cell, Commune commune) {
    return cell.commune()
        .map(code -> code.code().equals(commune.hcpCode()))
        .orElse(commune.province().equals(cell.province()));
  }
}
