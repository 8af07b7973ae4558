package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which cell answers a referral that came from another region. */
@Path("/v1/regions/{region}/referrals/{id}/assign")
@Tag(name = "Referrals")
class AssignReferralResource {
  private final AssignReferral assignReferral;

  AssignReferralResource(AssignReferral assignReferral) {
    this.assignReferral = assignReferral;
  }

  @POST
  @Changes
  @Conditional
  @Operation(
      operationId = "assignReferral",
      summary = "Assign a referral from another region to a cell",
      description =
          """
          By a coordinator, until it is answered: for one that no cell was named for, or another one than \
          the sender wished. Within the region a referral names its cell itself (409).\
          """)
  public ReferralView assign(@PathParam("id") UUID id, @Valid @NotNull AssignReferral.Body body) {
    return assignReferral.handle(id, body);
  }
}
