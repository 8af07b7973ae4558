package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.Profile;
import ma.prim.identity.realm.DemoPartner;
import ma.prim.reference.Table;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.OpeningHours;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;
import org.apache.commons.csv.CSVRecord;

/**
 * The partners of a region on a developer's machine, each with a demo user. Their names say that
 * they are for trying; the addresses lead nowhere.
 */
@Singleton
class DemoInstitutions implements RegionPart {
  private static final int AFTER_THE_USERS = 320;
  private static final OpeningHours OFFICES =
      new OpeningHours(
          List.of(
              new OpeningHours.Hours(
                  List.of("monday", "tuesday", "wednesday", "thursday", "friday"),
                  "08:30",
                  "16:30")),
          List.of(
              new OpeningHours.Season(
                  "marhaba",
                  Map.of("ar", "عملية مرحبا", "fr", "Opération Marhaba", "en", "Operation Marhaba"),
                  "06-10",
                  "09-15",
                  List.of(
                      new OpeningHours.Hours(
                          List.of("monday", "tuesday", "wednesday", "thursday", "friday"),
                          "08:30",
                          "18:00")))));

  private final InRegion inRegion;
  private final Institutions institutions;
  private final Profile profile;
  private final InstantSource clock;

  DemoInstitutions(
      InRegion inRegion, Institutions institutions, Profile profile, InstantSource clock) {
    this.inRegion = inRegion;
    this.institutions = institutions;
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * @param status the word of a state
   * @param reason why it is not active
   */
  private record Line(UUID id, InstitutionFields fields, String status, String reason) {}

  @Override
  public String name() {
    return "demo_institutions";
  }

  @Override
  public int order() {
    return AFTER_THE_USERS;
  }

  @Override
  public void open(Region region) {
    List<Line> lines = profile.isDev() ? lines(region.slug()) : List.of();
    if (!lines.isEmpty()) {
      String language = region.config().defaultLanguage();
      inRegion.run(
          region, CellScope.REGION, "part:demo_institutions", () -> addMissing(lines, language));
    }
  }

  private void addMissing(List<Line> lines, String language) {
    Set<UUID> known =
        institutions.all(lines.stream().map(Line::id).toList()).stream()
            .map(Institution::id)
            .collect(Collectors.toSet());
    lines.stream()
        .filter(line -> !known.contains(line.id()))
        .forEach(line -> institutions.add(made(line, language, clock.instant())));
  }

  private static Institution made(Line line, String language, Instant now) {
    Institution made = new Institution(line.id(), line.fields(), language, now);
    switch (line.status()) {
      case "suspended" -> made.suspend(line.reason(), null, now);
      case "closed" -> made.close(line.reason(), now);
      default -> {}
    }
    return made;
  }

  private static List<Line> lines(String region) {
    return Table.read(DemoPartner.FILE, row -> row).stream()
        .filter(row -> row.get("region").equals(region))
        .map(row ->
            new Line(
                UUID.fromString(row.get("id")), fields(row), row.get("status"), row.get("reason")))
        .toList();
  }

  private static InstitutionFields fields(CSVRecord row) {
    String parent = row.get("parent");
    String capacity = row.get("capacity");
    return new InstitutionFields(
        row.get("type"),
        Map.of("fr", row.get("name_fr"), "ar", row.get("name_ar")),
        parent == null ? null : UUID.fromString(parent),
        Table.list(row.get("provinces")),
        Table.list(row.get("communes")),
        Table.list(row.get("needs")),
        Map.of("fr", "Sur orientation d'une cellule (exemple)"),
        List.of(
            new RequiredDocument(
                Map.of(
                    "fr", "Pièce d'identité", "ar", "وثيقة تثبت الهوية", "en", "Identity document"),
                null)),
        List.of(
            new ContactPoint(
                ContactPointKind.EMAIL,
                row.get("name") + "@example.org",
                Map.of("fr", "Contact de démonstration", "ar", "عنوان تجريبي"),
                false),
            new ContactPoint(
                ContactPointKind.PHONE,
                "+212500000000",
                Map.of("fr", "Poste interne (démonstration)", "ar", "خط داخلي (تجريبي)"),
                true)),
        OFFICES,
        capacity == null ? null : Integer.valueOf(capacity),
        Boolean.valueOf(row.get("needs_agreement")),
        Map.of(
            "fr", "Contact de démonstration : ne pas écrire, ne pas appeler.",
            "ar", "عنوان تجريبي: لا تكتبوا ولا تتصلوا.",
            "en", "Demo contact: do not write, do not call."));
  }
}
