package ma.prim.operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.RotateKeys;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Reads;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The region's keys: how they stand, and their rotation. */
@Path("/v1/regions/{region}/keys")
@Tag(name = "Operation")
class KeysResource {
  private static final int ACCEPTED = 202;

  private final RotateKeys rotateKeys;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final Journal journal;

  KeysResource(RotateKeys rotateKeys, CurrentRegion region, CurrentCaller caller, Journal journal) {
    this.rotateKeys = rotateKeys;
    this.region = region;
    this.caller = caller;
    this.journal = journal;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getKeys",
      summary = "How the region's keys stand",
      description =
          """
          Ids of the keys, which of them encrypts, and how much is still encrypted under an older one. \
          Key material is never shown.\
          """)
  public KeysView get() {
    return KeysView.from(rotateKeys.state(region.get()));
  }

  @POST
  @Path("/rotate")
  @Changes
  @ResponseStatus(ACCEPTED)
  @Operation(
      operationId = "rotateKeys",
      summary = "Give the region a new key",
      description =
          """
          From now on the region encrypts with a new key. What is stored is encrypted anew in the \
          background, while people work; `pending` counts down to 0, and a few minutes later the old \
          key is given up.\
          """)
  @APIResponse(
      responseCode = "202",
      description = "The new key encrypts; the rest is under way.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeysView.class)))
  public KeysView rotate() {
    Region here = region.get();
    rotateKeys.rotate(here, caller.get().subject());
    journal.record(new Change("keys", "data", "rotated", null, null, null, null, Map.of()));
    return KeysView.from(rotateKeys.state(here));
  }
}
