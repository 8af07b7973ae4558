package ma.prim.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of every list; taken as {@code @BeanParam Paging paging}. */
public record Paging(
    @QueryParam("limit")
        @Parameter(
            description = "How many items a page has.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "100",
                    defaultValue = "20"))
        Integer limit,
    @QueryParam("sort")
        @Parameter(
            description = "Field to sort by, with `-` before it for the reverse order.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
        String sort,
    @QueryParam("cursor")
        @Parameter(
            description =
                "Place in a list, as `next` gives it. It brings the list's filters and order along,"
                    + " so no other parameter goes with it.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
        String cursor,
    @QueryParam("count")
        @Parameter(description = "Whether to count what matches; counting stops at 10 000.")
        Boolean count) {

  /** The first page, in the usual order. */
  public static final Paging FIRST = new Paging(null, null, null, null);

  static final int MOST = 100;
  static final int USUAL = 20;

  /** How many items; refused if it is not one of the documented numbers. */
  int size() {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1) {
      throw Problem.invalid(Violation.of("limit", "too_small", java.util.Map.of("value", 1)));
    }
    if (limit > MOST) {
      throw Problem.invalid(Violation.of("limit", "too_large", java.util.Map.of("value", MOST)));
    }
    return limit;
  }

  boolean counted() {
    return Boolean.TRUE.equals(count);
  }
}
