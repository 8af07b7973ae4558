package ma.prim.identity;

import jakarta.ws.rs.core.UriInfo;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Regions;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sets the region that the path names. For a token of another region there is no such region. */
class RegionFilter {
  private static final String PARAMETER = "region";

  private final CurrentToken token;
  private final CurrentRegion current;
  private final Regions regions;

  RegionFilter(CurrentToken token, CurrentRegion current, Regions regions) {
    this.token = token;
    this.current = current;
    this.regions = regions;
  }

  @ServerRequestFilter(priority = Order.REGION)
  void enter(UriInfo uri) {
    String slug = uri.getPathParameters().getFirst(PARAMETER);
    if (slug == null) {
      return;
    }
    if (token.find().filter(genuine -> !genuine.claimed().region().equals(slug)).isPresent()) {
      throw Problem.notFound();
    }
    current.set(regions.available(slug));
  }
}
