package ma.prim.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Further people in a case: applicants, representatives with their mandate, heirs, children. */
@Path("/v1/regions/{region}/cases/{id}/parties")
@Tag(name = "Cases")
class CasePartyResource {
  private static final Listing<CaseParty> LISTING = Listing.of(CaseParty.class, CaseParty::id);

  private final CaseChildren children;
  private final KnownPeople people;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  CasePartyResource(
      CaseChildren children,
      KnownPeople people,
      CurrentCaller caller,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.children = children;
    this.people = people;
    this.caller = caller;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCaseParty",
      summary = "Give a person a part in a case",
      description =
          """
          The person must be known to the caller's cell. Whoever acts for another brings a mandate. A \
          person has each part at most once.\
          """)
  public RestResponse<CasePartyView> add(
      @PathParam("id") UUID id, @Valid @NotNull CasePartyFields body) {
    CaseFile file = children.writable(id);
    if (people.find(body.person()).isEmpty()) {
      throw Problem.invalid(Violation.at("/person", "unknown_reference"));
    }
    if (children.hasParty(id, body)) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    CaseParty party =
        new CaseParty(file, body, UUID.fromString(caller.get().subject()), json, clock.instant());
    CasePartyView view = CasePartyView.from(children.add(party, party.added(file)), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseParties",
      summary = "List the parties of a case",
      description = "Oldest first.")
  public Page<CasePartyView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    return children.page(LISTING, id, paging).map(child -> CasePartyView.from(child, json));
  }

  @GET
  @Path("/{party}")
  @Reads
  @Operation(
      operationId = "getCaseParty",
      summary = "Read a person's part in a case",
      description = "One person's part in a case, with the mandate.")
  public CasePartyView get(@PathParam("id") UUID id, @PathParam("party") UUID party) {
    children.requireReadable(id);
    CasePartyView view = CasePartyView.from(children.find(CaseParty.class, id, party), json);
    return view;
  }

  @DELETE
  @Path("/{party}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeCaseParty",
      summary = "Remove a person's part in a case",
      description = "The person's file stays.")
  public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("party") UUID partyId) {
    CaseFile file = children.changeable(id);
    CaseParty party = children.find(CaseParty.class, id, partyId);
    preconditions.check(CaseParty.VERSION);
    children.requireOpen(file);
    children.remove(party, party.removed(file));
    return RestResponse.noContent();
  }
}
