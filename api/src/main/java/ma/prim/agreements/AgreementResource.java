package ma.prim.agreements;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.agreements.money.CountMoney;
import ma.prim.agreements.money.Finances;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Include;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.institutions.InstitutionDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Partnership agreements of the region and its provinces. */
@Path("/v1/regions/{region}/agreements")
@Tag(name = "Agreements")
class AgreementResource {
  private static final Listing<Agreement> LISTING =
      Listing.of(Agreement.class, Agreement::id)
          .sortable("createdAt", "e.id", UUID.class, Agreement::id)
          .sortable("number", String.class, Agreement::number)
          .sortableOrNull("from", "e.effectiveFrom", LocalDate.class, Agreement::effectiveFrom)
          .sortableOrNull("to", "e.effectiveTo", LocalDate.class, Agreement::effectiveTo)
          .usually("-createdAt");
  private static final Listing<AgreementHeader> HEADERS =
      Listing.of(AgreementHeader.class, AgreementHeader::id)
          .sortable("createdAt", "e.id", UUID.class, AgreementHeader::id)
          .sortable("number", String.class, AgreementHeader::number)
          .sortableOrNull(
              "from", "e.effectiveFrom", LocalDate.class, AgreementHeader::effectiveFrom)
          .sortableOrNull("to", "e.effectiveTo", LocalDate.class, AgreementHeader::effectiveTo)
          .usually("-createdAt");

  private final AgreementDoor door;
  private final ChangeAgreement change;
  private final Agreements agreements;
  private final AgreementSight sight;
  private final AgreementViews views;
  private final CountMoney countMoney;
  private final InstitutionDirectory institutions;
  private final Lists lists;

  AgreementResource(
      AgreementDoor door,
      ChangeAgreement change,
      Agreements agreements,
      AgreementSight sight,
      AgreementViews views,
      CountMoney countMoney,
      InstitutionDirectory institutions,
      Lists lists) {
    this.door = door;
    this.change = change;
    this.agreements = agreements;
    this.sight = sight;
    this.views = views;
    this.countMoney = countMoney;
    this.institutions = institutions;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "createAgreement",
      summary = "Write an agreement",
      description =
          """
          As a `draft`, which only coordinators see. An implementation agreement may hang under a framework; an \
          amendment hangs under the agreement that it changes. A provincial coordinator writes those of one \
          province of her own; an amendment is of its parent's territory.\
          """)
  public RestResponse<AgreementView> create(@Valid @NotNull AgreementFields body) {
    AgreementView view = views.whole(change.create(body));
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAgreements",
      summary = "List agreements",
      description =
          """
          Newest first; sorted by `createdAt`, `number`, `from` or `to` (as amendments in force have them). Partners \
          see their own, cells and observers those that are signed; what is unsigned only coordinators see, and \
          the parties from `in_review` on. `include=institutions` brings the parties' names.\
          """)
  public Page<AgreementView> list(
      @BeanParam AgreementFilter filter,
      @QueryParam("include") @Parameter(description = "`institutions`: the parties, by their ids.")
          Include include,
      @BeanParam Paging paging) {
    Set<String> wanted = Include.of(include, "institutions");
    Page<AgreementView> page =
        sight.headersOnly()
            ? filtered(
                    lists
                        .of(HEADERS, paging)
                        .where("e.status not in :unsigned", AgreementStatus.UNSIGNED),
                    filter)
                .page()
                .mapAll(views::headers)
            : seen(paging, filter).page().mapAll(views::items);
    return wanted.isEmpty() ? page : page.including(names(page.items()));
  }

  private ListQuery<Agreement> seen(Paging paging, AgreementFilter filter) {
    ListQuery<Agreement> query = lists.of(LISTING, paging).where(AgreementSight.VISIBLE);
    sight.into(query::with);
    return filtered(query, filter);
  }

  private static <E> ListQuery<E> filtered(ListQuery<E> query, AgreementFilter filter) {
    query
        .where("e.status in :status", filter.status())
        .where("e.type in :type", filter.type())
        .where("e.parent = :parent", filter.parent())
        .where(
            "exists (select 1 from Party p where p.agreement = e.id and p.leftBy is null"
                + " and p.institution = :institution)",
            filter.institution())
        .where("e.effectiveTo >= :endsAfter", filter.endsAfter())
        .where("e.effectiveTo < :endsBefore", filter.endsBefore());
    if (filter.inForce() != null) {
      query.where(
          filter.inForce() ? "e.status = :active" : "e.status <> :active", AgreementStatus.ACTIVE);
    }
    return query;
  }

  private Map<String, ?> names(List<AgreementView> items) {
    Set<UUID> ids =
        items.stream()
            .flatMap(item -> item.parties().stream())
            .map(PartyRef::institution)
            .collect(Collectors.toSet());
    return institutions.cards(ids).entrySet().stream()
        .collect(Collectors.toMap(card -> card.getKey().toString(), Map.Entry::getValue));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getAgreement",
      summary = "Read an agreement",
      description =
          """
          What was signed, and in `consolidated` what amendments in force have made of it, with the history. To \
          cells its header. Observers are shown no names of people, and nobody but coordinators internal notes.\
          """)
  public AgreementView get(@PathParam("id") UUID id) {
    if (sight.headersOnly()) {
      return agreements
          .header(id)
          .filter(one -> !one.status().isUnsigned())
          .map(one -> views.headers(List.of(one)).getFirst())
          .orElseThrow(Problem::notFound);
    }
    return views.whole(door.readable(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateAgreement",
      summary = "Change an agreement",
      description =
          """
          A JSON merge patch (RFC 7396). What the parties agree to changes until the first has signed, then by \
          amendments; `summary`, `strategies`, `committee`, `signedOn`, `signedPlace` and `internalNote` until \
          the agreement is over. Type and parent stay.\
          """)
  public AgreementView update(@PathParam("id") UUID id, MergePatch<AgreementFields> patch) {
    return views.whole(change.update(id, patch));
  }

  @DELETE
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeAgreement",
      summary = "Remove a draft",
      description =
          "With all that stands in it; 409 once it was submitted, or if something hangs under it.")
  public RestResponse<Void> remove(@PathParam("id") UUID id) {
    change.remove(id);
    return RestResponse.noContent();
  }

  @GET
  @Path("/{id}/finances")
  @Reads
  @Operation(
      operationId = "getAgreementFinances",
      summary = "Count what is committed, paid and left",
      description =
          """
          In the agreement and in all below it that the caller sees, exactly, each currency by itself. What \
          is not signed is shown and not counted; an amendment's money counts from the day it is in force.\
          """)
  public Finances finances(@PathParam("id") UUID id) {
    return countMoney.of(door.readable(id));
  }
}
