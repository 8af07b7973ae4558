package ma.prim.trainings.enrolments;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.InTurn;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Reads;
import ma.prim.trainings.sessions.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Participants by list, as CSV or XLSX. */
@Path("/v1/regions/{region}/sessions/{id}/enrolments")
@Tag(name = "Trainings")
class EnrolmentListResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final EnrolByList enrolByList;
  private final EnrolmentColumns columns;
  private final Sessions sessions;
  private final ProblemRenderer languages;

  EnrolmentListResource(
      EnrolByList enrolByList,
      EnrolmentColumns columns,
      Sessions sessions,
      ProblemRenderer languages) {
    this.enrolByList = enrolByList;
    this.columns = columns;
    this.sessions = sessions;
    this.languages = languages;
  }

  @POST
  @Path("/import")
  @Changes
  @InTurn
  @Consumes({CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      operationId = "importEnrolments",
      summary = "Enrol a list",
      description =
          """
          Up to 500 rows, as CSV or XLSX, each as by `enrol`: its columns are known by their code or by \
          what the template calls them. A row that is wrong is told by column, in the reader's language, \
          and keeps no other out. With `dryRun=true` the answer is the same, and nothing is changed.\
          """)
  @RequestBody(
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example =
                "Nom complet;Courriel;Organisme;Public\n"
                    + "Khadija Berrada;k.berrada@example.org;Rif solidaire;Société civile"),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook"),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "either")
      })
  public EnrolmentListView enrol(
      @PathParam("id") UUID id,
      @QueryParam("dryRun")
          @Parameter(description = "Answers what would come of it, and changes nothing.")
          Boolean dryRun,
      @QueryParam("invite")
          @Parameter(description = "Only asks them to come: nobody holds a seat yet.")
          Boolean invite,
      byte[] file,
      @Context RoutingContext request) {
    return enrolByList.handle(
        id,
        file,
        Boolean.TRUE.equals(invite),
        Boolean.TRUE.equals(dryRun),
        languages.language(request));
  }

  @GET
  @Path("/template")
  @Reads
  @Produces(CSV)
  @Operation(
      operationId = "getEnrolmentTemplate",
      summary = "Download an empty list of participants",
      description =
          """
          With the headings of the columns that `importEnrolments` understands, in the language of \
          `Accept-Language`. A row needs a name and an audience, or an account.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The empty list.",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING),
              example = "Nom complet [name];Courriel [email]"))
  public RestResponse<byte[]> template(@PathParam("id") UUID id, @Context RoutingContext request) {
    sessions.get(id);
    String language = languages.language(request);
    return ResponseBuilder.ok(
            columns.template(language).getBytes(StandardCharsets.UTF_8), CSV + ";charset=utf-8")
        .header("Content-Language", language)
        .header("Content-Disposition", "attachment; filename=\"prim-" + language + ".csv\"")
        .build();
  }
}
