package ma.prim.bulk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of an import. */
@Schema(name = "ImportRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "Its number in the file, from 1.", examples = "12")
        int line,
    @Schema(required = true) RowStatus status,
    Decision decision,
    @Schema(description = "Whom it is decided to be; once it is imported, whose file it became.")
        UUID person,
    @Schema(description = "Instead: the earlier line whose person it is decided to be.")
        Integer ofLine,
    @Schema(name = "case", description = "The case that it became.") @JsonProperty("case")
        UUID opened,
    @Schema(
            required = true,
            description = "What the row says, by column; gone once it is imported.")
        Map<String, String> values,
    @Schema(required = true, description = "What is wrong with it.") List<Wrong> errors,
    @Schema(required = true, description = "Who may be the same person.") List<Twin> duplicates) {

  /** Something wrong with one cell, in the reader's language. */
  @Schema(name = "ImportRowError")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wrong(
      @Schema(required = true, description = "The column's code.", examples = "birthDate")
          String column,
      @Schema(
              description = "What the file calls it; absent where it has no such column.",
              examples = "Date de naissance")
          String heading,
      @Schema(description = "Where it stands in the file, from 1, left to right.", examples = "3")
          Integer place,
      @Schema(required = true, examples = "invalid_date") String code,
      @Schema(required = true) String detail) {}

  /** Somebody who may be the same person: one of the three is said. */
  @Schema(name = "ImportRowDuplicate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Twin(
      @Schema(
              required = true,
              description = "How likely, 0 to 1.",
              minimum = "0",
              maximum = "1",
              examples = "0.93")
          double score,
      @Schema(description = "The file, if the cell knows the person.") PersonView person,
      @Schema(
              description = "The cell that knows the person, if this one does not.",
              examples = "oujda")
          String knownTo,
      @Schema(description = "The earlier line of the same file.", examples = "7") Integer line) {}
}
