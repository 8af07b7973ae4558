package ma.prim.identity.realm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;
import org.keycloak.representations.idm.GroupRepresentation;

/**
 * The groups that a region's roles are held in: {@code /cells/nador/agent} and so on.
 *
 * @param children by name
 */
record GroupTree(Map<String, GroupTree> children) {

  /**
   * @param more roles held at places that the region's file does not name
   */
  static GroupTree of(RegionConfig config, Collection<Grant> more) {
    GroupTree root = new GroupTree(new TreeMap<>());
    places(config)
        .flatMap(place -> roles(place.kind()).map(role -> new Grant(role, place).group()))
        .forEach(root::add);
    more.stream().map(Grant::group).forEach(root::add);
    return root;
  }

  private static Stream<Place> places(RegionConfig config) {
    Stream<Place> provinces =
        config.provinces().stream().map(RegionConfig.Province::iso).map(Place::province);
    Stream<Place> cells = config.cells().stream().map(CellConfig::slug).map(Place::cell);
    return Stream.concat(Stream.of(Place.REGION), Stream.concat(provinces, cells));
  }

  private static Stream<Role> roles(Place.Kind kind) {
    return Stream.of(Role.values()).filter(role -> role.isHeldAt(kind));
  }

  private void add(String path) {
    GroupTree at = this;
    for (String name : path.substring(1).split("/", -1)) {
      at = at.children.computeIfAbsent(name, absent -> new GroupTree(new TreeMap<>()));
    }
  }

  /** As Keycloak takes them with a new realm. */
  List<GroupRepresentation> representations() {
    return children.entrySet().stream()
        .map(child -> representation(child.getKey(), child.getValue()))
        .toList();
  }

  private static GroupRepresentation representation(String name, GroupTree tree) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    group.setSubGroups(tree.representations());
    return group;
  }
}
