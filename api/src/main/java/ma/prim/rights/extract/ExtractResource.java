package ma.prim.rights.extract;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import ma.prim.http.ReaderLanguage;
import ma.prim.http.Reads;
import ma.prim.paper.Printer;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Everything that is kept about a person, to be handed to her. */
@Path("/v1/regions/{region}/people/{id}/extract")
@Tag(name = "People")
class ExtractResource {
  private static final String PDF = "application/pdf";

  private final MakeExtract makeExtract;
  private final ExtractPaper extractPaper;
  private final Printer printer;
  private final CurrentRegion region;
  private final RoutingContext request;

  ExtractResource(
      MakeExtract makeExtract,
      ExtractPaper extractPaper,
      Printer printer,
      CurrentRegion region,
      RoutingContext request) {
    this.makeExtract = makeExtract;
    this.extractPaper = extractPaper;
    this.printer = printer;
    this.region = region;
    this.request = request;
  }

  @GET
  @Reads
  @Operation(
      operationId = "extractPerson",
      summary = "Extract everything kept about a person",
      description =
          """
          What is kept, section by section, as values and as text in the reader's language \
          (`Accept-Language`), and who was shown it and when, by cell and role. Other people are not \
          named, nor officers. A manager's extract covers the cells she manages; the protection \
          officer's covers the region. It is itself in the access log.\
          """)
  public Extract extract(@PathParam("id") UUID id) {
    return makeExtract.of(id, language());
  }

  @GET
  @Path("/paper")
  @Produces(PDF)
  @Reads
  @Operation(
      operationId = "printExtract",
      summary = "Print everything kept about a person",
      description =
          """
          The same as a paper to hand over, A4, in the language of `Accept-Language`: Arabic from right to \
          left. It is in the access log as well.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The paper.",
      content =
          @Content(
              mediaType = PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF-1.6"))
  public RestResponse<byte[]> print(@PathParam("id") UUID id) {
    byte[] paper = printer.print(extractPaper.of(makeExtract.of(id, language())));
    return ResponseBuilder.ok(paper, PDF)
        .header("Content-Disposition", "attachment; filename=\"extract.pdf\"")
        .build();
  }

  private String language() {
    String asked = request.request().getHeader("Accept-Language");
    return ReaderLanguage.of(asked).orElseGet(this::usualLanguage);
  }

  private String usualLanguage() {
    String usual = region.get().config().defaultLanguage();
    return ReaderLanguage.ALL.contains(usual) ? usual : "fr";
  }
}
