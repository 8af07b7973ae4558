package ma.prim.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.prim.http.BatchAnswer;
import ma.prim.http.Changes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verbs for many cases at once: when an officer leaves, or a campaign is over. */
@Path("/v1/regions/{region}/cases")
@Tag(name = "Cases")
class CaseBatchResource {
  private static final String DRY_RUN = "dryRun";
  private static final String ONLY_TRY = "Answers what would come of it, and changes nothing.";
  private static final int MOST = 100;

  private final ChangeCases changeCases;
  private final AssignCase assignCase;
  private final TransferCase transferCase;
  private final CloseCase closeCase;

  CaseBatchResource(
      ChangeCases changeCases,
      AssignCase assignCase,
      TransferCase transferCase,
      CloseCase closeCase) {
    this.changeCases = changeCases;
    this.assignCase = assignCase;
    this.transferCase = transferCase;
    this.closeCase = closeCase;
  }

  /** Cases for one officer. */
  @Schema(name = "AssignCases")
  record Assignment(
      @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull TaggedCase> items,
      @NotNull UUID assignee) {}

  /** Cases for another cell. */
  @Schema(name = "TransferCases")
  record Transfers(
      @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull TaggedCase> items,
      @NotNull @Schema(examples = "oujda") String cell,
      @NotBlank @Size(max = 2000) String reason) {}

  /** Cases that end for the same reason. */
  @Schema(name = "CloseCases")
  record Closures(
      @NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull TaggedCase> items,
      @NotNull ClosureReason closureReason,
      @Size(max = 4000) String closureEvidence) {}

  @POST
  @Path("/assign")
  @Changes
  @Operation(
      operationId = "assignCases",
      summary = "Give cases to another officer",
      description = "Up to 100 cases, each as by `assignCase`, done or refused by itself.")
  public BatchAnswer assign(
      @Valid @NotNull Assignment body,
      @QueryParam(DRY_RUN) @Parameter(description = ONLY_TRY) Boolean dryRun) {
    AssignCase.Body one = new AssignCase.Body(body.assignee());
    return changeCases.handle(
        body.items(), Boolean.TRUE.equals(dryRun), file -> assignCase.apply(file, one));
  }

  @POST
  @Path("/transfer")
  @Changes
  @Operation(
      operationId = "transferCases",
      summary = "Offer cases to another cell",
      description = "Up to 100 cases, each as by `transferCase`, done or refused by itself.")
  public BatchAnswer transfer(
      @Valid @NotNull Transfers body,
      @QueryParam(DRY_RUN) @Parameter(description = ONLY_TRY) Boolean dryRun) {
    TransferCase.Body one = new TransferCase.Body(body.cell(), body.reason());
    return changeCases.handle(
        body.items(), Boolean.TRUE.equals(dryRun), file -> transferCase.apply(file, one));
  }

  @POST
  @Path("/close")
  @Changes
  @Operation(
      operationId = "closeCases",
      summary = "Close cases",
      description = "Up to 100 cases, each as by `closeCase`, done or refused by itself.")
  public BatchAnswer close(
      @Valid @NotNull Closures body,
      @QueryParam(DRY_RUN) @Parameter(description = ONLY_TRY) Boolean dryRun) {
    CloseCase.Body one =
        new CloseCase.Body(body.closureReason(), body.closureEvidence(), null, null);
    return changeCases.handle(
        body.items(), Boolean.TRUE.equals(dryRun), file -> closeCase.apply(file, one));
  }
}
