package ma.prim.trainings.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as it is shown to who may see whose it is. */
@Schema(name = "Certificate", description = "That somebody has attended a session.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID session,
    @Schema(required = true) UUID enrolment,
    @Schema(required = true, examples = "02-2027-00017") String number,
    @Schema(
            required = true,
            description = "By which anybody can check it.",
            examples = "02-7K3QD-0MZX2-9V4TB-HN6RE")
        String code,
    @Schema(required = true, description = "On whom it is.", examples = "Khadija Berrada")
        String name,
    @Schema(description = "Of whose officer it is.", examples = "nador") String cell,
    @Schema(required = true) CertificateValidity validity,
    @Schema(required = true, description = "When it was issued.") Instant issuedAt,
    @Schema(description = "When it was revoked.") Instant revokedAt,
    @Schema(description = "Why it was revoked; to coordinators.", examples = "Erreur de présence")
        String reason,
    @Schema(required = true) String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static CertificateView of(
      Certificate certificate,
      TrainingSession session,
      Coordination coordination,
      SealedJson json) {
    Certificate.Content content = certificate.content(json);
    boolean coordinates = coordination.covers(session.province());
    boolean valid = certificate.validity() == CertificateValidity.VALID;
    return new CertificateView(
        certificate.id(),
        certificate.session(),
        certificate.enrolment(),
        certificate.number(),
        content.code(),
        content.name(),
        certificate.cell(),
        certificate.validity(),
        certificate.issuedAt(),
        certificate.revokedAt(),
        coordinates ? content.reason() : null,
        ETags.of(certificate.version()),
        coordinates && valid ? List.of("revoke") : List.of());
  }
}
