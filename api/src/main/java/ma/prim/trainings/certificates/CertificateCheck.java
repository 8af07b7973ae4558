package ma.prim.trainings.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody learns who has the code of a certificate. */
@Schema(name = "CertificateCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateCheck(
    @Schema(required = true) CertificateValidity validity,
    @Schema(required = true, description = "On whom it is.", examples = "Khadija Berrada")
        String name,
    @Schema(required = true, description = "What was attended.") Map<String, String> session,
    @Schema(required = true, description = "Its last day.") LocalDate date) {}
