package ma.prim.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.money.BudgetFields;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Amendments of an agreement: agreements themselves, which change the one above. */
@Path("/v1/regions/{region}/agreements/{id}/amendments")
@Tag(name = "Agreements")
class AmendmentResource {
  private static final Listing<Agreement> LISTING = Listing.of(Agreement.class, Agreement::id);

  private final AgreementDoor door;
  private final ChangeAgreement change;
  private final AgreementSight sight;
  private final AgreementViews views;
  private final Lists lists;

  AmendmentResource(
      AgreementDoor door,
      ChangeAgreement change,
      AgreementSight sight,
      AgreementViews views,
      Lists lists) {
    this.door = door;
    this.change = change;
    this.sight = sight;
    this.views = views;
    this.lists = lists;
  }

  /** An amendment as it is first written. */
  @Schema(name = "AmendmentFields")
  public record AmendmentFields(
      @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./°_-]{0,59}") @Schema(
              pattern = "^[^\\s].{0,59}$",
              description = "Its own number; made by the service if none is given.",
              examples = "AV-2026-0001")
          String number,
      @NotEmpty @Size(max = 20) @Schema(description = "What it is called, by language.")
          Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> titles,
      @Size(max = 20) @Schema(description = "What it is about, by language.")
          Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 4000) String>
              summary,
      @Schema(description = "The day from which it changes the agreement.") LocalDate from,
      @Min(1) @Max(200) @Schema(description = "How many must have signed.", examples = "2")
          Integer quorum,
      @Valid @Schema(description = "The dates that the agreement has from then on.")
          AgreementFields.Amends amends,
      @Valid @Size(max = 300) @Schema(description = "Lines that it adds, or takes away from: below zero.")
          List<@Valid BudgetFields> budget,
      @Size(max = 8000) @Schema(description = "Read by those who manage the agreement, and by nobody else.")
          String internalNote) {

    AgreementFields under(UUID parent) {
      return new AgreementFields(
          number,
          AgreementType.AMENDMENT,
          parent,
          titles,
          summary,
          from,
          null,
          quorum,
          null,
          null,
          null,
          null,
          null,
          null,
          budget,
          amends,
          internalNote);
    }
  }

  @POST
  @Changes
  @ResponseStatus(201)
  @Operation(
      operationId = "amendAgreement",
      summary = "Write an amendment",
      description =
          """
          Of an agreement that is signed and not over; itself an agreement of the type `amendment`, read over and \
          signed like any. From the day it is in force its parent shows the new state (`consolidated`). Parties \
          that join or leave, and commitments, are added to it as to any agreement.\
          """)
  public RestResponse<AgreementView> amend(
      @PathParam("id") UUID id, @Valid @NotNull AmendmentFields body) {
    Agreement parent = door.managed(id);
    if (parent.type() == AgreementType.AMENDMENT
        || parent.status().isUnsigned()
        || parent.status().isOver()) {
      throw door.refusedIn(parent);
    }
    AgreementView view = views.whole(change.create(body.under(id)));
    return Created.at("../" + view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAmendments",
      summary = "List the amendments of an agreement",
      description = "Oldest first, those that the caller sees.")
  public Page<AgreementView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    door.readable(id);
    ListQuery<Agreement> query =
        lists
            .of(LISTING, paging)
            .where(AgreementSight.VISIBLE)
            .where("e.parent = :parent", id)
            .where("e.type = :amendment", AgreementType.AMENDMENT);
    sight.into(query::with);
    return query.page().mapAll(views::items);
  }
}
