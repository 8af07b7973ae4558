package ma.prim.bulk.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of rows: all of it is noted, or nothing. */
@Schema(name = "ImportDecisions")
public record ImportDecisions(
    @NotNull @Size(min = 1, max = 1000) @Valid List<@NotNull @Valid OfRow> rows) {

  /** What becomes of one row. */
  @Schema(name = "ImportRowDecision")
  public record OfRow(
      @Schema(description = "The row's line in the file.", examples = "12") @NotNull @Min(1) Integer line,
      @NotNull Decision decision,
      @Schema(description = "With `known`: who it is, somebody whom the cell knows.") UUID person,
      @Schema(
              description = "With `known`, instead: the earlier line whose person it is.",
              examples = "7")
          @Min(1) Integer ofLine) {}
}
