package ma.prim.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The answer of a creation: 201 with the new resource and where it is. */
public final class Created {
  private Created() {}

  /**
   * A resource made by a POST elsewhere.
   *
   * @param place of the resource, as seen from the request's path: {@code contacts/0190…}
   */
  public static <T> RestResponse<T> at(String place, T body) {
    URI request = CurrentRequestManager.get().getUriInfo().getAbsolutePath();
    return RestResponse.ResponseBuilder.<T>created(request.resolve(place)).entity(body).build();
  }

  /** A resource made by a POST to its collection: it is at the collection's path and its id. */
  public static <T> RestResponse<T> under(Object id, T body) {
    String collection = CurrentRequestManager.get().getUriInfo().getAbsolutePath().toString();
    String slash = collection.endsWith("/") ? "" : "/";
    return RestResponse.ResponseBuilder.<T>created(URI.create(collection + slash + id))
        .entity(body)
        .build();
  }
}
