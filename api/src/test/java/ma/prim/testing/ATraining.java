package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A session of a programme of its own: {@code
 * ATraining.by("coordinator.ma-nad").seats(2).opened()}. It is two days from nine to four, some
 * weeks ahead.
 */
public final class ATraining {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  public static final List<String> EVERYBODY =
      List.of("cell_officers", "elected_officials", "civil_society", "deconcentrated_services");

  private final String coordinator;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, String> enrolments = new HashMap<>();
  private final Map<String, Response> certificates = new HashMap<>();
  private String theme = "reception";
  private List<String> audiences = EVERYBODY;
  private String programme;
  private String session;

  private ATraining(String coordinator) {
    this.coordinator = coordinator;
    LocalDate day = LocalDate.now(ZONE).plusDays(40);
    fields.put("titles", Map.of("fr", "Accueillir et orienter", "ar", "الاستقبال والتوجيه"));
    fields.put("startsAt", at(day, 9));
    fields.put("endsAt", at(day.plusDays(1), 16));
    fields.put("place", Map.of("fr", "Nador, siège de la province", "ar", "مقر العمالة بالناظور"));
    fields.put("capacity", 20);
    fields.put("language", "fr");
  }

  public static ATraining by(String coordinator) {
    return new ATraining(coordinator);
  }

  public static String at(LocalDate day, int hour) {
    return ZonedDateTime.of(day, java.time.LocalTime.of(hour, 0), ZONE).toInstant().toString();
  }

  public ATraining in(String programme) {
    this.programme = programme;
    return this;
  }

  public ATraining about(String theme) {
    this.theme = theme;
    return this;
  }

  public ATraining audiences(String... words) {
    audiences = List.of(words);
    return this;
  }

  public ATraining seats(int capacity) {
    return with("capacity", capacity);
  }

  public ATraining with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public ATraining taughtBy(String username) {
    return with("trainers", List.of(Map.of("user", AnOfficer.subject(username))));
  }

  public Map<String, Object> fields() {
    return fields;
  }

  public String programme() {
    if (programme == null) {
      Map<String, Object> body =
          Map.of(
              "theme", theme,
              "titles", Map.of("fr", "Accueil", "ar", "الاستقبال"),
              "audiences", audiences);
      programme = made(post(coordinator, "/programmes", body)).path("id");
    }
    return programme;
  }

  /** The answer to planning it, whatever it is. */
  public Response planned(String query) {
    return post(coordinator, "/programmes/" + programme() + "/sessions" + query, fields);
  }

  public String session() {
    if (session == null) {
      session = made(planned("?allowConflicts=true")).path("id");
    }
    return session;
  }

  public String path() {
    return "/sessions/" + session();
  }

  public String subject() {
    return "sessions/" + session();
  }

  /** The first day. */
  public String day() {
    return fields.get("startsAt").toString().substring(0, 10);
  }

  public Response readBy(String reader) {
    return Api.as(reader).get(address(reader, path()));
  }

  public String etag() {
    return readBy(coordinator).path("etag");
  }

  public Response told(String verb, Object body) {
    return told(verb, body, coordinator, etag());
  }

  public Response told(String verb, Object body, String by, String etag) {
    return sent(by, path() + "/" + verb, body, etag);
  }

  public Response patched(Map<String, ?> changes) {
    return Api.as(coordinator)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag())
        .body(changes)
        .patch(address(coordinator, path()));
  }

  private ATraining after(String verb, Object body) {
    told(verb, body).then().statusCode(200);
    return this;
  }

  public ATraining opened() {
    return readBy(coordinator).path("status").equals("draft")
        ? after("open?allowConflicts=true", null)
        : this;
  }

  public ATraining postponed() {
    return opened().after("postpone", Map.of("reason", "Salle indisponible"));
  }

  public ATraining cancelled() {
    return after("cancel", Map.of("reason", "Trop peu d'inscrits"));
  }

  public ATraining started() {
    return after("start", null);
  }

  public ATraining completed() {
    return after("complete", null);
  }

  /** In the draft. */
  public ATraining invited(String username) {
    Map<String, Object> body = Map.of("user", AnOfficer.subject(username), "invite", true);
    return noted(username, enrolledBy(coordinator, body));
  }

  public ATraining enrolled(String... usernames) {
    opened();
    for (String username : usernames) {
      noted(username, enrolledBy(coordinator, Map.of("user", AnOfficer.subject(username))));
    }
    return this;
  }

  private ATraining noted(String username, Response answer) {
    enrolments.put(username, made(answer).path("id"));
    return this;
  }

  /** The answer to an enrolment, whatever it is. */
  public Response enrolledBy(String caller, Map<String, ?> body) {
    return post(caller, path() + "/enrolments", body);
  }

  /** Somebody without an account, of civil society. */
  public Response guest(String name) {
    return enrolledBy(coordinator, Map.of("name", name, "audience", "civil_society"));
  }

  public ATraining begun(String... usernames) {
    return enrolled(usernames).started();
  }

  public ATraining attended(String... usernames) {
    begun(usernames);
    present(enrolments.values().stream().toList());
    return completed();
  }

  /** On every half-day. */
  public void present(List<String> ids) {
    List<Map<String, String>> halves = readBy(coordinator).path("halfDays");
    for (Map<String, String> half : halves) {
      marked(coordinator, half.get("day"), half.get("half"), ids, List.of()).then().statusCode(200);
    }
  }

  public Response marked(
      String by, String day, String half, List<String> present, List<String> absent) {
    return post(
        by,
        path() + "/attendance",
        Map.of("day", day, "half", half, "present", present, "absent", absent));
  }

  public ATraining certified(String... usernames) {
    attended(usernames);
    Response issued = post(coordinator, path() + "/certificates", Map.of());
    issued.then().statusCode(200);
    for (String username : usernames) {
      String id = issued.path("items.find { it.enrolment == '" + enrolment(username) + "' }.id");
      certificates.put(
          username, Api.as(coordinator).get(address(coordinator, path() + "/certificates/" + id)));
    }
    return this;
  }

  public String enrolment(String username) {
    return enrolments.get(username);
  }

  /** So that there is something to name. */
  public String enrolmentOrNobodys(String username) {
    return enrolments.getOrDefault(username, UUID.randomUUID().toString());
  }

  public String certificate(String username) {
    return certificates.get(username).path("id");
  }

  public String code(String username) {
    return certificates.get(username).path("code");
  }

  public String material() {
    return made(post(
            coordinator,
            path() + "/materials",
            Map.of("titles", Map.of("fr", "Support"), "link", "https://example.org/x.pdf")))
        .path("id");
  }

  /** One that is kept here. */
  public String file() {
    return made(fileBy(coordinator, ADocument.pdf())).path("id");
  }

  public Response fileBy(String caller, ADocument file) {
    return file.postedTo(address(caller, path() + "/materials/files"), caller);
  }

  public Response get(String reader, String rest) {
    return Api.as(reader).get(address(reader, path() + rest));
  }

  public Response post(String caller, String path, Object body) {
    return sent(caller, path, body, null);
  }

  private Response sent(String caller, String path, Object body, String etag) {
    var request = Api.as(caller);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return request.post(address(caller, path));
  }

  private String address(String caller, String path) {
    return Addresses.of(caller, path);
  }

  private static Response made(Response answer) {
    answer.then().statusCode(201);
    return answer;
  }
}
