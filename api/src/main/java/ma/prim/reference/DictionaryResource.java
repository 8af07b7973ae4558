package ma.prim.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codes of the API and what they are called. */
@Path("/v1/dictionaries")
@Tag(name = "Directory")
class DictionaryResource {
  private final Dictionaries dictionaries;

  DictionaryResource(
      Enumerations enumerations,
      Needs needs,
      InstitutionTypes institutionTypes,
      Communes communes,
      Countries countries,
      Languages languages) {
    this.dictionaries =
        new Dictionaries(
            enumerations.all(),
            needs.all(),
            institutionTypes.all(),
            communes.all(),
            countries.all(),
            languages.met());
  }

  @GET
  @Reads
  @Operation(
      operationId = "getDictionaries",
      summary = "All codes with their labels",
      description =
          """
          Every enumeration, need, kind of partner institution, commune, country and language with its labels in Arabic, French and \
          English (communes in Arabic and French). Public, with one ETag: fetch it once and revalidate.\
          """)
  public Dictionaries get() {
    return dictionaries;
  }
}
