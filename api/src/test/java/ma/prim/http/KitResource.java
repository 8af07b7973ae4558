package ma.prim.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A resource of the tests alone, for the rules that need no database. Its operations borrow the row
 * of a public one in the access matrix.
 */
@Path("/test/kit")
@Produces(MediaType.APPLICATION_JSON)
class KitResource {
  private static final String ANYBODY = "getProblem";

  enum Channel {
    WALK_IN,
    PHONE
  }

  record Phone(@NotBlank @Size(max = 20) String number, Boolean mayCall) {}

  record NewThing(
      @NotBlank @Size(max = 10) String name,
      @NotNull Channel channel,
      @Max(5) Integer priority,
      LocalDate from,
      Instant at,
      UUID person,
      Set<@Size(max = 3) String> words,
      List<@Valid Phone> phones,
      Map<String, @Size(max = 8) String> titles,
      @Valid Phone first,
      Optional<String> nickname) {}

  record Thing(UUID id, String etag, String name, String status, NewThing sent) implements Tagged {
    static Thing of(NewThing sent) {
      return new Thing(Ids.NONE, ETags.of(7), sent.name(), "new", sent);
    }
  }

  record Writable(
      @NotBlank @Size(max = 10) String name, Channel channel, Map<String, String> titles) {}

  record Filter(
      @QueryParam("channel") Set<Channel> channel,
      @QueryParam("after") Instant after,
      @QueryParam("person") UUID person,
      @QueryParam("urgent") Boolean urgent) {}

  @POST
  @Changes
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = ANYBODY, hidden = true)
  public Thing create(NewThing body, @QueryParam("dry") Boolean dry) {
    return Thing.of(body);
  }

  @PATCH
  @Path("{id}")
  @Changes
  @Conditional
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Operation(operationId = ANYBODY, hidden = true)
  public Thing update(@PathParam("id") UUID id, MergePatch<Writable> patch) {
    Writable now = new Writable("old", Channel.PHONE, Map.of("fr", "un", "ar", "ا"));
    Writable then = patch.applyTo(now);
    return new Thing(
        id,
        ETags.of(8),
        then.name(),
        null,
        new NewThing(
            then.name(),
            then.channel(),
            null,
            null,
            null,
            null,
            null,
            null,
            then.titles(),
            null,
            null));
  }

  @GET
  @Path("{id}")
  @Reads
  @Operation(operationId = ANYBODY, hidden = true)
  public Thing get(@PathParam("id") UUID id) {
    return new Thing(id, ETags.of(7), "name", "new", null);
  }

  @GET
  @Reads
  @Operation(operationId = ANYBODY, hidden = true)
  public Page<Thing> list(
      @jakarta.ws.rs.BeanParam Filter filter, @jakarta.ws.rs.BeanParam Paging p) {
    return Page.of(List.of(new Thing(Ids.NONE, ETags.of(1), filter.toString(), "new", null)));
  }

  @POST
  @Path("fail")
  @Changes
  @Operation(operationId = ANYBODY, hidden = true)
  public Thing fail() {
    throw new IllegalStateException("secret of the inside");
  }
}
