package ma.prim.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.testing.APerson;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** The same person at fifty counters at once: nobody is lost, and a request sent again is one. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class IntakesAtOnceTest {
  private static final String OFFICER = "agent.figuig";
  private static final int TIMES = 50;

  private final APerson person =
      APerson.called("Amina", "Foule" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""))
          .bornOn("1984-05-17");

  @Test
  void ofOneKeyThereIsOne() {
    String key = UUID.randomUUID().toString();
    List<Response> answers = AtOnce.times(TIMES, () -> received(() -> key));
    assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
    List<String> people = people(answers);
    assertThat(people.stream().distinct()).hasSize(1);
    assertThat(duplicatesOf(people.getFirst())).isEmpty();
  }

  @Test
  void ofDifferentKeysEachIsStoredAndFoundToBeLikely() {
    List<Response> answers =
        AtOnce.times(TIMES, () -> received(() -> UUID.randomUUID().toString()));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    List<String> people = people(answers);
    assertThat(people).hasSize(TIMES).doesNotHaveDuplicates();
    for (String id : people) {
      assertThat(
              Stored.in("oriental")
                  .number("select count(*) from contact where person = ?", UUID.fromString(id)))
          .isEqualTo(1);
    }
    assertThat(duplicatesOf(people.getFirst())).hasSize(20).isSubsetOf(people);
  }

  private Response received(Supplier<String> key) {
    return Api.as(OFFICER)
        .header("Idempotency-Key", key.get())
        .contentType(ContentType.JSON)
        .body(Map.of("person", person.fields(), "contact", Map.of("channel", "walk_in")))
        .post(Addresses.of(OFFICER, "/intakes"));
  }

  private static List<String> people(List<Response> answers) {
    return answers.stream()
        .filter(answer -> answer.statusCode() == 201)
        .map(answer -> answer.<String>path("person.id"))
        .toList();
  }

  private static List<String> duplicatesOf(String person) {
    return Api.as(OFFICER)
        .get(Addresses.of(OFFICER, "/people/" + person + "/duplicates"))
        .path("items.person.id");
  }
}
