package ma.prim.referrals;

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

/** What a draft says, and its sender may change. */
@Schema(name = "ReferralFields")
public record ReferralFields(
    @NotNull @Valid ReceiverFields to,
    @NotNull @KnownCode(KnownCode.Kind.NEED)
        @Schema(description = "What the person needs there.", examples = "SOC.HEALTH")
        String need,
    @NotNull Priority priority,
    @Size(min = 1, max = 4000) @Schema(
            description = "For the receiver, once it has accepted.",
            examples = "Suivi de grossesse, pas de couverture médicale")
        String reason,
    @Schema(description = "The consent that is meant; default: the newest that covers it.")
        UUID consent,
    @Size(max = 20) @Schema(description = "What is shared; default: all that the consent names.")
        List<@NotNull SharedField> sharedFields,
    @Size(max = 20) @Schema(description = "Documents of the case that are handed on.")
        List<@NotNull @Valid SharedDocument> sharedDocuments) {}
