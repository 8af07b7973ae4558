package ma.prim.agreements;

import java.util.UUID;
import ma.prim.agreements.parties.Party;
import ma.prim.agreements.parties.PartyRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which institution is a party, and as what. */
@Schema(name = "PartyOfAgreement")
public record PartyRef(
    @Schema(required = true, description = "The institution.") UUID institution,
    @Schema(required = true) PartyRole role) {

  static PartyRef of(Party party) {
    return new PartyRef(party.institution(), party.role());
  }
}
