package ma.prim.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.tenancy.RegionConfig;

/** The communes that the service knows, of all regions: a person may come from any of them. */
@Singleton
public class Communes {
  private final List<Commune> all =
      Table.read(
          "reference/communes.csv",
          row ->
              new Commune(
                  row.get("slug"),
                  new Labels(row.get("name_ar"), row.get("name_fr"), null),
                  row.get("province_iso"),
                  row.get("region_hcp_code"),
                  row.get("hcp_code"),
                  row.get("previous_hcp_code"),
                  row.get("milieu"),
                  Integer.parseInt(row.get("population_2024")),
                  Table.list(row.get("aliases_ar"))));

  private final Map<String, Commune> byCode =
      all.stream().collect(Collectors.toUnmodifiableMap(Commune::code, Function.identity()));

  public List<Commune> all() {
    return all;
  }

  /** The communes of one region; none if its file does not say its code in the census. */
  public List<Commune> of(RegionConfig region) {
    return all.stream()
        .filter(commune ->
            region.hcpCode() != null && commune.regionHcpCode().equals(region.hcpCode().code()))
        .toList();
  }

  public Optional<Commune> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
