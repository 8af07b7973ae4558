package ma.prim.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test of a fault its {@link Row}, called as the test is displayed, and keeps it for the
 * table that {@code scripts/test --faults} prints. What a test asserts is what must be met.
 */
final class FaultTable implements ParameterResolver, AfterTestExecutionCallback {
  private static final Path ROWS = Path.of("target", "faults", "rows");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double HUNDREDTHS = 100.0;

  /** What was counted; empty until the test says it. */
  static final class Row {
    private final ObjectNode fields = JSON.createObjectNode();

    /** Once, or again with what is known by then. */
    void says(Tally tally) {
      fields.put("acknowledged", tally.acknowledged());
      fields.put("stored", tally.stored());
      fields.put("missing", tally.missing().size());
      fields.put("twice", tally.twice().size());
      fields.put(
          "longestGapSeconds",
          Math.round(tally.longestGap().toMillis() / 1000.0 * HUNDREDTHS) / HUNDREDTHS);
    }

    /** Where what was counted is no load of ours: messages, notices, seats. */
    void says(long acknowledged, long stored, long missing, long twice) {
      fields.put("acknowledged", acknowledged);
      fields.put("stored", stored);
      fields.put("missing", missing);
      fields.put("twice", twice);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Row.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getStore(ExtensionContext.Namespace.create(FaultTable.class))
        .computeIfAbsent(test.getUniqueId(), id -> new Row(), Row.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext test) throws Exception {
    Row row = (Row) resolveParameter(null, test);
    ObjectNode line = JSON.createObjectNode().put("fault", test.getDisplayName());
    line.setAll(row.fields);
    for (String figure : new String[] {"acknowledged", "stored", "missing", "twice"}) {
      line.putIfAbsent(figure, JSON.getNodeFactory().textNode("–"));
    }
    Optional<Throwable> why = test.getExecutionException();
    line.put("met", why.isEmpty());
    // what this machine cannot do is neither met nor failed
    if (why.filter(TestAbortedException.class::isInstance).isPresent()) {
      line.putNull("met");
    }
    why.ifPresent(fault -> line.put("why", String.valueOf(fault.getMessage())));
    Files.createDirectories(ROWS);
    String name = test.getDisplayName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    JSON.writerWithDefaultPrettyPrinter().writeValue(ROWS.resolve(name + ".json").toFile(), line);
  }
}
