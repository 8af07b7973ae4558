package ma.prim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.crypto.tink.subtle.Random;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a region takes from others, and what it refuses: nothing half, nothing twice. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ReceiveHandoverTest {
  private static final String INBOX = "/v1/regions/oriental/handovers/inbox";

  @Inject Notebook notebook;

  private final UUID thread = UUID.randomUUID();

  @BeforeEach
  void theRegionsMeetForTheFirstTime() {
    Sender.strangers();
  }

  @Test
  void aMessageIsTakenOnceHoweverOftenItComes() {
    Envelope note = Sender.note(thread, 1, Notebook.NOTE, "once");
    post(note).then().statusCode(200).body("id", equalTo(note.id().toString()));
    post(note).then().statusCode(200).body("repeated", equalTo(true));
    assertThat(AtOnce.times(6, () -> post(note).statusCode())).containsOnly(200);
    assertThat(notebook.said(thread)).containsExactly("once");
    assertThat(events()).hasSize(1);
    assertThat(stored()).isOne();
  }

  @Test
  void manyAtOnceAreTakenOnce() {
    // Whose keys are not known yet is asked for them, and whoever comes meanwhile comes again.
    post(Sender.note(thread, 1, Notebook.NOTE, "before")).then().statusCode(200);
    Envelope note = Sender.note(thread, 2, Notebook.NOTE, "together");
    List<Response> answers = AtOnce.times(8, () -> post(note));
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers).filteredOn(answer -> !answer.<Boolean>path("repeated")).hasSize(1);
    assertThat(events()).hasSize(2);
  }

  @Test
  void whatIsNotTheNextWaitsWithItsSender() {
    Envelope second = Sender.note(thread, 2, Notebook.NOTE, "second");
    post(second)
        .then()
        .statusCode(409)
        .body("code", equalTo("out_of_order"))
        .body("expected", equalTo(1));
    assertNothingIsLeft();
    post(Sender.note(thread, 1, Notebook.NOTE, "first")).then().statusCode(200);
    post(second).then().statusCode(200);
    post(Sender.note(thread, 2, Notebook.NOTE, "another second"))
        .then()
        .statusCode(409)
        .body("expected", equalTo(3));
    assertThat(notebook.said(thread)).containsExactly("first", "second");
  }

  @Test
  void whoIsNoPeerIsRefused() {
    Envelope draft = Sender.draft(thread, 1);
    Envelope stranger =
        new Envelope(draft.id(), "atlantis", "oriental", thread, 1L, draft.sentAt(), null, null);
    post(Sender.signed(Sender.sealed(stranger, Sender.content(Notebook.NOTE, "x"))))
        .then()
        .statusCode(403)
        .body("code", equalTo("unknown_peer"));
    assertNothingIsLeft();
  }

  @Test
  void aMessageForAnotherRegionIsRefused() {
    Envelope note = Sender.note(thread, 1, Notebook.NOTE, "x");
    Api.anonymous()
        .contentType(ContentType.JSON)
        .body(text(note))
        .post("/v1/regions/souss-massa/handovers/inbox")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to"))
        .body("errors.code", contains("another_region"));
    assertNothingIsLeft();
  }

  @Test
  void aSignatureOfNobodyIsRefused() {
    Envelope sealed = Sender.sealed(Sender.draft(thread, 1), Sender.content(Notebook.NOTE, "x"));
    Envelope forged = sealed.signed(Random.randBytes(69));
    refuseForItsSignature(forged);
  }

  @Test
  void whatWasChangedOnItsWayIsRefused() {
    Envelope note = Sender.note(thread, 1, Notebook.NOTE, "x");
    refuseForItsSignature(
        new Envelope(
            note.id(),
            note.from(),
            note.to(),
            thread,
            2L,
            note.sentAt(),
            note.sealed(),
            note.signature()));
    refuseForItsSignature(
        new Envelope(
            UUID.randomUUID(),
            note.from(),
            note.to(),
            thread,
            1L,
            note.sentAt(),
            note.sealed(),
            note.signature()));
    refuseForItsSignature(
        new Envelope(
            note.id(),
            note.from(),
            note.to(),
            thread,
            1L,
            note.sentAt().plusSeconds(1),
            note.sealed(),
            note.signature()));
  }

  /** Of strangers no more than some refusals a second are written down. */
  private void refuseForItsSignature(Envelope envelope) {
    Response answer =
        Awaitility.await()
            .until(
                () -> post(envelope), given -> !Recorded.in("oriental").entriesOf(given).isEmpty());
    answer.then().statusCode(403).body("code", equalTo("signature_invalid"));
    assertNothingIsLeft();
    assertThat(Recorded.in("oriental").entriesOf(answer))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("receiveHandover");
          assertThat(entry.outcome()).isEqualTo("refused");
          assertThat(entry.code()).isEqualTo("signature_invalid");
        });
  }

  @Test
  void whatIsSealedForAnotherKeyIsRefused() {
    Envelope draft = Sender.draft(thread, 1);
    post(Sender.signed(draft.sealed(Random.randBytes(200))))
        .then()
        .statusCode(409)
        .body("code", equalTo("seal_unknown"));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "[]",
        "null",
        "{\"body\":{}}",
        "{\"kind\":\"unheard_of\",\"body\":{}}",
        "{\"kind\":\"test_note\"}",
        "{\"kind\":\"test_note\",\"body\":[1]}"
      })
  void whatIsNoMessageIsRefused(String text) {
    Envelope sealed =
        Sender.sealed(
            Sender.draft(thread, 1), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    post(Sender.signed(sealed))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/sealed"))
        .body("errors.code", contains("unreadable_handover"));
    assertNothingIsLeft();
  }

  /** Sealed for the right key, but for another place in the order. */
  @Test
  void aSealOfAnotherEnvelopeDoesNotOpen() {
    Envelope other = Sender.sealed(Sender.draft(thread, 2), Sender.content(Notebook.NOTE, "x"));
    post(Sender.signed(Sender.draft(thread, 1).sealed(other.sealedBytes())))
        .then()
        .statusCode(400)
        .body("errors.code", contains("unreadable_handover"));
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    post(Sender.note(thread, 1, Notebook.REFUSED, "x")).then().statusCode(400);
    assertNothingIsLeft();
    post(Sender.note(thread, 1, Notebook.NOTE, "better")).then().statusCode(200);
  }

  @Test
  void theNameOfAnotherMessageIsNotTaken() {
    Envelope first = Sender.note(thread, 1, Notebook.NOTE, "first");
    post(first).then().statusCode(200);
    UUID elsewhere = UUID.randomUUID();
    Envelope draft = Sender.draft(elsewhere, 1);
    Envelope same =
        new Envelope(
            first.id(), draft.from(), draft.to(), elsewhere, 1L, draft.sentAt(), null, null);
    post(Sender.signed(Sender.sealed(same, Sender.content(Notebook.NOTE, "x"))))
        .then()
        .statusCode(409)
        .body("code", equalTo("conflict"));
    assertThat(notebook.said(elsewhere)).isEmpty();
  }

  @Test
  void whatIsNoEnvelopeIsRefusedWithEverythingThatIsWrong() {
    post("{\"from\": \"../x\", \"sequence\": 0, \"sealed\": \"\", \"more\": 1}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/from"))
        .body("errors.pointer", hasItem("/sequence"))
        .body("errors.pointer", hasItem("/sealed"))
        .body("errors.pointer", hasItem("/signature"))
        .body("errors.pointer", hasItem("/more"));
    post("{").then().statusCode(400).body("code", equalTo("malformed_json"));
    post("{\"sealed\":\"" + "A".repeat(1_100_000) + "\"}").then().statusCode(413);
  }

  private void assertNothingIsLeft() {
    assertThat(notebook.said(thread)).isEmpty();
    assertThat(events()).isEmpty();
    assertThat(stored()).isZero();
    assertThat(
            Stored.in("oriental")
                .number(
                    "select count(*) from handover_thread where id = ?",
                    HandoverThread.idOf("souss-massa", thread)))
        .isZero();
  }

  private long stored() {
    return Stored.in("oriental").number("select count(*) from handover where thread = ?", thread);
  }

  private List<Recorded.Event> events() {
    return Recorded.in("oriental").eventsOf("notebook/" + Notebook.subject(thread));
  }

  private static Response post(Envelope envelope) {
    return post(text(envelope));
  }

  private static Response post(String text) {
    return Api.anonymous().contentType(ContentType.JSON).body(text).post(INBOX);
  }

  private static String text(Envelope envelope) {
    try {
      return HandoverJson.MAPPER.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
