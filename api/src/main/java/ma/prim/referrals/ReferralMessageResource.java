package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.referrals.messages.MessageFields;
import ma.prim.referrals.messages.ReferralMessageView;
import ma.prim.referrals.messages.ReferralMessages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The thread of messages between the two sides of a referral. */
@Path("/v1/regions/{region}/referrals/{id}/messages")
@Tag(name = "Referrals")
class ReferralMessageResource {
  private final ReferralThread thread;
  private final ReferralMessages messages;

  ReferralMessageResource(ReferralThread thread, ReferralMessages messages) {
    this.thread = thread;
    this.messages = messages;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addReferralMessage",
      summary = "Write to the other side of a referral",
      description =
          """
          By the sender while it is open; by the receiver after it has accepted: before, it asks by \
          `requestReferralInformation` (409 `invalid_transition`). Messages are not changed. They reach the \
          other side as they are: nothing belongs into them that the person has not agreed to share.\
          """)
  public RestResponse<ReferralMessageView> add(
      @PathParam("id") UUID id, @Valid @NotNull MessageFields body) {
    ReferralMessageView view = thread.add(id, body.text());
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listReferralMessages",
      summary = "List the messages of a referral",
      description =
          "Oldest first, with what was asked and answered. To its receiver not once all is withheld.")
  public Page<ReferralMessageView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    return messages.page(id, thread.readable(id), paging);
  }

  @GET
  @Path("/{message}")
  @Reads
  @Operation(
      operationId = "getReferralMessage",
      summary = "Read a message of a referral",
      description = "One message of the thread.")
  public ReferralMessageView get(@PathParam("id") UUID id, @PathParam("message") UUID message) {
    return messages.find(id, message, thread.readable(id)).orElseThrow(Problem::notFound);
  }
}
