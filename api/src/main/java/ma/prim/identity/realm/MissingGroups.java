package ma.prim.identity.realm;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.GroupsResource;
import org.keycloak.representations.idm.GroupRepresentation;

/**
 * Adds to a realm the groups that it lacks; one request for each level that is not complete. Groups
 * that no file asks for any more stay, with their members: their roles hold nowhere.
 */
class MissingGroups {
  private static final int ALL = Integer.MAX_VALUE;

  private final GroupsResource groups;

  MissingGroups(GroupsResource groups) {
    this.groups = groups;
  }

  void add(GroupTree wanted) {
    Map<String, GroupRepresentation> existing = byName(groups.groups(0, ALL));
    wanted
        .children()
        .forEach((name, tree) -> {
          GroupRepresentation group = existing.get(name);
          if (group == null) {
            addBelow(create(name), tree);
          } else {
            complete(group, tree);
          }
        });
  }

  private void complete(GroupRepresentation group, GroupTree wanted) {
    Map<String, GroupRepresentation> existing =
        byName(groups.group(group.getId()).getSubGroups(0, ALL, true));
    wanted
        .children()
        .forEach((name, tree) -> {
          GroupRepresentation child = existing.get(name);
          if (child == null) {
            addBelow(create(group.getId(), name), tree);
          } else if (lacks(child, tree)) {
            complete(child, tree);
          }
        });
  }

  private static boolean lacks(GroupRepresentation group, GroupTree wanted) {
    Long count = group.getSubGroupCount();
    return !wanted.children().isEmpty() && (count == null || count < wanted.children().size());
  }

  private void addBelow(String id, GroupTree wanted) {
    wanted.children().forEach((name, tree) -> addBelow(create(id, name), tree));
  }

  private String create(String name) {
    try (Response answer = groups.add(named(name))) {
      return CreatedResponseUtil.getCreatedId(answer);
    }
  }

  private String create(String parent, String name) {
    try (Response answer = groups.group(parent).subGroup(named(name))) {
      return CreatedResponseUtil.getCreatedId(answer);
    }
  }

  private static GroupRepresentation named(String name) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    return group;
  }

  private static Map<String, GroupRepresentation> byName(List<GroupRepresentation> groups) {
    return groups.stream()
        .collect(Collectors.toMap(GroupRepresentation::getName, Function.identity()));
  }
}
