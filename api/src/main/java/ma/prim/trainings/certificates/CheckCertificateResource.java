package ma.prim.trainings.certificates;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.limits.Guesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For employers and whoever else is shown a certificate. */
@Path("/v1/certificates/{code}")
@Tag(name = "Trainings")
class CheckCertificateResource {
  private static final long TRIES_PER_MINUTE = 30;

  private final CheckCertificate checkCertificate;
  private final Guesses guesses;

  CheckCertificateResource(CheckCertificate checkCertificate, Guesses guesses) {
    this.checkCertificate = checkCertificate;
    this.guesses = guesses;
  }

  @GET
  @Reads
  @Operation(
      operationId = "checkCertificate",
      summary = "Check a certificate",
      description =
          """
          Without a token, by the code that is on the paper; hyphens and small letters do not matter. \
          Name, session, date and validity, nothing else. Thirty a minute from one address.\
          """)
  public RestResponse<CertificateCheck> check(
      @PathParam("code")
          @Parameter(
              description = "The code on the paper.",
              schema = @Schema(maxLength = 40),
              example = "02-7K3QD-0MZX2-9V4TB-HN6RE")
          String code,
      @Context RoutingContext request) {
    guesses.count(
        "certificates/" + request.request().remoteAddress().hostAddress(), TRIES_PER_MINUTE);
    CertificateCheck found =
        CertificateCode.read(code).flatMap(checkCertificate::find).orElseThrow(Problem::notFound);
    return ResponseBuilder.ok(found).header("Cache-Control", "no-store").build();
  }
}
