package ma.prim.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CaseHead;
import ma.prim.cases.EarlierCase;
import ma.prim.cases.openings.EarlierOpenings;
import ma.prim.people.requests.EarlierAccessRequests;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;

/** What cells ask each other for, and one case that a coordinator has opened. */
@Singleton
class DemoQuestions {
  static final int REQUESTS = 6;
  private static final String REASON = "La personne est au guichet";
  private static final String GLASS = "Menace signalée, agent injoignable";
  private static final Duration AGO = Duration.ofHours(30);

  private final EarlierAccessRequests requests;
  private final EarlierOpenings openings;

  DemoQuestions(EarlierAccessRequests requests, EarlierOpenings openings) {
    this.requests = requests;
    this.openings = openings;
  }

  /** Written once: what is there already is left as it is. */
  void write(RegionConfig region, DemoRegion demo, Instant now) {
    DemoOfficers officers = new DemoOfficers(region);
    List<CellConfig> cells =
        demo.households().stream()
            .map(Household::cell)
            .distinct()
            .flatMap(cell -> region.cell(cell).stream())
            .toList();
    if (cells.size() > 1) {
      for (int i = 0; i < REQUESTS; i++) {
        CellConfig to = cells.get(i % cells.size());
        CellConfig from = cells.get((i + 1) % cells.size());
        ask(someoneOf(to, demo), from, to, officers.agent(from.slug()), now.minus(AGO));
      }
    }
    open(demo.cases().getLast(), region, officers, now.minus(AGO));
  }

  private void ask(UUID person, CellConfig from, CellConfig to, UUID officer, Instant at) {
    if (!requests.has(person, from)) {
      requests.take(person, from, to, REASON, officer, at);
    }
  }

  private static UUID someoneOf(CellConfig cell, DemoRegion demo) {
    return demo.households().stream()
        .filter(household -> household.cell().equals(cell.slug()))
        .flatMap(household -> household.members().stream())
        .filter(member -> !Boolean.TRUE.equals(member.file().concealed()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void open(EarlierCase matter, RegionConfig region, DemoOfficers officers, Instant at) {
    String province = region.cell(matter.cell()).orElseThrow().province();
    if (!openings.has(matter.id())) {
      openings.take(
          new CaseHead(matter.id(), matter.cell(), province, true, false),
          officers.coordinator(province),
          GLASS,
          Duration.ofHours(2),
          at);
    }
  }
}
