package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Include;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Referrals: what a cell asks another cell or a partner institution to do for a person. */
@Path("/v1/regions/{region}/referrals")
@Tag(name = "Referrals")
class ReferralResource {
  private static final String INCLUDES =
      "What the screen shows besides, comma-separated: case, person, need, sides, author.";

  private final CreateReferral createReferral;
  private final UpdateReferral updateReferral;
  private final ReadReferral readReferral;
  private final ReferralList list;
  private final ReferralIncludes includes;

  ReferralResource(
      CreateReferral createReferral,
      UpdateReferral updateReferral,
      ReadReferral readReferral,
      ReferralList list,
      ReferralIncludes includes) {
    this.createReferral = createReferral;
    this.updateReferral = updateReferral;
    this.readReferral = readReferral;
    this.list = list;
    this.includes = includes;
  }

  @POST
  @Changes
  @Operation(
      operationId = "createReferral",
      summary = "Refer a person to somebody else",
      description =
          """
          For a case of the caller's cell: a draft, or with `send` sent at once. Sending needs a consent of \
          the person for this receiver (`other_cell`, or `referral` for an institution), and shares what it \
          names, as it is at this moment: `sharedFields` and `sharedDocuments` say less than that, never more \
          (409 `consent_required`). Until it has accepted, the receiver reads a preview that names nobody.\
          """)
  public RestResponse<ReferralView> create(@Valid @NotNull NewReferral body) {
    ReferralView view = createReferral.handle(body);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listReferrals",
      summary = "List referrals",
      description =
          """
          What the caller's cells and institutions have received (`box=inbox`, the default), or what the \
          caller's cells send (`box=outbox`); headers only for coordinators. Sorted by `createdAt`, \
          `sentAt`, `updatedAt`, `dueAt` or `number`, newest first by default. Those of restricted cases show \
          to who reads the case.\
          """)
  public Page<ReferralView> list(
      @BeanParam ReferralFilter filter,
      @BeanParam Paging paging,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, ReferralIncludes.POSSIBLE);
    Page<ReferralView> page = list.handle(filter, paging);
    return names.isEmpty() ? page : page.including(includes.of(page.items(), names));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getReferral",
      summary = "Read a referral",
      description =
          """
          As much of it as the caller may read: see the schema. Reading what was shared is written into the \
          access log, and the person is told of it on request.\
          """)
  public ReferralView get(
      @PathParam("id") UUID id,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, ReferralIncludes.POSSIBLE);
    ReferralView view = readReferral.handle(id);
    if (!names.isEmpty()) {
      view.included = includes.of(List.of(view), names);
    }
    return view;
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateReferral",
      summary = "Change a draft",
      description =
          """
          A JSON merge patch (RFC 7396) of a draft, by the cell that writes it. What was sent does not \
          change any more.\
          """)
  public ReferralView update(@PathParam("id") UUID id, MergePatch<ReferralFields> patch) {
    return updateReferral.handle(id, patch);
  }
}
