package ma.prim.cells;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import ma.prim.reference.KnownCode;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cell says of itself and may change. */
@Schema(name = "CellProfile")
public record CellProfile(
    @Valid OpeningHours openingHours,
    @Size(max = 100) @Schema(description = "Codes of the needs it serves.")
        List<@KnownCode(KnownCode.Kind.NEED) String> services,
    @Size(max = 50) @Schema(description = "Spoken at the desk, BCP 47.")
        List<@KnownCode(KnownCode.Kind.LANGUAGE) String> languages,
    Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> address,
    Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> note,
    @Pattern(regexp = "\\+[1-9][0-9]{6,14}") @Schema(description = "E.164.") String phone,
    @Email @Size(max = 254) String email,
    @Pattern(regexp = "https?://\\S+") @Size(max = 500) String website) {

  static CellProfile of(CellConfig.Profile profile) {
    return new CellProfile(
        profile.openingHours(),
        profile.services(),
        profile.languages(),
        profile.address(),
        profile.note(),
        profile.phone(),
        profile.email(),
        profile.website());
  }

  CellConfig.Profile profile() {
    return new CellConfig.Profile(
        openingHours, services, languages, address, note, phone, email, website);
  }
}
