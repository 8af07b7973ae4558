package ma.prim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Rule;
import ma.prim.access.Rule.Audience;
import ma.prim.contract.Document.Described;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The access matrix and the document name the same operations, and say the same of them. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DocumentAndMatrixTest {
  @Inject AccessMatrix matrix;

  private Document document;

  @BeforeEach
  void read() {
    document = ServedDocument.read();
  }

  @Test
  void theyNameTheSameOperations() {
    Set<String> documented =
        document.operations().stream().map(Described::id).collect(Collectors.toSet());

    assertThat(matrix.rows())
        .extracting(Rule::operationId)
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void whatIsPublicNeedsNoToken() {
    for (Rule row : matrix.rows()) {
      Described operation = document.operation(row.operationId());
      boolean open = operation.json().path("security").isEmpty();
      assertThat(open).as(operation.toString()).isEqualTo(row.audience() == Audience.PUBLIC);
    }
  }

  @Test
  void theRolesOfARowAreInTheDescription() {
    for (Rule row : matrix.rows()) {
      Described operation = document.operation(row.operationId());
      String description = operation.json().path("description").asText();
      row.roles().forEach(role -> assertThat(description).contains("`" + role.word() + "`"));
      // Services of other regions need no token, and are refused if they are no peers.
      boolean refuses =
          row.audience() == Audience.ROLES || row.operationId().equals("receiveHandover");
      assertThat(operation.answer(403).isPresent()).as(operation.toString()).isEqualTo(refuses);
    }
  }
}
