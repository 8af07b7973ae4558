package ma.prim.referrals.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import ma.prim.http.Changes;
import ma.prim.http.Reads;
import ma.prim.http.limits.CountedApart;
import ma.prim.http.limits.Doorway;
import ma.prim.referrals.ReferralReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What who holds a link to a referral may do: no token of a realm is needed, the link is one. */
@Path("/v1/regions/{region}/links/{token}")
@Tag(name = "Links")
@CountedApart(Doorway.LINKS)
class LinkResource {
  private static final String NO_STORE = "no-store";

  private final AnswerByLink answer;

  LinkResource(AnswerByLink answer) {
    this.answer = answer;
  }

  /** Why it is rejected. */
  @Schema(name = "LinkRejection")
  public record Rejection(@NotNull ReferralReason reason) {}

  @GET
  @Reads
  @Operation(
      operationId = "getLinkedReferral",
      summary = "See the referral of a link",
      description =
          """
          Its preview: enough to decide, and nobody. A link that has run out, was taken back or used, or \
          whose referral is over is 404, like one that never was.\
          """)
  public RestResponse<LinkedReferralView> get(
      @PathParam("token") @Parameter(description = "The secret in the link.") String token) {
    return shown(answer.read(token));
  }

  @POST
  @Path("/accept")
  @Changes
  @Operation(
      operationId = "acceptLinkedReferral",
      summary = "Accept the referral of a link",
      description =
          """
          Uses the link up. The answer says whom to call: the cell tells what the person agreed to share. \
          Accepted again, it is answered as before; rejected afterwards, 409.\
          """)
  public RestResponse<LinkedReferralView> accept(
      @PathParam("token") @Parameter(description = "The secret in the link.") String token) {
    return shown(answer.accept(token));
  }

  @POST
  @Path("/reject")
  @Changes
  @Operation(
      operationId = "rejectLinkedReferral",
      summary = "Reject the referral of a link",
      description =
          "Uses the link up. Rejected again, it is answered as before; accepted afterwards, 409.")
  public RestResponse<LinkedReferralView> reject(
      @PathParam("token") @Parameter(description = "The secret in the link.") String token,
      @Valid @NotNull Rejection body) {
    return shown(answer.reject(token, body.reason()));
  }

  private static RestResponse<LinkedReferralView> shown(LinkedReferralView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
  }
}
