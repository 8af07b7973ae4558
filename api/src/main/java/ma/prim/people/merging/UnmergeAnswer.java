package ma.prim.people.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import ma.prim.http.Tagged;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two people again. */
@Schema(name = "UnmergedPeople")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnmergeAnswer(
    @Schema(required = true, description = "Into whom the other had been merged.")
        PersonView person,
    @Schema(
            description =
                "Who is a person of her own again; absent if no cell of the caller's knows her.")
        PersonView restored)
    implements Tagged {

  @Override
  public String etag() {
    return person.etag();
  }
}
