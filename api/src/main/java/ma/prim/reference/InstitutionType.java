package ma.prim.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of partner: an agency, a ministry's service, a consulate, an association … */
@Schema(name = "InstitutionType")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstitutionType(
    @Schema(required = true, description = "Stable key.", examples = "ANAPEC") String code,
    @Schema(required = true) Labels labels,
    @Schema(
            required = true,
            description = "The family it belongs to: `public_agency`, `civil_society` …",
            examples = "public_agency")
        String kind,
    @Schema(
            required = true,
            description = "Where such institutions usually sit: `national`, `regional`, `local` …",
            examples = "provincial")
        String level,
    @Schema(description = "As it is called for short.", examples = "ANAPEC") String acronym) {}
