package ma.prim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.prim.access.Asker.Place;
import ma.prim.access.Expectations.Row;
import ma.prim.access.Expectations.Shape;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the document, asked by everybody, answers as access/expectations.txt says. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RoleMatrixTest {
  private static final int AT_A_TIME = 4;
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private record Operation(String id, String method, String path) {
    boolean inRegion() {
      return path.startsWith("/v1/regions/{region}");
    }
  }

  private final Expectations expectations = Expectations.read();

  @Test
  void everyOperationIsExpected() throws IOException {
    assertThat(operations().stream().map(Operation::id))
        .as("the operations of the document and the rows of access/expectations.txt")
        .containsExactlyInAnyOrderElementsOf(expectations.rows().keySet());
  }

  /**
   * Some operations at a time: each has things of its own, but for webhooks, of which an
   * institution has few.
   */
  @TestFactory
  Stream<DynamicTest> everyOperationByEverybody() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (ExecutorService together = Executors.newFixedThreadPool(AT_A_TIME);
        ExecutorService inTurn = Executors.newSingleThreadExecutor()) {
      for (Operation operation : operations()) {
        if (expectations.rows().containsKey(operation.id())) {
          boolean shares = operation.path().contains("/webhooks");
          Future<?> answered = (shares ? inTurn : together).submit(() -> ask(operation));
          tests.add(DynamicTest.dynamicTest(operation.id(), () -> hear(answered)));
        }
      }
    }
    return tests.stream();
  }

  private static void hear(Future<?> answered) throws Throwable {
    try {
      answered.get();
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }

  private void ask(Operation operation) {
    Row row = expectations.rows().get(operation.id());
    SoftAssertions all = new SoftAssertions();
    NadorsThings untouched = NadorsThings.of(operation.id(), operation.path());
    for (Asker asker : Asker.all()) {
      boolean served = isServed(operation, row, asker);
      boolean changes = served && !operation.method().equals("get");
      // Whoever may change something gets something of their own to change.
      NadorsThings things =
          changes
              ? NadorsThings.of(operation.id(), operation.path(), asker.isOfPartner())
              : untouched;
      Response answer =
          Requests.send(
              operation.id(), operation.method(), operation.path(), things, asker.token().get());
      all.assertThat(refusal(answer.statusCode()))
          .as("%s by %s: %s", operation.id(), asker.name(), answer.asString())
          .isEqualTo(served ? 0 : expectedRefusal(operation, row, asker));
      all.assertThat(answer.statusCode()).as("%s by %s", operation, asker.name()).isLessThan(500);
      if (row.shape() == Shape.LIST && answer.statusCode() == 200) {
        boolean found = answer.asString().contains(Requests.found(operation.id(), things));
        all.assertThat(found)
            .as("%s shows it to %s", operation.id(), asker.name())
            .isEqualTo(asker.place() == Place.REACHES);
      }
    }
    all.assertAll();
  }

  private static boolean isServed(Operation operation, Row row, Asker asker) {
    return expectedRefusal(operation, row, asker) == 0;
  }

  /** 0 for one who is served. */
  private static int expectedRefusal(Operation operation, Row row, Asker asker) {
    boolean theirs = row.shape() != Shape.OWN || asker.name().equals(NadorsThings.AGENT);
    if (!theirs && List.of(Place.REACHES, Place.ELSEWHERE).contains(asker.place())) {
      return NOT_FOUND;
    }
    return switch (asker.place()) {
      case EXPIRED -> UNAUTHENTICATED;
      case NOBODY -> row.shape() == Shape.PUBLIC ? 0 : UNAUTHENTICATED;
      case OTHER_REGION -> operation.inRegion() ? NOT_FOUND : 0;
      case REACHES ->
          !allows(row, asker)
              ? FORBIDDEN
              : isOther(row, asker) || isNotEnrolled(row, asker) ? NOT_FOUND : 0;
      case ELSEWHERE -> !allows(row, asker) ? FORBIDDEN : elsewhere(operation, row, asker);
    };
  }

  private static boolean allows(Row row, Asker asker) {
    return asker.role().startsWith(Asker.MACHINE)
        ? row.allowsMachine(asker.role().substring(Asker.MACHINE.length()))
        : row.allows(asker.role());
  }

  /** One machine is nothing to another, whoever it acts for. */
  private static boolean isOther(Row row, Asker asker) {
    return asker.role().startsWith(Asker.MACHINE) && "itself".equals(row.partner());
  }

  private static boolean isNotEnrolled(Row row, Asker asker) {
    return List.of(Shape.ENROLLED, Shape.TAUGHT).contains(row.shape())
        && asker.role().equals("head");
  }

  private static int elsewhere(Operation operation, Row row, Asker asker) {
    return isForeign(operation, row, asker)
        ? NOT_FOUND
        : row.shape() == Shape.SHOWN ? FORBIDDEN : 0;
  }

  /** What is one institution's does not exist for the partner of another. */
  private static boolean isForeign(Operation operation, Row row, Asker asker) {
    return List.of(Shape.ITEM, Shape.ENROLLED).contains(row.shape())
        || row.shape() == Shape.TAUGHT && List.of("agent", "head").contains(asker.role())
        || row.shape() == Shape.PARTNER
            && asker.role().equals("partner")
            && operation.path().matches(".*\\{(id|digest)}.*");
  }

  private static int refusal(int status) {
    return List.of(UNAUTHENTICATED, FORBIDDEN, NOT_FOUND).contains(status) ? status : 0;
  }

  private static List<Operation> operations() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(Api.anonymous().get("/openapi?format=json").asByteArray());
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .forEach(method ->
                    operations.add(
                        new Operation(
                            method.getValue().path("operationId").textValue(),
                            method.getKey(),
                            path.getKey()))));
    return operations;
  }
}
