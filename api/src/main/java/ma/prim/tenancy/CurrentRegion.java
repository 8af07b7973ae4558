package ma.prim.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The region of this request or job; set once, from the path, before anything touches a database.
 */
@RequestScoped
public class CurrentRegion {
  private Region region;

  public void set(Region region) {
    if (this.region != null) {
      throw new IllegalStateException("the region of a request is set once");
    }
    this.region = region;
  }

  public Optional<Region> find() {
    return Optional.ofNullable(region);
  }

  public Region get() {
    return find().orElseThrow(() -> new IllegalStateException("no region is set"));
  }
}
