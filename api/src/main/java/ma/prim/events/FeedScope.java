package ma.prim.events;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.Role;
import ma.prim.http.Ids;

/**
 * Which events a caller follows: those of the own cells; the headers of files below, for those who
 * coordinate.
 *
 * @param cells whose events are seen, restricted files' too only in {@code managed}
 * @param managed the cells in which the caller is a manager
 * @param provinces below which headers are seen
 * @param headersOfRegion whether headers are seen in the whole region
 * @param institutions the partner institutions whose events are seen: those that name them
 */
public record FeedScope(
    Set<String> cells,
    Set<String> managed,
    Set<String> provinces,
    boolean headersOfRegion,
    Set<UUID> institutions) {

  /** The resources whose states coordinators follow; what stands in them is not theirs. */
  static final Set<String> HEADERS = Set.of("cases", "referrals", "handovers");

  public static FeedScope of(Caller caller) {
    Set<String> managed = caller.cells(role -> role == Role.MANAGER);
    Set<String> cells = new TreeSet<>(caller.cells(role -> role == Role.AGENT));
    cells.addAll(managed);
    return new FeedScope(
        Set.copyOf(cells),
        managed,
        caller.provinces(role -> role == Role.COORDINATOR),
        caller.inRegion(role -> role == Role.COORDINATOR),
        institutions(caller));
  }

  private static Set<UUID> institutions(Caller caller) {
    return caller.institutions(role -> role == Role.PARTNER).stream()
        .map(Ids::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the event is seen for no other reason than that it names an institution: then nothing
   * is given on of what it stands in.
   */
  public boolean isTold(FeedEvent event) {
    return !seesOwn(event);
  }

  /** The same question as {@link EventFeed} asks the database, for events that just came in. */
  public boolean sees(FeedEvent event) {
    return seesOwn(event)
        || event.institution() != null && institutions.contains(event.institution());
  }

  private boolean seesOwn(FeedEvent event) {
    if (event.cell() != null
        && cells.contains(event.cell())
        && (!event.restricted() || managed.contains(event.cell()))) {
      return true;
    }
    if (event.institution() != null && event.cell() == null) {
      // Told to one institution and to no cell: the others have an event of their own.
      return false;
    }
    boolean below =
        headersOfRegion || event.province() != null && provinces.contains(event.province());
    return below && (!event.personal() || HEADERS.contains(event.resource()));
  }
}
