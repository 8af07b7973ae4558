package ma.prim.referrals;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Priority;
import ma.prim.people.consents.SharedField;
import ma.prim.reference.KnownCode;
import ma.prim.referrals.sharing.SharedDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer asks somebody else to do for a person. */
@Schema(name = "NewReferral")
public record NewReferral(
    @NotNull @Schema(name = "case", description = "The case it belongs to; its cell sends it.")
        @JsonProperty("case")
        UUID caseId,
    @NotNull @Valid ReceiverFields to,
    @KnownCode(KnownCode.Kind.NEED)
        @Schema(description = "Default: the need of the case.", examples = "SOC.HEALTH")
        String need,
    @Schema(description = "Default: the priority of the case.") Priority priority,
    @Size(min = 1, max = 4000) @Schema(
            description = "For the receiver, once it has accepted.",
            examples = "Suivi de grossesse, pas de couverture médicale")
        String reason,
    @Schema(description = "The consent that is meant; default: the newest that covers it.")
        UUID consent,
    @Size(max = 20) @Schema(description = "What is shared; default: all that the consent names.")
        List<@NotNull SharedField> sharedFields,
    @Size(max = 20) @Schema(description = "Documents of the case that are handed on.")
        List<@NotNull @Valid SharedDocument> sharedDocuments,
    @Schema(description = "One of the same case that was rejected, failed or cancelled.")
        UUID replaces,
    @Schema(description = "Whether it is sent at once; else it stays a draft.") Boolean send) {

  ReferralFields fields(String needOfCase, Priority priorityOfCase) {
    return new ReferralFields(
        to,
        need == null ? needOfCase : need,
        priority == null ? priorityOfCase : priority,
        reason,
        consent,
        sharedFields,
        sharedDocuments);
  }
}
