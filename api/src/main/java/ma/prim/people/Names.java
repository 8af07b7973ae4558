package ma.prim.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * How a person is called. One declared name in either script, or one other name, is enough.
 *
 * @param other further names: spellings on foreign papers, a married name, a nickname
 * @param parents names of the parents, as Moroccan papers give them
 */
@DeclaredName
public record Names(
    @Valid PersonName ar,
    @Valid PersonName latin,
    @Size(max = 10) List<@NotBlank @Size(max = 240) String> other,
    @Valid Parents parents) {

  /** Names of father and mother. */
  public record Parents(@Size(max = 240) String father, @Size(max = 240) String mother) {}

  /** Every text by which the person may be searched; parents' names are not. */
  List<String> searchable() {
    List<String> texts = new ArrayList<>();
    for (PersonName name : new PersonName[] {ar, latin}) {
      if (name != null && PersonName.isText(name.given())) {
        texts.add(name.given());
      }
      if (name != null && PersonName.isText(name.family())) {
        texts.add(name.family());
      }
    }
    if (other != null) {
      texts.addAll(other);
    }
    return texts;
  }

  boolean isDeclared() {
    return !searchable().isEmpty();
  }
}
