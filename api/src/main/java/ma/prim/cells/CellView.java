package ma.prim.cells;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell as the directory shows it. */
@Schema(
    name = "Cell",
    description = "A reception cell: where it is, when it is open, what it does.")
public record CellView(
    @Schema(required = true, examples = "nador") String id,
    @Schema(required = true) CellConfig.Level level,
    @Schema(required = true, description = "ISO 3166-2.", examples = "MA-NAD") String province,
    @Schema(description = "Slug of the commune; absent for a provincial cell.") String commune,
    @Schema(description = "HCP code of the commune.", examples = "02.381.01.05") String communeCode,
    @Schema(required = true, description = "Beginning of its case numbers.", examples = "NAD")
        String prefix,
    @Schema(required = true) Map<String, String> names,
    @Schema(description = "A day, a month or a year, as much as is known.", examples = "2024-05-24")
        String openedOn,
    @Schema(required = true, description = "Whether it takes cases.") boolean active,
    @Schema(required = true) OpeningHours openingHours,
    @Schema(required = true, description = "Codes of the needs it serves.") List<String> services,
    @Schema(required = true, description = "Spoken at the desk, BCP 47.") List<String> languages,
    @Schema(required = true) Map<String, String> address,
    @Schema(required = true) Map<String, String> note,
    @Schema(description = "E.164.", examples = "+212536600000") String phone,
    String email,
    String website,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"3\"") String etag,
    @Schema(required = true, description = "What this caller may do now.") List<String> actions)
    implements Tagged {

  /**
   * @param commune slug, where the commune is one that the service knows
   */
  static CellView of(Cell cell, String commune, List<String> actions) {
    CellConfig.Profile profile = cell.profile();
    return new CellView(
        cell.slug(),
        cell.level(),
        cell.province(),
        commune,
        cell.commune(),
        cell.prefix(),
        cell.names(),
        cell.openedOn(),
        cell.isActive(),
        profile.openingHours(),
        profile.services(),
        profile.languages(),
        profile.address(),
        profile.note(),
        profile.phone(),
        profile.email(),
        profile.website(),
        cell.updatedAt(),
        ETags.of(cell.version()),
        actions);
  }
}
