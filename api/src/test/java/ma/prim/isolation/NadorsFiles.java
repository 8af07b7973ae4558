package ma.prim.isolation;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.tenancy.Regions;
import ma.prim.testing.ACase;
import ma.prim.testing.AContact;
import ma.prim.testing.ADocument;
import ma.prim.testing.AHandover;
import ma.prim.testing.ALink;
import ma.prim.testing.ANotification;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.APerson;
import ma.prim.testing.AReferral;
import ma.prim.testing.ATraining;
import ma.prim.testing.AWebhook;
import ma.prim.testing.Addresses;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnEvent;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.AnOfficer;
import ma.prim.testing.AnOpening;
import ma.prim.testing.Api;

/** One of everything that a cell has, by the path of its id. */
record NadorsFiles(String cell, Map<String, String> ids, List<String> texts) {
  private static final String CANARY = "Isolationcanary";
  static final String REFERENCE = "isolation-";
  static final String DRAFT = "a draft of a referral";
  static final String RECEIVED = "a referral that is received";
  private static NadorsFiles nadors;

  /** What nobody but Nador may learn of. */
  static synchronized NadorsFiles made() {
    if (nadors == null) {
      nadors = of("nador");
    }
    return nadors;
  }

  static NadorsFiles of(String cell) {
    String agent = "agent." + cell;
    String manager = "manager." + cell;
    APerson.Registered person =
        APerson.called("Salma", CANARY + cell).reachedAt("+31612348899").registeredBy(agent);
    APerson.Registered heir = APerson.called("Omar", CANARY + cell).registeredBy(agent);
    ACase.Opened matter = ACase.of(person).summary(CANARY + cell).openedBy(agent);
    String colleague = AnOfficer.agentOf(cell).invited();
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("/people/{id}", person.id());
    ids.put(
        "/people/{id}/consents/{consent}",
        added(
            agent,
            "/people/" + person.id() + "/consents",
            Map.of("purpose", "contact", "how", "oral", "language", "ary", "witness", CANARY)));
    ids.put(
        "/people/{id}/distinct/{distinction}",
        added(agent, "/people/" + person.id() + "/distinct", Map.of("person", heir.id())));
    ids.put(
        "/subject-requests/{id}",
        added(
            agent,
            "/subject-requests",
            Map.of("person", person.id(), "kind", "access", "details", CANARY + cell)));
    ids.put("/cases/{id}", matter.id());
    ids.put("/cases/{id}/notes/{note}", matter.with("notes", Map.of("text", CANARY), agent));
    ids.put("/cases/{id}/tasks/{task}", matter.with("tasks", Map.of("title", CANARY), agent));
    ids.put(
        "/cases/{id}/appointments/{appointment}",
        matter.with(
            "appointments", Map.of("at", "2099-03-12T09:30:00Z", "place", CANARY + cell), agent));
    ids.put(
        "/cases/{id}/services/{service}",
        matter.with(
            "services", Map.of("need", "INF", "date", "2026-01-05", "outcome", "done"), agent));
    ids.put(
        "/cases/{id}/parties/{party}",
        matter.with("parties", Map.of("person", heir.id(), "part", "heir"), agent));
    ids.put(
        "/cases/{id}/documents/{document}",
        ADocument.pdf().called(CANARY + ".pdf").addedTo(matter, agent));
    ids.put(
        "/cases/{id}/uploads/{upload}",
        matter.with("uploads", Map.of("name", CANARY + ".pdf", "length", 8), agent));
    ids.put(
        "/contacts/{id}",
        AContact.by("walk_in").with("note", CANARY + cell).recordedBy(agent).id());
    ids.put("/imports/{id}", register(manager, cell));
    ids.put("/users/{id}", AnOfficer.subject(colleague));
    ids.put("/users/{id}/grants/{grant}", grantOf(manager, AnOfficer.subject(colleague)));
    ids.put(
        "/users/{id}/substitutes/{substitute}",
        substitution(manager, cell, AnOfficer.subject(colleague), AnOfficer.subject(agent)));
    ids.put("/cells/{cell}", cell);
    ids.put("/openings/{id}", AnOpening.by("coordinator.oriental").of(matter).id());
    ids.put(
        "/notifications/{id}",
        ANotification.of(ACase.openedBySomebodyAt(manager), colleague, manager));
    AnInstitution institution =
        AnInstitution.in(provinceOf(cell)).addedBy("coordinator." + Addresses.regionOf(agent));
    ids.put("/institutions/{id}", institution.id());
    ids.put("/institutions/{id}/clients/{client}", APartnerClient.of(institution).made().id());
    ids.putAll(
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .in("MA-NAD")
            .with("to", "2090-12-31")
            .writtenBy("coordinator.oriental")
            .parts());
    ids.put(
        "/calendar-subscriptions/{id}",
        added(agent, "/calendar-subscriptions", Map.of("kind", "mine")));
    ids.put("/access-requests/{id}", AnAccessRequest.by(agent).to("agent.figuig").id());
    AHandover handover = AHandover.of(cell);
    ids.put("/handovers/{id}", handover.id());
    ids.put("/handovers/{id}.referral", handover.referral());
    refer(ids, person, cell);
    UUID partner = UUID.fromString(institution.id());
    AWebhook.Made webhook = AWebhook.of(partner).made();
    String event = AnEvent.toldTo(partner);
    ids.put("/webhooks/{id}", webhook.id());
    ids.put(
        "/webhooks/{id}/deliveries/{delivery}",
        (String) webhook.awaitDelivery(event, "pending").get("id"));
    training(cell, ids);
    return new NadorsFiles(
        cell, Map.copyOf(ids), List.of(CANARY + cell, heir.id(), matter.number(), colleague));
  }

  /** One that was sent and accepted, a draft, and one that the cell has received. */
  private static void refer(Map<String, String> ids, APerson.Registered person, String cell) {
    String agent = "agent." + cell;
    AReferral referral =
        AReferral.by(agent)
            .in(ACase.of(person).openedBy(agent))
            .to("figuig")
            .agreeing("documents", List.of(CANARY))
            .with("reason", CANARY + cell);
    String document = ADocument.pdf().addedTo(referral.matter(), agent);
    AReferral.Sent sent =
        referral
            .with("sharedDocuments", List.of(Map.of("document", document, "as", CANARY)))
            .sent();
    sent.after("accept", Map.of("partnerReference", REFERENCE + cell), "agent.figuig");
    ids.put("/referrals/{id}", sent.id());
    ids.put(
        "/referrals/{id}/links/{link}",
        ALink.to(AReferral.by(agent).toInstitution("anapec-nador").sent()).id());
    ids.put("/referrals/{id}/documents/{document}", document);
    ids.put("/referrals/{id}/messages/{message}", sent.wrote(CANARY, agent).path("id"));
    ids.put(
        DRAFT,
        AReferral.by(agent)
            .in(ACase.of(person).openedBy(agent))
            .to("figuig")
            .unasked()
            .draft()
            .id());
    ids.put(RECEIVED, AReferral.by("agent.figuig").to(cell).sent().id());
  }

  /** A draft, which nobody but who serves it sees; certificates are of another session. */
  private static void training(String cell, Map<String, String> ids) {
    String agent = "agent." + cell;
    String coordinator = "coordinator." + Addresses.provinceOf(cell);
    ATraining held = ATraining.by(coordinator).certified(agent);
    ATraining draft = ATraining.by(coordinator).invited(agent);
    ids.put("/programmes/{id}", draft.programme());
    ids.put("/sessions/{id}", draft.session());
    ids.put("/sessions/{id}/enrolments/{enrolment}", draft.enrolment(agent));
    ids.put("/sessions/{id}/certificates/{certificate}", held.certificate(agent));
    ids.put("/sessions/{id}/materials/{material}", draft.file());
  }

  private static String provinceOf(String cell) {
    return Arc.container().instance(Regions.class).get().declared().stream()
        .flatMap(region -> region.config().cell(cell).stream())
        .findFirst()
        .orElseThrow()
        .province();
  }

  /** The same paths with ids that nothing has, of the same length. */
  static String nobodys(String variable) {
    return variable.equals("/cells/{cell}") ? "nodar" : UUID.randomUUID().toString();
  }

  /** Every id and text that shows where it must not. */
  String[] secrets() {
    return Stream.concat(
            ids.entrySet().stream()
                .filter(id -> !id.getKey().equals("/cells/{cell}"))
                .map(Map.Entry::getValue),
            texts.stream())
        .toArray(String[]::new);
  }

  String id(String variable) {
    return ids.get(variable);
  }

  String number() {
    return texts.get(2);
  }

  String username() {
    return texts.getLast();
  }

  private static String register(String manager, String cell) {
    var answer =
        Api.as(manager)
            .contentType("text/csv")
            .body("group,familyName\nmre," + CANARY + cell + UUID.randomUUID())
            .post(Addresses.of(manager, "/imports"));
    answer.then().statusCode(201);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () -> Api.as(manager).get(answer.header("Location")).path("status").equals("checked"));
    return answer.path("id");
  }

  private static String added(String agent, String path, Map<String, ?> body) {
    var answer =
        Api.as(agent).contentType(ContentType.JSON).body(body).post(Addresses.of(agent, path));
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private static String grantOf(String manager, String subject) {
    return Api.as(manager).get(Addresses.of(manager, "/users/" + subject)).path("grants[0].id");
  }

  private static String substitution(String manager, String cell, String away, String present) {
    String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    var answer =
        Api.as(manager)
            .contentType(ContentType.JSON)
            .body(Map.of("substitute", present, "cell", cell, "from", today, "to", today))
            .post(Addresses.of(manager, "/users/" + away + "/substitutes"));
    answer.then().statusCode(201);
    return answer.path("id");
  }
}
