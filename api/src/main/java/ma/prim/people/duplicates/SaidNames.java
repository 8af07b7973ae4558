package ma.prim.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import ma.prim.people.Names;
import ma.prim.people.PersonName;
import ma.prim.text.SpokenWord;

/**
 * A person's names as they are said.
 *
 * @param main in either script
 * @param other further names, each a text of its own
 */
record SaidNames(List<Said> main, List<List<SpokenWord>> other) {

  /** A name of one script. */
  record Said(List<SpokenWord> given, List<SpokenWord> family) {
    boolean isEmpty() {
      return given.isEmpty() && family.isEmpty();
    }

    boolean arabic() {
      return (given.isEmpty() ? family : given).getFirst().arabic();
    }
  }

  static SaidNames of(Names names) {
    List<Said> main = new ArrayList<>();
    for (PersonName name : new PersonName[] {names.ar(), names.latin()}) {
      if (name != null) {
        Said said = new Said(words(name.given()), words(name.family()));
        if (!said.isEmpty()) {
          main.add(said);
        }
      }
    }
    List<String> other = names.other() == null ? List.of() : names.other();
    return new SaidNames(main, other.stream().map(SaidNames::words).toList());
  }

  static List<SpokenWord> words(String text) {
    return text == null ? List.of() : SpokenWord.in(text);
  }
}
