package ma.prim.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Role;
import ma.prim.access.Scope;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Tokens;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every operation that partners may call, asked for what is another partner's: the answer is that
 * to an id which nothing has, byte for byte; and no list shows it.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class ForeignPartnerTest {
  private static final int NOT_FOUND = 404;
  private static final int MOST_PAGES = 20;

  /** One that would be shown by its scopes and its role, if by anything. */
  private static final APartnerClient MACHINE =
      APartnerClient.of("ofppt-oujda")
          .may(java.util.Arrays.stream(Scope.values()).map(Scope::word).toArray(String[]::new));

  /**
   * People and machines of others: another institution, a branch of the same agency, another
   * region.
   */
  private static final Map<String, Supplier<String>> OTHERS =
      Map.of(
          "partner.ofppt-oujda", () -> Tokens.of("partner.ofppt-oujda"),
          "partner.anapec-oujda", () -> Tokens.of("partner.anapec-oujda"),
          "partner.anapec-agadir", () -> Tokens.of("partner.anapec-agadir"),
          "a machine", () -> MACHINE.made().keptToken());

  @Inject AccessMatrix matrix;

  @Test
  void everyOperationIsKnown() {
    SoftAssertions all = new SoftAssertions();
    for (ApiDocument.Operation operation : partners()) {
      all.assertThat(AnapecsThings.made().ids().keySet())
          .as("how to make what %s is about", operation.id())
          .containsAll(operation.variables());
    }
    all.assertAll();
  }

  @Test
  void whatIsAnotherPartnersIsAsIfItDidNotExist() {
    SoftAssertions all = new SoftAssertions();
    OTHERS.forEach((name, token) -> {
      for (ApiDocument.Operation operation : partners()) {
        if (!operation.variables().isEmpty()) {
          SameAnswer real = answer(operation, token.get(), ids(operation));
          String what = operation.id() + " by " + name;
          all.assertThat(real)
              .as(what)
              .isEqualTo(answer(operation, token.get(), nobodys(operation)));
          // Of what comes as a file, the headers are looked at first.
          boolean file = operation.id().equals("addAgreementDocument");
          all.assertThat(real.status()).as(what).isIn(NOT_FOUND, file ? 400 : NOT_FOUND);
        }
      }
    });
    all.assertAll();
  }

  @Test
  void noListShowsIt() {
    SoftAssertions all = new SoftAssertions();
    OTHERS.forEach((name, token) -> {
      for (ApiDocument.Operation operation : partners()) {
        if (operation.variables().isEmpty() && operation.method().equals("GET")) {
          all.assertThat(everything(operation, token.get()))
              .as(operation.id() + " by " + name)
              .doesNotContain(AnapecsThings.made().secrets());
        }
      }
    });
    all.assertAll();
  }

  /**
   * What lists to partners shows it to whom it belongs: else the test above would prove nothing.
   */
  @Test
  void itIsShownToWhomItBelongs() {
    assertThat(Api.as("partner.anapec-nador").get("/v1/regions/oriental/institutions").asString())
        .contains(AnapecsThings.made().id("/institutions/{id}"));
  }

  private static String everything(ApiDocument.Operation list, String token) {
    StringBuilder all = new StringBuilder();
    String next = list.path().replace("{region}", "oriental");
    for (int pages = 0; next != null && pages < MOST_PAGES; pages++) {
      Response page = Api.withToken(token).get(next);
      all.append(page.asString());
      boolean more = page.statusCode() == 200 && page.contentType().contains("json");
      next = more ? page.path("next") : null;
    }
    return all.toString();
  }

  private static SameAnswer answer(
      ApiDocument.Operation operation, String token, Map<String, String> ids) {
    RequestSpecification request =
        Api.withToken(token)
            .header("If-Match", "*")
            .header("Idempotency-Key", UUID.randomUUID().toString());
    String body = operation.body() ? KnownOperations.body(operation.id(), "agent.nador") : null;
    if (body != null) {
      request
          .contentType(KnownOperations.type(operation))
          .body(body.getBytes(StandardCharsets.UTF_8));
    }
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace(id.getKey().substring(id.getKey().lastIndexOf('{')), id.getValue());
    }
    return SameAnswer.of(
        request.request(operation.method(), path.replace("{region}", "oriental")), ids.values());
  }

  private static Map<String, String> ids(ApiDocument.Operation operation) {
    Map<String, String> ids = new LinkedHashMap<>();
    operation.variables().forEach(name -> ids.put(name, AnapecsThings.made().id(name)));
    return ids;
  }

  private static Map<String, String> nobodys(ApiDocument.Operation operation) {
    Map<String, String> ids = new LinkedHashMap<>();
    operation.variables().forEach(name -> ids.put(name, UUID.randomUUID().toString()));
    return ids;
  }

  /** The operations of which only roles, and partners among them, may call. */
  private List<ApiDocument.Operation> partners() {
    List<ApiDocument.Operation> operations =
        ApiDocument.published().operations().stream()
            .filter(operation -> operation.inRegion())
            .filter(operation ->
                matrix.find(operation.id()).filter(rule -> rule.allows(Role.PARTNER)).isPresent())
            .toList();
    assertThat(operations).hasSizeGreaterThan(3);
    return operations;
  }
}
