package ma.prim.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell as the region's file declares it.
 *
 * @param slug {@code nador}, unique in the region, never reused
 * @param commune HCP code of the commune; absent for a provincial cell
 * @param province ISO 3166-2 code of the province it lies in
 * @param prefix of its case numbers: {@code NAD}
 * @param openedOn a day, a month or a year, as much as is known: {@code 2024-05-24}, {@code 2007}
 */
public record CellConfig(
    String slug,
    Level level,
    Optional<RegionConfig.HcpCode> commune,
    String province,
    String prefix,
    Map<String, String> names,
    Optional<String> openedOn,
    Profile profile) {

  public CellConfig {
    commune = commune == null ? Optional.empty() : commune;
    openedOn = openedOn == null ? Optional.empty() : openedOn;
    profile = profile == null ? Profile.EMPTY : profile;
    names = Map.copyOf(names);
  }

  /** Whom a cell stands for. */
  @Schema(name = "CellLevel")
  public enum Level {
    COMMUNE,
    PROVINCE,
    REGION;

    /** As it travels: {@code commune}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What a cell says of itself, and may change by the API.
   *
   * @param services codes of the needs it serves
   * @param languages spoken at the desk, BCP 47
   * @param phone E.164
   */
  public record Profile(
      OpeningHours openingHours,
      List<String> services,
      List<String> languages,
      Map<String, String> address,
      Map<String, String> note,
      String phone,
      String email,
      String website) {
    public static final Profile EMPTY =
        new Profile(null, List.of(), List.of(), Map.of(), Map.of(), null, null, null);

    public Profile {
      openingHours = openingHours == null ? OpeningHours.UNKNOWN : openingHours;
      services = services == null ? List.of() : List.copyOf(services);
      languages = languages == null ? List.of() : List.copyOf(languages);
      address = address == null ? Map.of() : Map.copyOf(address);
      note = note == null ? Map.of() : Map.copyOf(note);
    }
  }
}
