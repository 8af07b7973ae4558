package ma.prim.agreements.parties;

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
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who makes an agreement with whom. */
@Path("/v1/regions/{region}/agreements/{id}/parties")
@Tag(name = "Agreements")
class PartyResource {
  private static final Listing<Party> LISTING = Listing.of(Party.class, Party::id);

  private final AgreementDoor door;
  private final ChangeParty changeParty;
  private final Parties parties;
  private final PartyViews views;
  private final Lists lists;

  PartyResource(
      AgreementDoor door, ChangeParty changeParty, Parties parties, PartyViews views, Lists lists) {
    this.door = door;
    this.changeParty = changeParty;
    this.parties = parties;
    this.views = views;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addParty",
      summary = "Add a party",
      description =
          """
          While nothing is signed. An institution may have several roles and is then there several times; it \
          signs once. Once the agreement is signed, parties join and leave by an amendment: there, `effect` \
          says `joins` or `leaves`, and who only signs it `stays`.\
          """)
  public RestResponse<PartyView> add(@PathParam("id") UUID id, @Valid @NotNull PartyFields body) {
    PartyView view = changeParty.add(id, body);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listParties",
      summary = "List the parties",
      description =
          "Oldest first, also those that an amendment brought in (`joinedBy`) or let go (`leftBy`).")
  public Page<PartyView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement", id)
        .page()
        .mapAll(some -> views.of(agreement, some));
  }

  @GET
  @Path("/{party}")
  @Reads
  @Operation(
      operationId = "getParty",
      summary = "Read a party",
      description = "One institution in one role in the agreement.")
  public PartyView get(@PathParam("id") UUID id, @PathParam("party") UUID party) {
    Agreement agreement = door.readable(id);
    return views.of(agreement, parties.require(id, party));
  }

  @PATCH
  @Path("/{party}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateParty",
      summary = "Change a party",
      description =
          "A JSON merge patch (RFC 7396) while nothing is signed; who signs for it may change until it has signed.")
  public PartyView update(
      @PathParam("id") UUID id, @PathParam("party") UUID party, MergePatch<PartyFields> patch) {
    return changeParty.update(id, party, patch);
  }

  @DELETE
  @Path("/{party}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeParty",
      summary = "Take a party out",
      description = "While nothing is signed, and nothing in the agreement names it.")
  public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("party") UUID party) {
    changeParty.remove(id, party);
    return RestResponse.noContent();
  }
}
