package ma.prim.trainings.certificates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.paper.counter.PaperAnswer;
import ma.prim.paper.counter.PaperLanguage;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.enrolments.ParticipantsRead;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates of those who have attended a session. */
@Path("/v1/regions/{region}/sessions/{id}/certificates")
@Tag(name = "Trainings")
class CertificateResource {
  private static final Listing<Certificate> LISTING =
      Listing.of(Certificate.class, Certificate::id)
          .sortable("issuedAt", Instant.class, Certificate::issuedAt)
          .usually("issuedAt");

  private final Sessions sessions;
  private final Certificates certificates;
  private final CertificateSight sight;
  private final ParticipantsRead read;
  private final IssueCertificates issueCertificates;
  private final CertificatePaper paper;
  private final PaperAnswer answer;
  private final Coordination coordination;
  private final SealedJson json;
  private final Lists lists;

  CertificateResource(
      Sessions sessions,
      Certificates certificates,
      CertificateSight sight,
      ParticipantsRead read,
      IssueCertificates issueCertificates,
      CertificatePaper paper,
      PaperAnswer answer,
      Coordination coordination,
      SealedJson json,
      Lists lists) {
    this.sessions = sessions;
    this.certificates = certificates;
    this.sight = sight;
    this.read = read;
    this.issueCertificates = issueCertificates;
    this.paper = paper;
    this.answer = answer;
    this.coordination = coordination;
    this.json = json;
    this.lists = lists;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCertificates",
      summary = "List the certificates of a session",
      description =
          """
          All of them to who coordinates it; to managers those of their cells, to coordinators of other \
          provinces those of theirs.\
          """)
  public Page<CertificateView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    TrainingSession session = sessions.get(id);
    ListQuery<Certificate> query = lists.of(LISTING, paging).where("e.session = :session", id);
    sight.narrow(session, query);
    return query.page().map(certificate -> view(noted(certificate), session));
  }

  @POST
  @Changes
  @ResponseStatus(200)
  @Operation(
      operationId = "issueCertificates",
      summary = "Issue certificates",
      description =
          """
          To all who have attended and have none yet, or to those who are named, once the session is \
          completed. Repeated, it gives to those who came in between, and is empty for nobody.\
          """)
  public Page<CertificateView> issue(
      @PathParam("id") UUID id, @Valid @NotNull IssueCertificates.Whom body) {
    List<Certificate> issued = issueCertificates.issue(id, body);
    TrainingSession session = sessions.get(id);
    return Page.of(issued.stream().map(certificate -> view(certificate, session)).toList());
  }

  @GET
  @Path("/{certificate}")
  @Reads
  @Operation(
      operationId = "getCertificate",
      summary = "Read a certificate",
      description = "One's own, or one of those that `listCertificates` shows.")
  public CertificateView get(@PathParam("id") UUID id, @PathParam("certificate") UUID certificate) {
    TrainingSession session = sessions.get(id);
    return view(noted(find(session, certificate)), session);
  }

  @GET
  @Path("/{certificate}/paper")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getCertificatePaper",
      summary = "Print a certificate",
      description = "On one page, with its code; of a revoked one it says so.")
  @APIResponse(
      responseCode = "200",
      description = "The paper, A4.",
      content =
          @Content(
              mediaType = PaperAnswer.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF-1.6"))
  public RestResponse<byte[]> paper(
      @PathParam("id") UUID id,
      @PathParam("certificate") UUID certificate,
      @QueryParam("language")
          @Parameter(
              description = "The language of the paper; by default that of the session.",
              example = "ar")
          PaperLanguage language) {
    TrainingSession session = sessions.get(id);
    return answer.of(paper.of(session, noted(find(session, certificate)), language), "certificate");
  }

  @POST
  @Path("/{certificate}/revoke")
  @Changes
  @Conditional
  @Operation(
      operationId = "revokeCertificate",
      summary = "Revoke a certificate",
      description =
          "By who coordinates the session: from then on its check says so. Another may be issued.")
  public CertificateView revoke(
      @PathParam("id") UUID id,
      @PathParam("certificate") UUID certificate,
      @Valid @NotNull IssueCertificates.Why body) {
    Certificate revoked = issueCertificates.revoke(id, certificate, body);
    return view(revoked, sessions.get(id));
  }

  private Certificate find(TrainingSession session, UUID certificate) {
    return certificates
        .find(session.id(), certificate)
        .filter(found -> sight.sees(session, found))
        .orElseThrow(Problem::notFound);
  }

  private Certificate noted(Certificate certificate) {
    read.note(certificate.user(), certificate.enrolment());
    return certificate;
  }

  private CertificateView view(Certificate certificate, TrainingSession session) {
    return CertificateView.of(certificate, session, coordination, json);
  }
}
