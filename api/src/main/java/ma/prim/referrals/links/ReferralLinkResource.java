package ma.prim.referrals.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.referrals.LinkedReferrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links by which an institution without an account answers a referral. */
@Path("/v1/regions/{region}/referrals/{id}/links")
@Tag(name = "Referrals")
class ReferralLinkResource {
  private static final Listing<ReferralLink> LISTING =
      Listing.of(ReferralLink.class, ReferralLink::id)
          .sortable("createdAt", Instant.class, ReferralLink::createdAt)
          .usually("-createdAt");

  private final LinkedReferrals referrals;
  private final ReferralLinks links;
  private final MakeLink makeLink;
  private final Lists lists;
  private final SealedJson json;
  private final InstantSource clock;

  ReferralLinkResource(
      LinkedReferrals referrals,
      ReferralLinks links,
      MakeLink makeLink,
      Lists lists,
      SealedJson json,
      InstantSource clock) {
    this.referrals = referrals;
    this.links = links;
    this.makeLink = makeLink;
    this.lists = lists;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "createReferralLink",
      summary = "Make a link for an institution without an account",
      description =
          """
          By the sending cell, to a referral to an institution that waits for its answer. `token` and `path` \
          are shown this once and kept nowhere: hand them over by a way that only the institution reads. \
          Whoever holds the link sees the preview, and accepts or rejects once.\
          """)
  public RestResponse<ReferralLinkView> create(
      @PathParam("id") UUID id, @Valid @NotNull NewReferralLink body) {
    ReferralLinkView view = makeLink.handle(id, body);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listReferralLinks",
      summary = "List the links to a referral",
      description = "What has become of each, for the sending cell; newest first by default.")
  public Page<ReferralLinkView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    referrals.requireSent(id);
    return lists
        .of(LISTING, paging)
        .where("e.referral = :referral", id)
        .page()
        .map(link -> ReferralLinkView.from(link, json, clock.instant()));
  }

  @GET
  @Path("/{link}")
  @Reads
  @Operation(
      operationId = "getReferralLink",
      summary = "Read a link to a referral",
      description = "Whether it was used and what was answered; never its token.")
  public ReferralLinkView get(@PathParam("id") UUID id, @PathParam("link") UUID link) {
    referrals.requireSent(id);
    return links
        .find(id, link)
        .map(found -> ReferralLinkView.from(found, json, clock.instant()))
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Path("/{link}/revoke")
  @Changes
  @Conditional
  @Operation(
      operationId = "revokeReferralLink",
      summary = "Take a link back",
      description = "It opens nothing from the next request on.")
  public ReferralLinkView revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
    return makeLink.revoke(id, link);
  }
}
