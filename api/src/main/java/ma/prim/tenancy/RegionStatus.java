package ma.prim.tenancy;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a region stands.
 *
 * @param reason why it is down, or why its newest file is not in force though an older one serves:
 *     {@code database_unreachable}, {@code file_refused}, {@code realm_unreachable}; names no host
 */
public record RegionStatus(String slug, State state, Optional<String> reason) {

  @Schema(name = "RegionState")
  public enum State {
    /** Being opened for the first time. */
    OPENING,
    UP,
    DOWN
  }

  public boolean isUp() {
    return state == State.UP;
  }
}
