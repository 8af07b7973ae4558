package ma.prim.people;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Include;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The files of people whom the caller's cells serve. */
@Path("/v1/regions/{region}/people")
@Tag(name = "People")
class PersonResource {
  private final RegisterPerson registerPerson;
  private final UpdatePerson updatePerson;
  private final FindPeople findPeople;
  private final People people;
  private final PersonViews views;
  private final AccessLog accessLog;
  private final Survivors survivors;
  private final PersonIncludes includes;

  PersonResource(
      RegisterPerson registerPerson,
      UpdatePerson updatePerson,
      FindPeople findPeople,
      People people,
      PersonViews views,
      AccessLog accessLog,
      Survivors survivors,
      PersonIncludes includes) {
    this.registerPerson = registerPerson;
    this.updatePerson = updatePerson;
    this.findPeople = findPeople;
    this.people = people;
    this.views = views;
    this.accessLog = accessLog;
    this.survivors = survivors;
    this.includes = includes;
  }

  @POST
  @Changes
  @Operation(
      operationId = "createPerson",
      summary = "Open a person's file",
      description =
          """
          Opens the file of a person in the caller's cell. A group and one declared name, in either \
          script, are enough: papers and residence status are never required. Names, dates, papers, \
          contacts and notes are kept encrypted.\
          """)
  public RestResponse<PersonView> create(@Valid PersonFields body) {
    PersonView view = views.of(registerPerson.handle(body));
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getPerson",
      summary = "Read a person's file",
      description =
          """
          The file, to the cells that know the person; to nobody else does it exist. Each reading is \
          in the access log. A file that was merged is 404 as well, with `mergedInto`: the id of \
          the person who survives.\
          """)
  public PersonView get(
      @PathParam("id") UUID id,
      @QueryParam("include")
          @Parameter(
              description =
                  "What the screen shows besides, comma-separated: cases, contacts (the newest twenty"
                      + " each), relations.")
          Include include) {
    PersonView view = views.of(people.find(id).orElseThrow(() -> survivors.missing(id)));
    accessLog.readPeople(List.of(id));
    return includes.in(view, include);
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updatePerson",
      summary = "Rectify a person's file",
      description =
          """
          A JSON merge patch (RFC 7396): what is null is removed, what is absent is left. Lists are \
          replaced as a whole. Only who may read the vulnerabilities may change them.\
          """)
  public PersonView update(@PathParam("id") UUID id, MergePatch<PersonFields> patch) {
    PersonView view = views.of(updatePerson.handle(id, patch));
    return view;
  }

  @POST
  @Path("/search")
  @Reads
  @Operation(
      operationId = "searchPeople",
      summary = "Find people",
      description =
          """
          Finds the files that fit what is said of a person: a name in either script and any usual \
          spelling, words cut after three letters, a phone whole or by its last four digits, the number \
          of a document. By POST, so that nothing personal stands in an address. Best first.\
          """)
  public PeopleFound search(@Valid PersonSearch search) {
    return findPeople.handle(search);
  }
}
