package ma.prim.reference;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.text.NameFolding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What communes are filtered by. */
record CommuneFilter(
    @QueryParam("province")
        @Parameter(description = "ISO 3166-2 of provinces or prefectures.", example = "MA-NAD")
        List<String> province,
    @QueryParam("milieu") @Parameter(description = "Town or country.") Milieu milieu,
    @QueryParam("q")
        @Parameter(
            description =
                "What people write: a name in either script and any usual spelling; a word may be cut.",
            example = "الناظور",
            schema = @Schema(maxLength = 120))
        String q) {

  /** Those that fit, of the communes of a region. */
  List<Commune> of(List<Commune> communes) {
    List<Commune> fitting =
        communes.stream()
            .filter(commune -> province.isEmpty() || province.contains(commune.province()))
            .filter(commune -> milieu == null || Words.of(milieu).equals(commune.milieu()))
            .toList();
    return q == null ? fitting : PlaceNames.matching(fitting, searched());
  }

  private List<String> searched() {
    List<String> words = NameFolding.tokens(q);
    if (words.isEmpty()) {
      throw Problem.invalid(Violation.of("q", "no_searchable_word"));
    }
    return words;
  }
}
