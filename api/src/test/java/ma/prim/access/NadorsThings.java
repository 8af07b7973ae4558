package ma.prim.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import ma.prim.http.Ids;
import ma.prim.testing.ACase;
import ma.prim.testing.ADocument;
import ma.prim.testing.ANotification;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AUser;
import ma.prim.testing.AnAccessRequest;
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
    } else if (path.contains("/users")) {
      things.inviteUser(path);
    } else if (path.contains("/institutions")) {
      things.institution(operation, path);
    } else if (path.contains("/openings")) {
      things.values.put(
          "id", AnOpening.by("coordinator.ma-nad").of(ACase.openedBySomebodyAt(AGENT)).id());
    } else if (path.contains("/notifications/{id}")) {
      things.values.put("id", ANotification.of(ACase.openedBySomebodyAt(MANAGER), AGENT, MANAGER));
    } else if (path.contains("/access-requests")) {
      boolean answered = operation.startsWith("grant") || operation.startsWith("refuse");
      things.values.put(
          "id",
          (answered
                  ? AnAccessRequest.by("agent.figuig").to("agent.nador")
                  : AnAccessRequest.by(AGENT).to("agent.figuig"))
              .id());
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
