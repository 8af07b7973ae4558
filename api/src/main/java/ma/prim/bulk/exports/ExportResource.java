package ma.prim.bulk.exports;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ma.prim.cases.CaseFilter;
import ma.prim.cases.CaseRow;
import ma.prim.cases.CaseRows;
import ma.prim.contacts.ContactFilter;
import ma.prim.contacts.ContactRows;
import ma.prim.contacts.ContactView;
import ma.prim.http.Reads;
import ma.prim.people.PersonGroup;
import ma.prim.people.PersonRows;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers to take away: everything of a kind in one file. */
@Path("/v1/regions/{region}/exports")
@Tag(name = "Exports")
class ExportResource {
  private static final String FORMAT = "`csv` (default), `xlsx` or `ndjson`.";

  private final Export export;
  private final CaseRows cases;
  private final PersonRows people;
  private final ContactRows contacts;

  ExportResource(Export export, CaseRows cases, PersonRows people, ContactRows contacts) {
    this.contacts = contacts;
    this.export = export;
    this.cases = cases;
    this.people = people;
  }

  @GET
  @Path("/cases")
  @Reads
  @Blocking
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE, ExportFormat.NDJSON_TYPE})
  @Operation(
      operationId = "exportCases",
      summary = "Export cases",
      description =
          """
          The cases of the manager's cells in one file, newest first, with the filters of the list; \
          streamed, however many there are. Cases that the manager is excluded from are left out. \
          Headings are in the reader's language with the stable code in brackets, codes are followed \
          by their labels; NDJSON has codes only. What a spreadsheet would compute has an apostrophe \
          before it. CSV is separated by semicolons in French and Arabic, by commas in English. Every \
          case of the file is in the access log.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The file; a connection that is cut leaves it broken, never short.",
      content = {
        @Content(
            mediaType = ExportFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            example = "Numéro du dossier [number];État [status]\nNAD-2026-000123;intake"),
        @Content(
            mediaType = ExportFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook"),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(type = SchemaType.OBJECT, description = "One object a line."),
            example = "{\"number\":\"NAD-2026-000123\",\"status\":\"intake\"}")
      })
  public Response cases(
      @BeanParam CaseFilter filter,
      @QueryParam("format") @Parameter(description = FORMAT) ExportFormat format,
      @Context RoutingContext request) {
    return export.<CaseRow>answer(
        "cases", format, CaseColumns.ALL, (last, most) -> cases.after(last, filter, most), request);
  }

  @GET
  @Path("/contacts")
  @Reads
  @Blocking
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE, ExportFormat.NDJSON_TYPE})
  @Operation(
      operationId = "exportContacts",
      summary = "Export contacts",
      description =
          """
          The visits, calls and messages of the manager's cells in one file, newest first, with the \
          filters of the list; as `exportCases` does it. Those of cases that the manager is excluded from \
          are left out. Whom they are with and what cases they are about is in the access log.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The file; a connection that is cut leaves it broken, never short.",
      content = {
        @Content(
            mediaType = ExportFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            example = "Date et heure [occurredAt];Canal [channel]\n2026-03-09T09:12:00Z;walk_in"),
        @Content(
            mediaType = ExportFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook"),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(type = SchemaType.OBJECT, description = "One object a line."),
            example = "{\"occurredAt\":\"2026-03-09T09:12:00Z\",\"channel\":\"walk_in\"}")
      })
  public Response contacts(
      @BeanParam ContactFilter filter,
      @QueryParam("format") @Parameter(description = FORMAT) ExportFormat format,
      @Context RoutingContext request) {
    return export.<ContactView>answer(
        "contacts",
        format,
        ContactColumns.ALL,
        (last, most) -> contacts.after(last, filter, most),
        request);
  }

  @GET
  @Path("/people")
  @Reads
  @Blocking
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE, ExportFormat.NDJSON_TYPE})
  @Operation(
      operationId = "exportPeople",
      summary = "Export people's files",
      description =
          """
          The files of everybody whom the manager's cells know, in the order in which they were opened; \
          as `exportCases` does it. The columns are those that an import reads. Every person of the \
          file is in the access log.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The file; a connection that is cut leaves it broken, never short.",
      content = {
        @Content(
            mediaType = ExportFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING),
            example = "Catégorie [group];Prénom [givenName]\nmre;Amina"),
        @Content(
            mediaType = ExportFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook"),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(type = SchemaType.OBJECT, description = "One object a line."),
            example = "{\"group\":\"mre\",\"names\":{\"latin\":{\"given\":\"Amina\"}}}")
      })
  public Response people(
      @QueryParam("group") List<PersonGroup> group,
      @QueryParam("format") @Parameter(description = FORMAT) ExportFormat format,
      @Context RoutingContext request) {
    return export.<PersonView>answer(
        "people",
        format,
        PersonColumns.ALL,
        (last, most) -> people.after(last, group, most),
        request);
  }
}
