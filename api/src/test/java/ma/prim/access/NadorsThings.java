package ma.prim.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.AHandover;
import ma.prim.testing.ALink;
import ma.prim.testing.ANotification;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AReferral;
import ma.prim.testing.ATraining;
import ma.prim.testing.AUser;
import ma.prim.testing.AWebhook;
import ma.prim.testing.AnAccessRequest;
import ma.prim.testing.AnAgreement;
import ma.prim.testing.AnEvent;
import ma.prim.testing.AnInstitution;
import ma.prim.testing.AnOpening;
import ma.prim.testing.Api;

/** One of everything that an operation may name, all of it the Nador cell's. */
final class NadorsThings {
  private static final String R = "/v1/regions/oriental";
  static final String AGENT = "agent.nador";
  private static final String MANAGER = "manager.nador";
  private static final String TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Casablanca"))
          .toString();

  private final Map<String, String> values = new HashMap<>();

  /** Only what this path names is made. */
  static NadorsThings of(String operation, String path) {
    return of(operation, path, false);
  }

  /**
   * @param forPartner of what a cell or an institution may receive: the institution's
   */
  static NadorsThings of(String operation, String path, boolean forPartner) {
    NadorsThings things = new NadorsThings();
    things.values.put("region", "oriental");
    things.values.put("cell", "nador");
    things.values.put("today", TODAY);
    things.values.put("officer", me(AGENT));
    things.values.put("fresh", "test." + Ids.next());
    boolean cases = path.contains("/cases") || path.contains("/agenda");
    boolean requests = path.contains("/subject-requests");
    if (path.contains("/people") || cases || path.contains("/contacts") || requests) {
      things.values.put("person", things.person());
    }
    if (cases) {
      things.openCase(operation, path);
    } else if (path.contains("/contacts")) {
      String contact = things.in("{'person': '{person}', 'channel': 'walk_in'}");
      things.values.put("id", create(AGENT, R + "/contacts", contact));
    } else if (requests) {
      things.values.put(
          "id",
          create(
              AGENT,
              R + "/subject-requests",
              things.in("{'person': '{person}', 'kind': 'access'}")));
    } else if (path.contains("/people/{id}")) {
      things.values.put("id", things.values.get("person"));
      if (path.endsWith("merge") || path.contains("/distinct")) {
        things.twin(path.endsWith("unmerge"));
      }
      things.recordConsent(path);
      if (path.contains("{distinction}")) {
        String other = things.in("{'person': '{twin}'}");
        things.values.put(
            "distinction", create(AGENT, things.in(R + "/people/{id}/distinct"), other));
      }
    } else if (path.contains("/imports")) {
      things.values.put("id", register());
    } else if (path.contains("/handovers")) {
      things.values.put("id", AHandover.of("nador").id());
    } else if (path.contains("/users")) {
      things.inviteUser(path);
    } else if (path.contains("/agreement")) {
      things.agreement(operation, path);
    } else if (path.contains("/calendar")) {
      Response made = post(AGENT, R + "/calendar-subscriptions", "{'kind': 'mine'}");
      things.values.put("id", made.path("id"));
      String address = made.path("address");
      things.values.put("secret", address.substring(address.lastIndexOf('/') + 1));
    } else if (path.contains("/institutions")) {
      things.institution(operation, path);
    } else if (path.contains("/openings")) {
      things.values.put(
          "id", AnOpening.by("coordinator.ma-nad").of(ACase.openedBySomebodyAt(AGENT)).id());
    } else if (path.contains("/webhooks/{id}")) {
      things.webhook(operation, path);
    } else if (path.contains("/programmes") || path.contains("/sessions")) {
      things.training(operation, path);
    } else if (path.contains("/notifications/{id}")) {
      things.values.put("id", ANotification.of(ACase.openedBySomebodyAt(MANAGER), AGENT, MANAGER));
    } else if (path.contains("{token}")) {
      things.values.put("token", ALink.to(anInstitutions()).token());
    } else if (path.contains("{link}") || operation.contains("ReferralLink")) {
      AReferral.Sent linked = anInstitutions();
      things.values.put("id", linked.id());
      if (path.contains("{link}")) {
        things.values.put("link", ALink.to(linked).id());
      }
    } else if (path.contains("/referrals")) {
      things.referral(operation, path, forPartner);
    } else if (path.contains("/access-requests")) {
      boolean answered = operation.startsWith("grant") || operation.startsWith("refuse");
      things.values.put(
          "id",
          (answered
                  ? AnAccessRequest.by("agent.figuig").to("agent.nador")
                  : AnAccessRequest.by(AGENT).to("agent.figuig"))
              .id());
    }
    if (path.contains("/certificates/{code}")) {
      ATraining training = ATraining.by("coordinator.ma-nad").certified(AGENT);
      things.values.put("code", training.code(AGENT));
      return things;
    }
    things.values.put("code", path.startsWith("/problems") ? "not_found" : code(path));
    return things;
  }

  String in(String text) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private static String code(String path) {
    return path.contains("/communes") ? "nador" : "ADM";
  }

  private String person() {
    values.put("family", "Matrice" + Ids.next().toString().replaceAll("[^a-z]", ""));
    return create(
        AGENT,
        R + "/people",
        in("{'group': 'mre', 'names': {'latin': {'given': 'Aya', 'family': '{family}'}}}"));
  }

  /** Of the province of Nador, taught by the region's trainer; its agent takes part. */
  private void training(String operation, String path) {
    ATraining training = ATraining.by("coordinator.ma-nad").taughtBy("trainer.oriental");
    values.put("programme", training.programme());
    if (path.contains("/programmes")) {
      values.put("id", training.programme());
      if (path.contains("participants")) {
        values.put("enrolment", training.attended(AGENT).enrolment(AGENT));
      }
      return;
    }
    boolean certified = path.contains("{certificate}") || operation.equals("listCertificates");
    switch (operation) {
      case "openSession" -> training.postponed();
      case "completeSession", "recordAttendance", "showAttendanceCode", "checkIn" ->
          training.begun(AGENT);
      case "listAttendance" -> training.begun(AGENT);
      case "issueCertificates", "evaluateSession" -> training.attended(AGENT);
      case "confirmEnrolment" -> training.opened().invited(AGENT);
      case "enrol", "importEnrolments" -> training.opened();
      default -> {
        if (certified) {
          training.certified(AGENT);
        } else if (path.contains("nrolment")) {
          training.enrolled(AGENT);
        } else {
          training.opened();
        }
      }
    }
    values.put("id", training.session());
    values.put("day", training.day());
    values.put("enrolment", training.enrolmentOrNobodys(AGENT));
    if (certified) {
      values.put("certificate", training.certificate(AGENT));
    }
    if (operation.equals("getSessionMaterialContent")) {
      values.put("material", training.enrolled(AGENT).file());
    } else if (path.contains("{material}")) {
      values.put("material", training.material());
    }
  }

  private void twin(boolean merged) {
    values.put("twin", person());
    if (merged) {
      String same = in("{'person': '{twin}', 'etag': '*', 'reason': 'x'}");
      post(MANAGER, R + in("/people/{id}/merge"), same);
    }
  }

  private void openCase(String operation, String path) {
    boolean offered = operation.endsWith("CaseTransfer");
    String opener = offered ? "agent.driouch" : AGENT;
    String person =
        offered
            ? create(opener, R + "/people", "{'group': 'mre', 'names': {'latin': {'family': 'O'}}}")
            : values.get("person");
    Response opened =
        post(
            opener,
            R + "/cases",
            "{'person': '"
                + person
                // Long overdue, so that the agenda begins with it.
                + "', 'need': 'ADM.CIVIL', 'channel': 'walk_in'"
                + (path.contains("/agenda") ? ", 'nextReview': '2001-01-01'}" : "}"));
    String id = opened.path("id");
    values.put("id", id);
    values.put("number", opened.path("number"));
    if (offered) {
      post("manager.driouch", R + "/cases/" + id + "/transfer", "{'cell': 'nador', 'reason': 'x'}");
    }
    String under = R + "/cases/" + id;
    if (path.contains("{note}")) {
      values.put("note", create(AGENT, under + "/notes", "{'text': 'x'}"));
    } else if (path.contains("{appointment}")) {
      String planned = "{'at': '2099-03-12T09:30:00Z', 'place': 'x'}";
      values.put("appointment", create(AGENT, under + "/appointments", planned));
    } else if (path.contains("{task}")) {
      values.put("task", create(AGENT, under + "/tasks", "{'title': 'x'}"));
    } else if (path.contains("{service}")) {
      String service = in("{'need': 'ADM.CIVIL', 'date': '{today}', 'outcome': 'done'}");
      values.put("service", create(AGENT, under + "/services", service));
    } else if (path.contains("{document}")) {
      values.put("document", ADocument.pdf().addedTo(under, AGENT));
    } else if (path.contains("{upload}")) {
      values.put("upload", create(AGENT, under + "/uploads", "{'name': 'x.pdf', 'length': 9}"));
    } else if (path.contains("{party}")) {
      String heir =
          create(AGENT, R + "/people", "{'group': 'mre', 'names': {'latin': {'family': 'H'}}}");
      values.put(
          "party", create(AGENT, under + "/parties", "{'person': '" + heir + "', 'part': 'heir'}"));
    }
  }

  /** What a side does is done with one that this side has before it. */
  private static AReferral.Sent anInstitutions() {
    return AReferral.by(AGENT).toInstitution("anapec-nador").sent();
  }

  private void referral(String operation, String path, boolean forPartner) {
    values.put("case", "");
    if (operation.equals("createReferral")) {
      values.put("case", ACase.openedBySomebodyAt(AGENT).id());
      return;
    }
    AReferral made =
        switch (operation) {
          case "updateReferral",
              "sendReferral",
              "provideReferralInformation",
              "enterReferralInError",
              "recordReferralFeedback" ->
              AReferral.by(AGENT).to("figuig");
          case "getReferral",
              "listReferrals",
              "cancelReferral",
              "addReferralMessage",
              "listReferralMessages",
              "getReferralMessage",
              "getReferralDocument" ->
              AReferral.by(AGENT).toInstitution("anapec-nador");
          default ->
              forPartner
                  ? AReferral.by(AGENT).toInstitution("anapec-nador")
                  : AReferral.by("agent.driouch").to("nador");
        };
    if (path.contains("{document}")) {
      String document = ADocument.pdf().addedTo(made.matter(), AGENT);
      values.put("document", document);
      made.agreeing("documents", java.util.List.of("x"))
          .with("sharedDocuments", java.util.List.of(Map.of("document", document, "as", "x")));
    }
    AReferral.Sent sent =
        switch (operation) {
          case "updateReferral", "sendReferral" -> made.draft();
          case "getReferral",
              "listReferrals",
              "acceptReferral",
              "rejectReferral",
              "requestReferralInformation",
              "enterReferralInError",
              "setReferralReference",
              "assignReferral" ->
              made.sent();
          case "provideReferralInformation" -> made.sent().asked();
          case "recordReferralFeedback" -> made.sent().completed();
          case "holdReferral" -> made.sent().started();
          case "resumeReferral" -> made.sent().held();
          default -> made.sent().accepted();
        };
    values.put("id", sent.id());
    if (path.contains("{message}")) {
      values.put("message", sent.wrote("x", AGENT).path("id"));
    }
  }

  /** One of the province, to which an institution there is a party. */
  private void agreement(String operation, String path) {
    boolean draft =
        operation.matches("(remove|submit)Agreement|(add|update|remove)Party|addCommitment")
            || operation.matches("(update|remove)Commitment|removeAgreementDocument");
    values.put("institution", AnInstitution.demo("anapec-oriental").id());
    AnAgreement.Written one =
        AnAgreement.between("anapec-oriental", "anapec-nador")
            .in("MA-NAD")
            .with("to", "2090-12-31")
            .writtenBy("coordinator.oriental");
    values.put("id", one.id());
    values.put("party", one.parties().get(1));
    values.put(
        "commitment",
        one.with("commitments", Map.of("party", one.parties().get(1), "text", Map.of("fr", "x"))));
    values.put("measure", one.measure(1, "2026-01-01", "2089-02-01", Map.of()));
    if (path.contains("{disbursement}")) {
      values.put(
          "disbursement",
          one.with(
              "disbursements",
              Map.of(
                  "funder", values.get("institution"),
                  "plannedOn", "2026-01-01",
                  "planned", Map.of("amount", "1.00", "currency", "MAD"))));
    }
    if (path.contains("{document}")) {
      values.put("document", ADocument.pdf().addedTo(one.path(), "coordinator.oriental"));
    }
    if (!draft) {
      one.submitted();
      boolean open = operation.matches("(return|sign)Agreement|.*Signature");
      if (path.contains("{signature}")) {
        values.put("signature", one.signedBy(0).path("id"));
      }
      if (!open || path.contains("/signatures") && operation.matches("(get|list).*")) {
        one.signedByAllLeft();
      }
      if (operation.equals("resumeAgreement")) {
        one.after("suspend", Map.of("reason", "x"));
      }
    }
    values.put("digest", one.digest());
  }

  /**
   * What partners read is the one for which they act; what coordinators change, one of their own.
   */
  private void institution(String operation, String path) {
    boolean read = operation.startsWith("get") || operation.startsWith("list");
    AnInstitution made =
        read || path.contains("/clients")
            ? AnInstitution.demo("anapec-nador")
            : AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad");
    values.put("id", made.id());
    if (operation.startsWith("resume")) {
      made.told("suspend", "{'reason': 'x'}".replace('\'', '"'), "coordinator.ma-nad");
    }
    if (path.contains("{client}")) {
      values.put("client", APartnerClient.of("anapec-nador").made().id());
    }
  }

  private void recordConsent(String path) {
    if (path.contains("{consent}")) {
      String body = "{'purpose': 'contact', 'basis': 'vital_interest', 'justification': 'x'}";
      values.put("consent", create(AGENT, in(R + "/people/{id}/consents"), body));
    }
  }

  private void inviteUser(String path) {
    AUser user = AUser.agentOf("nador");
    values.put("id", user.id());
    values.put("grant", user.grant());
    values.put("username", user.username());
    if (path.contains("{substitute}")) {
      String body =
          in("{'substitute': '{officer}', 'cell': 'nador', 'from': '{today}', 'to': '{today}'}");
      values.put("substitute", create(MANAGER, user.path() + "/substitutes", body));
    }
  }

  /** Of the institution for which the partner acts. */
  private void webhook(String operation, String path) {
    UUID institution = UUID.fromString(AnInstitution.demo("anapec-nador").id());
    AWebhook.removeAllOf(institution);
    AWebhook.Made webhook = AWebhook.of(institution).made();
    values.put("id", webhook.id());
    if (path.contains("{delivery}")) {
      String subject = AnEvent.toldTo(institution);
      values.put("delivery", (String) webhook.awaitDelivery(subject, "pending").get("id"));
    }
    if (operation.startsWith("resume")) {
      webhook.told("pause", null);
    }
  }

  private static String register() {
    Response answer =
        Api.as(MANAGER)
            .contentType("text/csv")
            .body("group,familyName\nmre,Matrice" + Ids.next())
            .post(R + "/imports");
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private static String me(String username) {
    return Api.as(username).get(R + "/me").path("id");
  }

  private static String create(String as, String path, String body) {
    return post(as, path, body).path("id");
  }

  private static Response post(String as, String path, String body) {
    Response answer =
        Api.as(as)
            .contentType(ContentType.JSON)
            .header("If-Match", "*")
            .body(body.replace('\'', '"'))
            .post(path);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.asString());
    }
    return answer;
  }
}
