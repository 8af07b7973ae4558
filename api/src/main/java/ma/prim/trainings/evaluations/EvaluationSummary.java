package ma.prim.trainings.evaluations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What attendees think, all together. */
@Schema(name = "EvaluationSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationSummary(
    @Schema(
            required = true,
            description = "How many answers it is of: those that came in lots of five, whole.",
            examples = "10")
        int answers,
    @Schema(description = "Means; absent below five answers.") Means means,
    @Schema(
            description = "Per cent who recommend it; absent below five answers.",
            minimum = "0",
            maximum = "100",
            examples = "90")
        Integer recommended,
    @Schema(
            description =
                "In no order, to who coordinates or teaches the session; absent below five answers.")
        List<String> comments) {
  static final int LOT = 5;
  private static final int PERCENT = 100;

  /** Means, one to five. */
  @Schema(name = "EvaluationMeans")
  public record Means(
      @Schema(required = true, examples = "4.2") BigDecimal content,
      @Schema(required = true, examples = "4.6") BigDecimal trainer,
      @Schema(required = true, examples = "4.0") BigDecimal organisation,
      @Schema(required = true, examples = "4.4") BigDecimal usefulness) {}

  /** Of whole lots only: who reads before and after one answer more learns nothing of it. */
  static EvaluationSummary of(List<Evaluation> shown, List<String> comments) {
    if (shown.isEmpty()) {
      return new EvaluationSummary(0, null, null, null);
    }
    long recommended = shown.stream().filter(Evaluation::recommended).count();
    return new EvaluationSummary(
        shown.size(),
        new Means(
            mean(shown, Evaluation::content),
            mean(shown, Evaluation::trainer),
            mean(shown, Evaluation::organisation),
            mean(shown, Evaluation::usefulness)),
        (int) (recommended * PERCENT / shown.size()),
        comments);
  }

  private static BigDecimal mean(List<Evaluation> shown, ToIntFunction<Evaluation> of) {
    return BigDecimal.valueOf(shown.stream().mapToInt(of).sum())
        .divide(BigDecimal.valueOf(shown.size()), 1, RoundingMode.HALF_UP);
  }
}
