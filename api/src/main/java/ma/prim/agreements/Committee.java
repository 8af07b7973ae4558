package ma.prim.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who follows an agreement, and how often they meet. */
@Schema(name = "FollowUpCommittee")
public record Committee(
    @NotEmpty @Size(max = 20) @Schema(description = "What it is called, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> titles,
    @Size(max = 20) @Schema(description = "How often it meets, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String> meets,
    @Schema(description = "The institution that chairs it.") UUID chair,
    @Valid @Size(max = 60) @Schema(description = "Who sits in it; not for observers.")
        List<@Valid Member> members) {

  /** Somebody who sits in it. */
  @Schema(name = "CommitteeMember")
  public record Member(
      @NotBlank @Size(max = 200) @Schema(examples = "Salma Idrissi") String name,
      @Size(max = 200) @Schema(examples = "Chef de service") String function,
      @Schema(description = "For which institution.") UUID institution) {}

  Committee withoutNames() {
    return new Committee(titles, meets, chair, null);
  }
}
