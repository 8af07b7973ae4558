package ma.prim.bulk.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the columns of a file are read as. */
@Schema(name = "ImportMapping")
public record ImportMapping(
    @Schema(description = "A column that is not named is not read.")
        @NotNull @Size(max = 200) @Valid List<@NotNull @Valid Column> columns) {

  /** One column. */
  @Schema(name = "ImportMappedColumn")
  public record Column(
      @Schema(description = "From 1, left to right.", examples = "3") @NotNull @Min(1) Integer place,
      @Schema(description = "The code of what it is read as.", examples = "familyName") @NotNull String column) {}
}
