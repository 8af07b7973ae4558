package ma.prim.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The answer of a creation: 201 with the new resource and where it is. */
public final class Created {
  private Created() {}

  /** A resource made by a POST to its collection: it is at the collection's path and its id. */
  public static <T> RestResponse<T> under(Object id, T body) {
    String collection = CurrentRequestManager.get().getUriInfo().getAbsolutePath().toString();
    String slash = collection.endsWith("/") ? "" : "/";
    return RestResponse.ResponseBuilder.<T>created(URI.create(collection + slash + id))
        .entity(body)
        .build();
  }
}
