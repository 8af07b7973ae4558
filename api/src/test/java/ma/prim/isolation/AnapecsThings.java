package ma.prim.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.testing.ADocument;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AReferral;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnEvent;
import ma.prim.testing.AnInstitution;

/** One of everything that is ANAPEC Nador's, by the path of its id. */
record AnapecsThings(Map<String, String> ids) {
  private static final String AGENT = "agent.nador";
  private static AnapecsThings made;

  /** What no other partner may learn of. */
  static synchronized AnapecsThings made() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private static AnapecsThings make() {
    AnInstitution anapec = AnInstitution.demo("anapec-nador");
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("/institutions/{id}", anapec.id());
    ids.put("/institutions/{id}/clients/{client}", APartnerClient.of(anapec).made().id());
    ids.putAll(
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .in("MA-NAD")
            .with("to", "2090-12-31")
            .writtenBy("coordinator.oriental")
            .parts());
    refer(ids);
    call(UUID.fromString(anapec.id()), ids);
    return new AnapecsThings(Map.copyOf(ids));
  }

  /** Something that was asked of it, with a document and a word about it. */
  private static void refer(Map<String, String> ids) {
    AReferral referral = AReferral.by(AGENT).toInstitution("anapec-nador");
    String document = ADocument.pdf().addedTo(referral.matter(), AGENT);
    AReferral.Sent sent =
        referral
            .agreeing("documents", List.of("x"))
            .with("sharedDocuments", List.of(Map.of("document", document, "as", "x")))
            .sent()
            .accepted();
    ids.put("/referrals/{id}", sent.id());
    ids.put("/referrals/{id}/documents/{document}", document);
    ids.put("/referrals/{id}/messages/{message}", sent.wrote("x", AGENT).path("id"));
  }

  /** Where it is called, and what it was told there. */
  private static void call(UUID institution, Map<String, String> ids) {
    AWebhook.Made webhook = AWebhook.of(institution).made();
    String event = AnEvent.toldTo(institution);
    ids.put("/webhooks/{id}", webhook.id());
    ids.put(
        "/webhooks/{id}/deliveries/{delivery}",
        (String) webhook.awaitDelivery(event, "pending").get("id"));
  }

  String id(String variable) {
    return ids.get(variable);
  }

  String[] secrets() {
    // Which institution it is, is none: it stands in agreements beside other parties.
    return ids.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("/institutions/{id}"))
        .map(Map.Entry::getValue)
        .toArray(String[]::new);
  }
}
