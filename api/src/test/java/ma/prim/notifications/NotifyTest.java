package ma.prim.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.Regions;
import ma.prim.tenancy.jobs.RegionJob;
import ma.prim.testing.ACase;
import ma.prim.testing.ANotification;
import ma.prim.testing.APerson;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Who is told of what, and who is not. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class NotifyTest {
  private static final String OFFICER = "agent.figuig";
  private static final String MANAGER = "manager.figuig";

  @Inject @io.quarkus.arc.All List<RegionJob> jobs;
  @Inject Regions regions;

  @Test
  void whoDoesSomethingIsNotToldOfIt() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.after("assign", Map.of("assignee", AnOfficer.subject(MANAGER)), MANAGER);
    assertThat(ANotification.of(MANAGER).about(matter.subject())).isEmpty();
    assertThat(ANotification.of(OFFICER).about(matter.subject())).isEmpty();
  }

  @Test
  void ofACaseThatSomebodyElseGivesHerAnOfficerIsTold() {
    ACase.Opened matter = ACase.openedBySomebodyAt(MANAGER);
    matter.after("assign", Map.of("assignee", AnOfficer.subject(OFFICER)), MANAGER);
    assertThat(ANotification.of(OFFICER).kindsAbout(matter.subject()))
        .containsExactly("case_assigned");
    assertThat(ANotification.of(MANAGER).about(matter.subject())).isEmpty();
  }

  @Test
  void whatIsUndoneIsToldToNobody() {
    ACase.Opened matter = ACase.openedBySomebodyAt(MANAGER);
    String etag = matter.etag();
    ma.prim.testing.Api.as(MANAGER)
        .contentType("application/json")
        .body(
            Map.of(
                "items",
                List.of(Map.of("id", matter.id(), "etag", etag)),
                "assignee",
                AnOfficer.subject(OFFICER)))
        .post(ma.prim.testing.Addresses.of(MANAGER, "/cases/assign?dryRun=true"))
        .then()
        .statusCode(200);
    assertThat(ANotification.of(OFFICER).about(matter.subject())).isEmpty();
  }

  @Test
  void ofAnOfferTheManagersOfTheOtherCellAreToldAndOfTheAnswerThoseOfThisOne() {
    ACase.Opened accepted = ACase.openedBySomebodyAt(OFFICER);
    accepted.offeredTo("berkane", MANAGER).then().statusCode(200);
    assertThat(ANotification.of("manager.berkane").kindsAbout(accepted.subject()))
        .containsExactly("transfer_offered");
    assertThat(ANotification.of("agent.berkane").about(accepted.subject())).isEmpty();
    accepted.told("accept-transfer", null, "manager.berkane").then().statusCode(200);
    assertThat(ANotification.of(MANAGER).kindsAbout(accepted.subject()))
        .containsExactly("transfer_accepted");

    ACase.Opened declined = ACase.openedBySomebodyAt(OFFICER);
    declined.offeredTo("berkane", MANAGER).then().statusCode(200);
    declined
        .told("decline-transfer", Map.of("reason", "x"), "manager.berkane")
        .then()
        .statusCode(200);
    assertThat(ANotification.of(MANAGER).kindsAbout(declined.subject()))
        .containsExactly("transfer_declined");
    assertThat(ANotification.of(OFFICER).kindsAbout(declined.subject()))
        .containsExactly("transfer_declined");
  }

  @Test
  void whatIsOverdueTheManagersAndTheOfficerAreToldOnceHoweverManyCopiesLook() {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    pass(matter, "acknowledge_by", 1);
    AtOnce.times(4, () -> job("clocks").run(region()));
    assertThat(ANotification.of(OFFICER).kindsAbout(matter.subject()))
        .containsExactly("case_overdue");
    assertThat(ANotification.of(MANAGER).kindsAbout(matter.subject()))
        .containsExactly("case_overdue");
    for (String other :
        List.of("head.figuig", "agent.berkane", "coordinator.ma-fig", "protection.oriental")) {
      assertThat(ANotification.of(other).about(matter.subject())).as(other).isEmpty();
    }
  }

  @Test
  void whatIsEscalatedTheCoordinatorOfTheProvinceIsTold() throws Exception {
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    pass(matter, "acknowledge_by", 500);
    job("clocks").run(region());
    assertThat(ANotification.of("coordinator.ma-fig").kindsAbout(matter.subject()))
        .containsExactly("case_escalated");
    assertThat(ANotification.of("coordinator.ma-ouj").about(matter.subject())).isEmpty();
  }

  @Test
  void whoIsKeptOutOfACaseIsToldNothingOfIt() throws Exception {
    String relative = AnOfficer.managerOf("figuig").invited();
    ACase.Opened matter =
        ACase.of(APerson.anybody().registeredBy(OFFICER))
            .with("excludedOfficers", List.of(AnOfficer.subject(relative)))
            .openedBy(OFFICER);
    pass(matter, "acknowledge_by", 1);
    job("clocks").run(region());
    assertThat(ANotification.of(relative).about(matter.subject())).isEmpty();
    assertThat(ANotification.of(MANAGER).kindsAbout(matter.subject())).contains("case_overdue");
  }

  @Test
  void whoseRoleIsOverIsToldNothing() {
    String former = AnOfficer.managerOf("berkane").invited();
    Stored.in("oriental")
        .change(
            "update user_grant set to_day = current_date - interval 2 day where subject = ?",
            UUID.fromString(AnOfficer.subject(former)));
    ACase.Opened matter = ACase.openedBySomebodyAt(OFFICER);
    matter.offeredTo("berkane", MANAGER).then().statusCode(200);
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from notification where subject = ? and recipient = ?",
                    matter.subject(),
                    UUID.fromString(AnOfficer.subject(former))))
        .isZero();
  }

  @Test
  void ofAccessRequestsEachSideIsToldWhatIsHers() {
    AnAccessRequest.Asked asked = AnAccessRequest.by("agent.guercif").to(OFFICER);
    assertThat(ANotification.of(MANAGER).kindsAbout(asked.subject()))
        .containsExactly("access_requested");
    assertThat(ANotification.of("manager.guercif").about(asked.subject())).isEmpty();
    asked.told("refuse", Map.of("reason", "not_needed"), MANAGER).then().statusCode(200);
    assertThat(ANotification.of("agent.guercif").kindsAbout(asked.subject()))
        .containsExactly("access_refused");
    AnAccessRequest.Asked second = AnAccessRequest.by("agent.guercif").to(OFFICER);
    second.told("grant", Map.of(), MANAGER).then().statusCode(200);
    assertThat(ANotification.of("agent.guercif").kindsAbout(second.subject()))
        .containsExactly("access_granted");
    assertThat(ANotification.of(OFFICER).about(second.subject())).isEmpty();
  }

  @Test
  void nothingPersonalIsKept() {
    AnAccessRequest.Asked asked = AnAccessRequest.by("agent.guercif").to(OFFICER);
    Map<String, Object> row =
        Stored.in("oriental")
            .row(
                "select distinct kind, subject, cell from notification where subject = ?",
                asked.subject());
    assertThat(row)
        .containsEntry("kind", "ACCESS_REQUESTED")
        .containsEntry("subject", asked.subject())
        .containsEntry("cell", "figuig");
    assertThat(ANotification.of(MANAGER).about(asked.subject()).toString())
        .doesNotContain(asked.person().id());
  }

  private static void pass(ACase.Opened matter, String deadline, int hours) {
    assertThat(
            Stored.in(matter.region())
                .change(
                    ("update case_file set %s = utc_timestamp(6) - interval %d hour,"
                            + " alarm_at = utc_timestamp(6) - interval %d hour where id = ?")
                        .formatted(deadline, hours, hours),
                    UUID.fromString(matter.id())))
        .isOne();
  }

  private RegionJob job(String name) {
    return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
  }

  private Region region() {
    return regions.available("oriental");
  }
}
