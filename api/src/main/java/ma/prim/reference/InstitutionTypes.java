package ma.prim.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of partner institution. */
@Singleton
public class InstitutionTypes {
  private final List<InstitutionType> all =
      Table.read(
          "reference/institution-types.csv",
          row ->
              new InstitutionType(
                  row.get("code"),
                  new Labels(row.get("name_ar"), row.get("name_fr"), row.get("name_en")),
                  row.get("kind"),
                  row.get("scope"),
                  row.get("acronym")));

  private final Map<String, InstitutionType> byCode =
      all.stream()
          .collect(Collectors.toUnmodifiableMap(InstitutionType::code, Function.identity()));

  public List<InstitutionType> all() {
    return all;
  }

  public Optional<InstitutionType> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
