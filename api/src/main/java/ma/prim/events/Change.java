package ma.prim.events;

import java.util.Map;
import java.util.UUID;

/**
 * What happened to a resource, free of personal data: becomes one event and one audit entry in the
 * transaction of the change.
 *
 * @param resource plural noun of the API: {@code cases}
 * @param id the resource's id
 * @param change past participle: {@code opened}, {@code closed}, {@code note_added}
 * @param parent the resource whose timeline shows this change: {@code cases/{id}}; null if it is
 *     the resource itself
 * @param cell the cell the resource belongs to; null for what belongs to the region
 * @param province the cell's province; null likewise
 * @param status the state reached; null where the resource has none
 * @param details ids and states only, shown in the timeline ({@code {"to": "oujda"}})
 * @param restricted whether it belongs to a restricted file, of which colleagues learn nothing
 * @param institution the partner institution that is told as well; null for none
 */
public record Change(
    String resource,
    String id,
    String change,
    String parent,
    String cell,
    String province,
    String status,
    Map<String, String> details,
    boolean restricted,
    UUID institution) {

  public Change(
      String resource,
      String id,
      String change,
      String parent,
      String cell,
      String province,
      String status,
      Map<String, String> details) {
    this(resource, id, change, parent, cell, province, status, details, false, null);
  }

  public static Change of(
      String resource, UUID id, String change, String cell, String province, String status) {
    return new Change(resource, id.toString(), change, null, cell, province, status, Map.of());
  }

  public Change under(String parentResource, UUID parentId) {
    return new Change(
        resource,
        id,
        change,
        parentResource + "/" + parentId,
        cell,
        province,
        status,
        details,
        restricted,
        institution);
  }

  public Change with(Map<String, String> details) {
    return new Change(
        resource, id, change, parent, cell, province, status, details, restricted, institution);
  }

  public Change restricted(boolean restricted) {
    return new Change(
        resource, id, change, parent, cell, province, status, details, restricted, institution);
  }

  /** The same, with the state that the resource reached, as it travels. */
  public Change reaching(String status) {
    return new Change(
        resource, id, change, parent, cell, province, status, details, restricted, institution);
  }

  /** Told to a partner institution too, which then sees it in its feed and its webhooks. */
  public Change toldTo(UUID institution) {
    return new Change(
        resource, id, change, parent, cell, province, status, details, restricted, institution);
  }

  /** The CloudEvents subject: {@code cases/0190…}. */
  public String subject() {
    return resource + "/" + id;
  }
}
