package ma.prim.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The needs taxonomy. */
@Singleton
public class Needs {
  private final List<Need> all =
      Table.read(
          "reference/needs.csv",
          row ->
              new Need(
                  row.get("code"),
                  row.get("parent_code"),
                  new Labels(row.get("label_ar"), row.get("label_fr"), row.get("label_en")),
                  Table.list(row.get("target_groups")),
                  Boolean.parseBoolean(row.get("sensitive")),
                  Table.list(row.get("default_partner_types")),
                  row.get("priority"),
                  Integer.parseInt(row.get("respond_days"))));

  private final Map<String, Need> byCode =
      all.stream().collect(Collectors.toUnmodifiableMap(Need::code, Function.identity()));

  public List<Need> all() {
    return all;
  }

  /** These, where a family stands for all its needs. */
  public List<String> withMembers(List<String> codes) {
    return codes == null
        ? List.of()
        : Stream.concat(
                codes.stream(),
                all.stream()
                    .filter(need -> need.parent() != null && codes.contains(need.parent()))
                    .map(Need::code))
            .distinct()
            .toList();
  }

  public Optional<Need> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
