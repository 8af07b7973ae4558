package ma.prim.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ma.prim.cases.CaseView;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an intake made, each part as it is read. */
@Schema(name = "IntakeReceived")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntakeView(
    @Schema(required = true) PersonView person,
    @Schema(required = true) ContactView contact,
    @Schema(name = "case") @JsonProperty("case") CaseView opened) {}
