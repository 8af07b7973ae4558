package ma.prim.paper.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.people.Names;
import ma.prim.people.PersonName;

/** How a person's name stands on a paper: in its script first, in the other beside it. */
final class PersonNames {
  private PersonNames() {}

  static String of(Names names, PaperLanguage language) {
    String arabic = whole(names.ar());
    String latin = whole(names.latin());
    boolean arabicFirst = language == PaperLanguage.AR;
    List<String> all =
        new ArrayList<>(arabicFirst ? List.of(arabic, latin) : List.of(latin, arabic));
    all.removeIf(String::isBlank);
    if (all.isEmpty()) {
      return names.other() == null || names.other().isEmpty() ? "" : names.other().getFirst();
    }
    return all.size() == 1 ? all.getFirst() : all.getFirst() + " (" + all.getLast() + ")";
  }

  private static String whole(PersonName name) {
    return name == null
        ? ""
        : Stream.of(name.given(), name.family())
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
  }
}
