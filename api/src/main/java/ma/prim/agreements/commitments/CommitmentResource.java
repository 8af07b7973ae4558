package ma.prim.agreements.commitments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the parties of an agreement have promised, and how far they keep it. */
@Path("/v1/regions/{region}/agreements/{id}/commitments")
@Tag(name = "Agreements")
class CommitmentResource {
  private static final Listing<Commitment> LISTING =
      Listing.of(Commitment.class, Commitment::id)
          .sortableOrNull("due", LocalDate.class, Commitment::due);

  private final AgreementDoor door;
  private final ChangeCommitment change;
  private final Commitments commitments;
  private final CommitmentViews views;
  private final Lists lists;

  CommitmentResource(
      AgreementDoor door,
      ChangeCommitment change,
      Commitments commitments,
      CommitmentViews views,
      Lists lists) {
    this.door = door;
    this.change = change;
    this.commitments = commitments;
    this.views = views;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCommitment",
      summary = "Add a commitment of a party",
      description =
          """
          While nothing is signed. In an amendment it may be of a party of the agreement that is changed, and \
          take the place of a commitment there (`replaces`) from the day the amendment is in force.\
          """)
  public RestResponse<CommitmentView> add(
      @PathParam("id") UUID id, @Valid @NotNull CommitmentFields body) {
    Agreement agreement = door.managed(id);
    CommitmentView view = views.of(agreement, change.add(agreement, body));
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCommitments",
      summary = "List the commitments",
      description =
          "Those that count in the agreement, also those that amendments in force brought; of an amendment, those it brings. Oldest first; `sort=due` by the day they are due.")
  public Page<CommitmentView> list(
      @PathParam("id") UUID id,
      @QueryParam("party") @Parameter(description = "Of this party.") UUID party,
      @QueryParam("fulfilment") @Parameter(description = "Kept so far.")
          List<Fulfilment> fulfilment,
      @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement or e.amendment = :agreement", id)
        .where("e.party = :party", party)
        .where("e.fulfilment in :fulfilment", fulfilment)
        .page()
        .map(one -> views.of(agreement, one));
  }

  @GET
  @Path("/{commitment}")
  @Reads
  @Operation(
      operationId = "getCommitment",
      summary = "Read a commitment",
      description = "What a party has promised, and how far it keeps it.")
  public CommitmentView get(@PathParam("id") UUID id, @PathParam("commitment") UUID commitment) {
    Agreement agreement = door.readable(id);
    return commitments
        .find(id, commitment)
        .map(one -> views.of(agreement, one))
        .orElseThrow(Problem::notFound);
  }

  @PATCH
  @Path("/{commitment}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateCommitment",
      summary = "Change a commitment",
      description = "A JSON merge patch (RFC 7396) while nothing is signed; then by an amendment.")
  public CommitmentView update(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      MergePatch<CommitmentFields> patch) {
    Agreement agreement = door.managed(id);
    return views.of(agreement, change.update(agreement, commitment, patch));
  }

  @DELETE
  @Path("/{commitment}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeCommitment",
      summary = "Take a commitment out",
      description = "While nothing is signed.")
  public RestResponse<Void> remove(
      @PathParam("id") UUID id, @PathParam("commitment") UUID commitment) {
    change.remove(door.managed(id), commitment);
    return RestResponse.noContent();
  }

  @POST
  @Path("/{commitment}/report")
  @Changes
  @Conditional
  @Operation(
      operationId = "reportCommitment",
      summary = "Say how far a commitment is kept",
      description =
          "By those who manage the agreement, and by the party itself; while the agreement is signed, active or suspended.")
  public CommitmentView report(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      @Valid @NotNull CommitmentReport body) {
    Agreement agreement = door.readable(id);
    return views.of(agreement, change.report(agreement, commitment, body));
  }
}
