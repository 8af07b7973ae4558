package ma.prim.referrals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a person is referred, or should be. */
@Schema(name = "ReferralReceiver")
public record ReceiverFields(
    @NotNull @Schema(required = true) ReceiverKind kind,
    @Size(min = 1, max = 64) @Schema(
            description = "Slug, of a cell; of another region's, the one that should answer.",
            examples = "driouch")
        String cell,
    @Schema(description = "Id, of an institution.") UUID institution,
    @Size(min = 1, max = 60) @Schema(description = "Slug, of another region.", examples = "souss-massa")
        String region) {

  public ReceiverFields(ReceiverKind kind, String cell, UUID institution) {
    this(kind, cell, institution, null);
  }

  static ReceiverFields of(Receiver receiver) {
    return new ReceiverFields(
        receiver.kind(),
        receiver.kind() == ReceiverKind.REGION ? receiver.wishedCell() : receiver.cell(),
        receiver.institution(),
        receiver.region());
  }
}
