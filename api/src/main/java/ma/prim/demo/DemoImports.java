package ma.prim.demo;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import ma.prim.bulk.imports.EarlierImports;
import ma.prim.people.PersonName;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.Region;

/**
 * A small register that waits for a manager's decisions: a row that can be written, two that are
 * wrong, and one of somebody who has a file already.
 */
@Singleton
class DemoImports {
  private static final String REGISTER =
      """
      Numéro au registre;Catégorie;Prénom;Nom;Date de naissance;Besoin;Canal;Résumé;isTest
      2025/001;mre;Khadija;Benhaddou;14/03/1969;ADM.CIVIL;walk_in;Transcription d’un acte;oui
      2025/002;mre;Driss;Achouri;31/02/1980;ADM.CIVIL;walk_in;Duplicata du livret de famille;oui
      2025/003;touriste;Nezha;Mouline;1975;ADM.CIVIL;walk_in;Renseignement;oui
      2025/004;mre;%s;%s;%s;INF;phone;Horaires du consulat;oui
      """;

  private final EarlierImports imports;

  DemoImports(EarlierImports imports) {
    this.imports = imports;
  }

  void write(Region region, DemoRegion demo) {
    Household household = demo.households().getFirst();
    Member known = household.members().getFirst();
    PersonName name = known.file().names().latin();
    if (name == null) {
      name = known.file().names().ar();
    }
    CellConfig cell = region.config().cell(household.cell()).orElseThrow();
    String born = known.file().birthDate() == null ? "" : known.file().birthDate();
    String register = REGISTER.formatted(name.given(), name.family(), born);
    imports.take(
        cell,
        register.getBytes(StandardCharsets.UTF_8),
        new DemoOfficers(region.config()).manager(cell.slug()));
  }
}
