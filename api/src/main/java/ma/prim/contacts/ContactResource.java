package ma.prim.contacts;

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
import ma.prim.cases.CaseView;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Include;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Visits, calls and messages. */
@Path("/v1/regions/{region}/contacts")
@Tag(name = "Contacts")
class ContactResource {
  private static final String INCLUDES =
      "What the screen shows besides, comma-separated: person, case, need.";
  private static final int CREATED = 201;

  private final RecordContact recordContact;
  private final ChangeContact changeContact;
  private final ContactList contactList;
  private final Contacts contacts;
  private final ContactViews views;

  ContactResource(
      RecordContact recordContact,
      ChangeContact changeContact,
      ContactList contactList,
      Contacts contacts,
      ContactViews views) {
    this.recordContact = recordContact;
    this.changeContact = changeContact;
    this.contactList = contactList;
    this.contacts = contacts;
    this.views = views;
  }

  @POST
  @Changes
  @Operation(
      operationId = "createContact",
      summary = "Record a visit, a call or a message",
      description =
          """
          With or without a person, with or without a case. Of somebody who stays unnamed, or of \
          several, group, gender, age and number say who they were. The channel is enough.\
          """)
  public RestResponse<ContactView> create(@Valid @NotNull ContactFields body) {
    ContactView view = views.of(recordContact.handle(body));
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listContacts",
      summary = "List contacts",
      description =
          """
          The contacts of the caller's cells, sorted by `occurredAt`, newest first by default. Those \
          that the caller may not read show with four fields, and not at all where a filter would \
          tell about them.\
          """)
  public Page<ContactView> list(
      @BeanParam ContactFilter filter,
      @BeanParam Paging paging,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, ContactViews.INCLUDES);
    Page<ContactView> page = contactList.handle(filter, paging);
    return names.isEmpty() ? page : page.including(views.included(page.items(), names));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getContact",
      summary = "Read a contact",
      description =
          """
          As much of a contact as the caller may read. One with a case is as open as the case; one \
          without, of a need of protection or of a minor, is for who wrote it and the manager.\
          """)
  public ContactView get(
      @PathParam("id") UUID id,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, ContactViews.INCLUDES);
    ContactView view = views.of(contacts.find(id).orElseThrow(Problem::notFound));
    return names.isEmpty() ? view : view.including(views.included(List.of(view), names));
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateContact",
      summary = "Correct a contact",
      description =
          """
          A JSON merge patch (RFC 7396). So somebody unnamed is named, and a contact is put to the \
          case that it was about.\
          """)
  public ContactView update(@PathParam("id") UUID id, MergePatch<ContactFields> patch) {
    ContactView view = views.of(changeContact.update(id, patch));
    return view;
  }

  @POST
  @Path("/{id}/open-case")
  @Changes
  @Conditional
  @ResponseStatus(CREATED)
  @Operation(
      operationId = "openCaseFromContact",
      summary = "Make a case of a contact",
      description =
          """
          Opens a case, as `openCase` does, with what the contact knows already; the contact names it \
          from then on. One that has a case has it for good: 409.\
          """)
  public RestResponse<CaseView> openCase(
      @PathParam("id") UUID id, @Valid @NotNull ContactCase body) {
    CaseView view = changeContact.openCase(id, body);
    return Created.at("../../cases/" + view.id(), view);
  }
}
