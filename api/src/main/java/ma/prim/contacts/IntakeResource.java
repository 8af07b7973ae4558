package ma.prim.contacts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Receiving somebody in one request. */
@Path("/v1/regions/{region}/intakes")
@Tag(name = "Contacts")
class IntakeResource {
  private static final int CREATED = 201;

  private final ReceiveIntake receiveIntake;

  IntakeResource(ReceiveIntake receiveIntake) {
    this.receiveIntake = receiveIntake;
  }

  @POST
  @Changes
  @ResponseStatus(CREATED)
  @Operation(
      operationId = "createIntake",
      summary = "Receive somebody",
      description =
          """
          Person (new, or known), contact and, if it becomes one, case in one request: all of it is \
          written, or nothing. `Location` is the contact.\
          """)
  public RestResponse<IntakeView> receive(@Valid @NotNull Intake body) {
    IntakeView view = receiveIntake.handle(body);
    return Created.at("contacts/" + view.contact().id(), view);
  }
}
