package ma.prim.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Include;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due. */
@Path("/v1/regions/{region}/agenda")
@Tag(name = "Agenda")
class AgendaResource {
  private static final String[] INCLUDES = {"person", "need", "cell", "assignee"};

  private final Agenda agenda;

  AgendaResource(Agenda agenda) {
    this.agenda = agenda;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getAgenda",
      summary = "What is due",
      description =
          """
          What an officer must not forget, in one request: cases due today and this week, overdue, in \
          nobody's charge, and tasks. An agent sees what is hers and of those she stands in for; a \
          manager everything of the cell. Each list has its first items, the most pressing first, and \
          how many there are; the whole is `listCases` with `overdue`, `dueBefore` or `unassigned`.\
          """)
  public AgendaView get(
      @QueryParam("assignee")
          @Parameter(
              description = "Only what is this officer's; the cases in nobody's charge stay.")
          UUID assignee,
      @QueryParam("cell") @Parameter(description = "Only what is this cell's.") String cell,
      @QueryParam("limit")
          @Parameter(
              description = "How many items each list shows.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          Integer limit,
      @QueryParam("include")
          @Parameter(
              description =
                  "What the screen shows besides, comma-separated: person, need, cell, assignee.")
          Include include) {
    Set<String> names = Include.of(include, INCLUDES);
    Paging first = new Paging(limit == null ? 10 : limit, null, null, true);
    return agenda.handle(assignee, cell, first, names);
  }
}
