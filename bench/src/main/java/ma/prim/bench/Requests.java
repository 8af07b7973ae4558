package ma.prim.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonName;

/** What officers ask about people: each kind with the words of somebody who is there. */
final class Requests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LETTERS = 3;
  private static final List<String> KINDS =
      List.of("latin", "arabic", "cut", "given name", "three letters", "phone", "four digits", "paper");

  private final PeopleOfSize people;
  private final String officer;

  Requests(PeopleOfSize people, String officer) {
    this.people = people;
    this.officer = officer;
  }

  static List<String> searches() {
    return KINDS;
  }

  Ask search(String kind, SplittableRandom random) {
    PersonFields person = people.person(random.nextInt(people.size()));
    while ((kind.equals("arabic") && person.names().ar() == null)
        || (kind.equals("paper") && person.identityDocuments() == null)) {
      person = people.person(random.nextInt(people.size()));
    }
    PersonName latin = person.names().latin();
    String phone = person.contacts().getFirst().value();
    Map<String, String> body =
        switch (kind) {
          case "latin" -> Map.of("name", latin.given() + " " + latin.family());
          case "arabic" ->
              Map.of("name", person.names().ar().given() + " " + person.names().ar().family());
          case "cut" -> Map.of("name", latin.family() + " " + cut(latin.given()));
          case "given name" -> Map.of("name", latin.given());
          case "three letters" -> Map.of("name", cut(latin.given()));
          case "phone" -> Map.of("phone", phone);
          case "four digits" -> Map.of("phone", phone.substring(phone.length() - 4));
          case "paper" ->
              Map.of("documentNumber", person.identityDocuments().getFirst().number());
          default -> throw new IllegalArgumentException(kind);
        };
    return Ask.post(kind, officer, "/people/search", json(body));
  }

  /** The person comes again and says her name and year: whoever looks alike is shown. */
  Ask duplicates(SplittableRandom random) {
    PersonFields person = people.person(random.nextInt(people.size()));
    return Ask.post(
        "duplicates",
        officer,
        "/people/duplicates",
        json(
            Map.of(
                "group", "mre",
                "names", Map.of("latin", name(person.names().latin())),
                "birthDate", person.birthDate())));
  }

  private static Map<String, String> name(PersonName name) {
    return Map.of("given", name.given(), "family", name.family());
  }

  private static String cut(String word) {
    return word.length() <= LETTERS ? word : word.substring(0, LETTERS);
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
