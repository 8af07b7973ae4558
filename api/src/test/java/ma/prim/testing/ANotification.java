package ma.prim.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What a user is told of: {@code ANotification.of("agent.nador").about("cases/0190…")}. */
public final class ANotification {
  private final String username;

  private ANotification(String username) {
    this.username = username;
  }

  public static ANotification of(String username) {
    return new ANotification(username);
  }

  public String path() {
    return Addresses.of(username, "/notifications");
  }

  public Response list(String query) {
    return Api.as(username).get(path() + query);
  }

  /** All about something among the last hundred. */
  public List<Map<String, Object>> about(String subject) {
    Response page = list("?limit=100");
    page.then().statusCode(200);
    return page.path("items.findAll { it.subject == '" + subject + "' }");
  }

  /** Their kinds, newest first. */
  public List<Object> kindsAbout(String subject) {
    return about(subject).stream().map(item -> item.get("kind")).toList();
  }

  /** The id of the newest. */
  public String last() {
    return list("?limit=1").path("items[0].id");
  }

  /** A notification for an agent: the manager of the cell gives the agent a case. */
  public static String of(ACase.Opened matter, String agent, String manager) {
    matter.after("assign", Map.of("assignee", AnOfficer.subject(agent)), manager);
    return (String) of(agent).about(matter.subject()).getFirst().get("id");
  }
}
