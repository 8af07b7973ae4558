package ma.prim.people.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.prim.testing.AConsent;
import ma.prim.testing.APerson;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

/** What was done without a person's word is looked at by the protection officer, once. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReviewConsentTest {
  private static final String OFFICER = "agent.nador";
  private static final String PROTECTION = "protection.oriental";

  @Test
  void whatThePersonAgreedToIsNotReviewed() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent = AConsent.to("oujda").recordedBy(OFFICER, person);
    consent
        .told("review", Map.of("outcome", "upheld"), PROTECTION)
        .then()
        .statusCode(409)
        .body("code", equalTo("invalid_transition"));
    assertThat(toReview()).doesNotContain(consent.id());
  }

  @Test
  void itIsListedUntilItIsReviewedAndReviewedOnce() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.Recorded consent = AConsent.withoutHerWord("oujda").recordedBy(OFFICER, person);
    assertThat(toReview()).contains(consent.id());
    Api.as(PROTECTION).get(consent.path()).then().body("actions", contains("review"));
    Response reviewed =
        consent.told(
            "review", Map.of("outcome", "rejected", "note", "She could speak"), PROTECTION);
    reviewed
        .then()
        .statusCode(200)
        .body("status", equalTo("rejected"))
        .body("justification", equalTo("unconscious"))
        .body("reviewed.outcome", equalTo("rejected"))
        .body("reviewed.note", equalTo("She could speak"))
        .body("reviewed.by", equalTo(AnOfficer.subject(PROTECTION)));
    assertThat(toReview()).doesNotContain(consent.id());
    consent.told("review", Map.of("outcome", "upheld"), PROTECTION).then().statusCode(409);
    assertThat(person.recorded().typesOf(person.subject())).endsWith("consents.reviewed");
  }

  @Test
  void whoIsShownTheListHasReadOfThePeople() {
    APerson.Registered person = APerson.anybody().registeredBy(OFFICER);
    AConsent.withoutHerWord("oujda").recordedBy(OFFICER, person);
    String next = "/v1/regions/oriental/consents?limit=100";
    List<String> read = new ArrayList<>();
    while (next != null) {
      Response page = Api.as(PROTECTION).get(next);
      read.addAll(person.recorded().entryOf(page).people());
      next = page.path("next");
    }
    assertThat(read).contains(person.id());
  }

  private static List<String> toReview() {
    List<String> all = new ArrayList<>();
    String next = "/v1/regions/oriental/consents?limit=100";
    while (next != null) {
      Response page = Api.as(PROTECTION).get(next);
      page.then().statusCode(200);
      all.addAll(page.<List<String>>path("items.id"));
      next = page.path("next");
    }
    return all;
  }
}
