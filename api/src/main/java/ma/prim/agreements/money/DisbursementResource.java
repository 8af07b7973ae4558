package ma.prim.agreements.money;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementSight;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments under an agreement: planned, and made with what shows it. */
@Path("/v1/regions/{region}/agreements/{id}/disbursements")
@Tag(name = "Agreements")
class DisbursementResource {
  private static final Listing<Disbursement> LISTING =
      Listing.of(Disbursement.class, Disbursement::id)
          .sortable("plannedOn", LocalDate.class, Disbursement::plannedOn);

  private final AgreementDoor door;
  private final AgreementSight sight;
  private final ChangeDisbursement changeDisbursement;
  private final Lists lists;

  DisbursementResource(
      AgreementDoor door,
      AgreementSight sight,
      ChangeDisbursement changeDisbursement,
      Lists lists) {
    this.door = door;
    this.sight = sight;
    this.changeDisbursement = changeDisbursement;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "planDisbursement",
      summary = "Plan a payment",
      description =
          "By a party of the agreement, for a line of its budget; not of an amendment, whose money is its parent's.")
  public RestResponse<DisbursementView> plan(
      @PathParam("id") UUID id, @Valid @NotNull DisbursementFields body) {
    DisbursementView view = DisbursementView.from(changeDisbursement.plan(id, body), true);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listDisbursements",
      summary = "List the payments",
      description = "Oldest first; `sort=plannedOn` by the day they are planned for.")
  public Page<DisbursementView> list(
      @PathParam("id") UUID id,
      @QueryParam("status") List<DisbursementStatus> status,
      @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    boolean managed = sight.manages(agreement.province());
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement", id)
        .where("e.status in :status", status)
        .page()
        .map(one -> DisbursementView.from(one, managed));
  }

  @GET
  @Path("/{disbursement}")
  @Reads
  @Operation(
      operationId = "getDisbursement",
      summary = "Read a payment",
      description = "What was planned, what was paid, and what shows it.")
  public DisbursementView get(
      @PathParam("id") UUID id, @PathParam("disbursement") UUID disbursement) {
    Agreement agreement = door.readable(id);
    return DisbursementView.from(
        changeDisbursement.require(id, disbursement), sight.manages(agreement.province()));
  }

  @PATCH
  @Path("/{disbursement}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateDisbursement",
      summary = "Change a planned payment",
      description = "A JSON merge patch (RFC 7396), until it is paid or cancelled.")
  public DisbursementView update(
      @PathParam("id") UUID id,
      @PathParam("disbursement") UUID disbursement,
      MergePatch<DisbursementFields> patch) {
    return DisbursementView.from(changeDisbursement.update(id, disbursement, patch), true);
  }

  @POST
  @Path("/{disbursement}/pay")
  @Changes
  @Conditional
  @Operation(
      operationId = "payDisbursement",
      summary = "Say that a payment was made",
      description =
          "With a document that shows it, or the number of the transfer; another amount than planned if so.")
  public DisbursementView pay(
      @PathParam("id") UUID id,
      @PathParam("disbursement") UUID disbursement,
      @Valid @NotNull Payment body) {
    return DisbursementView.from(changeDisbursement.pay(id, disbursement, body), true);
  }

  @POST
  @Path("/{disbursement}/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelDisbursement",
      summary = "Cancel a planned payment",
      description = "It will not be made; it counts in no sum any more.")
  public DisbursementView cancel(
      @PathParam("id") UUID id, @PathParam("disbursement") UUID disbursement) {
    return DisbursementView.from(changeDisbursement.cancel(id, disbursement), true);
  }
}
