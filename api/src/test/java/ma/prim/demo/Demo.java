package ma.prim.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.cases.Deed;
import ma.prim.cases.EarlierCase;
import ma.prim.people.PersonFields;
import ma.prim.reference.Communes;
import ma.prim.reference.Needs;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.config.RegionFileReader;
import ma.prim.tenancy.config.WrongFile;

/** What is made up for a region, before anything is written. */
final class Demo {
  static final Instant NOW = Instant.parse("2026-11-18T10:20:30Z");

  private Demo() {}

  static RegionConfig config(String region) {
    try {
      return new RegionFileReader().read(Path.of("..", "tenant-config", region + ".yaml")).config();
    } catch (WrongFile wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  static DemoRegion of(String region) {
    return of(config(region), NOW);
  }

  static DemoRegion of(RegionConfig config, Instant now) {
    return DemoRegion.of(config, new Communes(), new Needs(), now);
  }

  static List<Member> people(DemoRegion demo) {
    return demo.households().stream().flatMap(household -> household.members().stream()).toList();
  }

  static List<PersonFields> files(DemoRegion demo) {
    return people(demo).stream().map(Member::file).toList();
  }

  static <D extends Deed> Stream<D> deeds(DemoRegion demo, Class<D> kind) {
    return demo.cases().stream()
        .flatMap(one -> one.steps().stream())
        .map(EarlierCase.Step::deed)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
