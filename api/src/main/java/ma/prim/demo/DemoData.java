package ma.prim.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import ma.prim.Profile;
import ma.prim.cases.EarlierCase;
import ma.prim.cases.EarlierCases;
import ma.prim.contacts.EarlierContact;
import ma.prim.contacts.EarlierContacts;
import ma.prim.people.EarlierFiles;
import ma.prim.reference.Communes;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fills a region on a developer's machine with people and cases to try things with, once. That it
 * fails is no reason for the region not to serve.
 */
@Singleton
class DemoData implements RegionPart {
  private static final Logger LOG = Logger.getLogger(DemoData.class);
  private static final String ACTOR = "part:demo_data";
  private static final int AFTER_ALL_OTHERS = 900;
  private static final int CASES_AT_ONCE = 100;

  private final InRegion inRegion;
  private final EarlierFiles files;
  private final EarlierCases cases;
  private final EarlierContacts contacts;
  private final DemoQuestions questions;
  private final DemoDocuments documents;
  private final DemoRights rights;
  private final DemoAgreements agreements;
  private final DemoImports imports;
  private final DemoReferrals referrals;
  private final DemoTrainings trainings;
  private final Communes communes;
  private final Needs needs;
  private final InstantSource clock;
  private final boolean wanted;

  DemoData(
      InRegion inRegion,
      EarlierFiles files,
      EarlierCases cases,
      EarlierContacts contacts,
      DemoQuestions questions,
      DemoDocuments documents,
      DemoRights rights,
      DemoAgreements agreements,
      DemoImports imports,
      DemoReferrals referrals,
      DemoTrainings trainings,
      Communes communes,
      Needs needs,
      InstantSource clock,
      Profile profile,
      @ConfigProperty(name = "prim.demo-data") boolean wanted) {
    this.inRegion = inRegion;
    this.files = files;
    this.cases = cases;
    this.contacts = contacts;
    this.questions = questions;
    this.documents = documents;
    this.rights = rights;
    this.agreements = agreements;
    this.imports = imports;
    this.referrals = referrals;
    this.trainings = trainings;
    this.communes = communes;
    this.needs = needs;
    this.clock = clock;
    this.wanted = wanted && profile.isDev();
  }

  @Override
  public String name() {
    return "demo_data";
  }

  @Override
  public int order() {
    return AFTER_ALL_OTHERS;
  }

  @Override
  public void open(Region region) {
    if (!wanted) {
      return;
    }
    try {
      load(region);
    } catch (RuntimeException e) { // whatever it is, the region serves without
      LOG.warnf(e, "region %s has no demo data", region.slug());
    }
  }

  /** Each part is written once: what is there already is left as it is. */
  void load(Region region) {
    Instant now = clock.instant();
    DemoRegion demo = DemoRegion.of(region.config(), communes, needs, now);
    in(region, () -> writePeople(region, demo));
    for (int from = 0; from < demo.cases().size(); from += CASES_AT_ONCE) {
      List<EarlierCase> some =
          demo.cases().subList(from, Math.min(from + CASES_AT_ONCE, demo.cases().size()));
      in(region, () -> writeCases(some));
    }
    in(region, () -> writeContacts(demo.contacts()));
    in(region, () -> questions.write(region.config(), demo, now));
    in(region, () -> documents.write(region, demo.cases().getFirst()));
    in(region, () -> rights.write(region, demo.cases()));
    in(region, () -> agreements.write(region));
    in(region, () -> imports.write(region, demo));
    in(region, () -> referrals.write(region, demo, now));
    in(region, () -> trainings.write(region.config(), now));
    LOG.infof(
        "region %s has its demo data, %d ms",
        region.slug(), Duration.between(now, clock.instant()).toMillis());
  }

  private void in(Region region, Runnable work) {
    inRegion.run(region, CellScope.REGION, ACTOR, work);
  }

  private void writePeople(Region region, DemoRegion demo) {
    if (files.has(demo.households().getFirst().members().getFirst().id())) {
      return;
    }
    DemoOfficers officers = new DemoOfficers(region.config());
    Map<Household, Instant> firstSeen = demo.firstSeen(clock.instant());
    for (Household household : demo.households()) {
      CellConfig cell = region.config().cell(household.cell()).orElseThrow();
      for (Member member : household.members()) {
        files.open(
            member.id(),
            member.file(),
            cell,
            officers.agent(cell.slug()),
            firstSeen.get(household));
      }
    }
  }

  private void writeContacts(List<EarlierContact> all) {
    if (!contacts.has(all.getFirst().id())) {
      contacts.take(all);
    }
  }

  private void writeCases(List<EarlierCase> some) {
    if (!cases.has(some.getFirst().id())) {
      some.forEach(cases::take);
    }
  }
}
