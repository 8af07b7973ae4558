package ma.prim.agreements;

import jakarta.validation.constraints.Size;
import java.util.List;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an agreement applies; with nothing named, in the whole region. */
@Schema(
    name = "AgreementTerritory",
    description = "Where the agreement applies; with nothing named, in the whole region.")
public record Territory(
    @Size(max = 30) @Schema(description = "ISO 3166-2.", examples = "MA-NAD")
        List<String> provinces,
    @Size(max = 300) @Schema(description = "Slugs of communes.", examples = "nador")
        List<@KnownCode(KnownCode.Kind.COMMUNE) String> communes) {
  static final Territory REGION = new Territory(null, null);

  public Territory {
    provinces = provinces == null ? List.of() : List.copyOf(provinces);
    communes = communes == null ? List.of() : List.copyOf(communes);
  }

  /** The only province that it lies in; null where it is the region, or several. */
  String onlyProvince() {
    return provinces.size() == 1 ? provinces.getFirst() : null;
  }
}
