package ma.prim.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.prim.http.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** Problems as they are answered, with the English texts that the service itself uses. */
final class ProblemExamples {
  private static final String INSTANCE = "/v1/regions/oriental/cases";
  private static final String REQUEST_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Texts texts = new Texts("/problems/en.properties");

  String title(ProblemCode code) {
    return text(code.word() + ".title");
  }

  Example of(ProblemCode code) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + code.word());
    problem.put("title", title(code));
    problem.put("status", code.status());
    problem.put("detail", text(code.word() + ".detail"));
    problem.put("instance", INSTANCE);
    problem.put("code", code.word());
    switch (code) {
      case VALIDATION_FAILED ->
          problem.put("errors", List.of(wrong("pointer", "/need", "required")));
      case UNKNOWN_PARAMETER ->
          problem.put("errors", List.of(wrong("parameter", "colour", "unknown_parameter")));
      case INVALID_TRANSITION -> {
        problem.put("state", "closed");
        problem.put("allowed", List.of("reopen"));
      }
      default -> {}
    }
    problem.put("requestId", REQUEST_ID);
    return OASFactory.createExample().summary(title(code)).value(problem);
  }

  private Map<String, Object> wrong(String where, String place, String code) {
    Map<String, Object> wrong = new LinkedHashMap<>();
    wrong.put(where, place);
    wrong.put("code", code);
    wrong.put("detail", text("violation." + code));
    return wrong;
  }

  private String text(String key) {
    return texts.of(key).orElseThrow();
  }
}
