package ma.prim.paper.appointments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the person is awaited. */
@Schema(name = "CaseAppointmentFields")
public record CaseAppointmentFields(
    @NotNull @Schema(examples = "2026-03-12T09:30:00Z") Instant at,
    @NotBlank @Size(max = 240) @Schema(description = "As the person finds it.", examples = "CNSS, 3, rue Youssef, Nador")
        String place,
    @Size(max = 240) @Schema(
            description = "Whom she should ask for: an office, a person.",
            examples = "Guichet 4")
        String with,
    @Size(max = 20) @Schema(
            description = "What she should bring.",
            examples = "Copie intégrale de l’acte de naissance")
        List<@NotBlank @Size(max = 240) String> documents,
    @Size(max = 1000) @Schema(description = "What she should know.", examples = "Apportez vos lunettes")
        String remark) {}
