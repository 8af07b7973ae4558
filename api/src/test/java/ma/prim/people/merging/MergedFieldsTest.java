package ma.prim.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonName;
import org.junit.jupiter.api.Test;

/** What one file of two says, and what it says again after the merge is undone. */
class MergedFieldsTest {
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static final PersonFields SHORT =
      read("{'group': 'MRE', 'names': {'latin': {'given': 'Aya', 'family': 'X'}}, 'note': 'a'}");
  private static final PersonFields LONG =
      read(
          "{'group': 'MRE', 'groupSince': '2020-01-01', 'birthDate': '1984', 'birthDateEstimated':"
              + " true, 'names': {'ar': {'given': 'آية'}, 'latin': {'given': 'Aia', 'family': 'X'}},"
              + " 'concealed': true, 'note': 'b', 'languages': ['ary'], 'vulnerabilities':"
              + " ['ELDERLY']}");

  @Test
  void whatOneDoesNotSayTheOtherSays() {
    PersonFields merged = MergedFields.of(ONE, SHORT, OTHER, LONG, Set.of());
    assertThat(merged.birthDate()).isEqualTo("1984");
    assertThat(merged.birthDateEstimated()).isTrue();
    assertThat(merged.groupSince()).hasToString("2020-01-01");
    assertThat(merged.concealed()).isTrue();
    assertThat(merged.note()).isEqualTo("a\n\nb");
    assertThat(merged.names())
        .isEqualTo(
            new Names(
                new PersonName("آية", null), new PersonName("Aya", "X"), List.of("Aia X"), null));
  }

  @Test
  void whatTheSurvivorSaysStandsUnlessItIsTaken() {
    PersonFields merged = MergedFields.of(OTHER, LONG, ONE, withDate(), Set.of());
    assertThat(merged.birthDate()).isEqualTo("1984");
    assertThat(merged.birthDateEstimated()).isTrue();
    PersonFields taken =
        MergedFields.of(OTHER, LONG, ONE, withDate(), Set.of("birthDate", "note", "names"));
    assertThat(taken.birthDate()).isEqualTo("1984-05-17");
    assertThat(taken.birthDateEstimated()).isNull();
    assertThat(taken.note()).isEqualTo("a");
    assertThat(taken.names().latin().given()).isEqualTo("Aya");
    assertThat(taken.names().ar().given()).isEqualTo("آية");
    assertThat(taken.vulnerabilities()).hasSize(1);
  }

  @Test
  void anotherGroupsDatesAreNotMixedIn() {
    PersonFields returnee =
        read("{'group': 'RETURNEE', 'returneeKind': 'VOLUNTARY', 'names': {'other': ['X']}}");
    PersonFields merged = MergedFields.of(ONE, SHORT, OTHER, returnee, Set.of());
    assertThat(merged.returneeKind()).isNull();
    PersonFields taken = MergedFields.of(ONE, SHORT, OTHER, returnee, Set.of("group"));
    assertThat(taken.returneeKind()).isEqualTo(returnee.returneeKind());
  }

  @Test
  void undoneWithNothingChangedItIsWhatItWas() {
    PersonFields merged = MergedFields.of(ONE, SHORT, OTHER, LONG, Set.of("birthDate"));
    assertThat(FieldTrees.before(SHORT, merged, merged)).isEqualTo(SHORT);
  }

  private static PersonFields withDate() {
    return read(
        "{'group': 'MRE', 'birthDate': '1984-05-17', 'note': 'a',"
            + " 'names': {'latin': {'given': 'Aya', 'family': 'X'}}}");
  }

  private static PersonFields read(String json) {
    try {
      return JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .build()
          .readValue(json.replace('\'', '"'), PersonFields.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(json, malformed);
    }
  }
}
