package ma.prim.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a person who is looked for; all of what is given must fit. */
@Schema(name = "PersonSearch")
public record PersonSearch(
    @Schema(
            description =
                "A name or several words of it, in either script and any usual spelling; a word may be"
                    + " cut after three letters.",
            examples = "Ouazzani Moh")
        @Size(min = 3, max = 200) String name,
    @Schema(description = "The whole number (E.164) or its last four digits.", examples = "4821")
        @Size(min = 4, max = 20) String phone,
    @Schema(
            description = "Number of an identity document, spaces and dashes aside.",
            examples = "S 123456")
        @Size(min = 3, max = 60) String documentNumber,
    @Schema(description = "As far as it is known: year, month or day.", examples = "1984")
        @PartialDate
        String birthDate,
    @Schema(description = "How many at most; default 20.") @Min(1) @Max(100) Integer limit) {

  static final int DEFAULT_LIMIT = 20;

  boolean isEmpty() {
    return name == null && phone == null && documentNumber == null;
  }

  int limitOrDefault() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }
}
