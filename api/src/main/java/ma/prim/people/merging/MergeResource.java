package ma.prim.people.merging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two files of one person, and the way back. */
@Path("/v1/regions/{region}/people/{id}")
@Tag(name = "People")
class MergeResource {
  private final MergePeople mergePeople;
  private final UnmergePeople unmergePeople;

  MergeResource(MergePeople mergePeople, UnmergePeople unmergePeople) {
    this.mergePeople = mergePeople;
    this.unmergePeople = unmergePeople;
  }

  @POST
  @Path("/merge")
  @Changes
  @Conditional
  @Operation(
      operationId = "mergePeople",
      summary = "Merge another file into this one",
      description =
          """
          For a manager whose cells know both people. The file of the path stays, completed by the \
          other's; cases, parts in cases, contacts and whatever else points at the other person points \
          at this one from then on, in every cell. The other id is 404 with `mergedInto`, and can no \
          longer be named by anything new. Files that are concealed or say what makes a person vulnerable \
          are merged only if no further cell comes to see that: else 409.\
          """)
  public MergeAnswer merge(
      @PathParam("id") UUID id,
      @Valid @NotNull MergePeople.Body body,
      @QueryParam("dryRun")
          @Parameter(description = "Answers what would come of it, and changes nothing.")
          Boolean dryRun) {
    return mergePeople.handle(id, body, Boolean.TRUE.equals(dryRun));
  }

  @POST
  @Path("/unmerge")
  @Changes
  @Conditional
  @Operation(
      operationId = "unmergePeople",
      summary = "Undo a merge",
      description =
          """
          The merged person has her file again as it was, with what pointed at her then. The survivor's \
          file is what it was before, but for fields that were changed since, which stay as they are. \
          What was written into the other's cases since goes back with them; all else stays with the \
          survivor. Of several merges the last one is undone first: else 409, \
          and while the protection officer holds the file since. Objections made since hold for both.\
          """)
  public UnmergeAnswer unmerge(@PathParam("id") UUID id, @Valid @NotNull UnmergePeople.Body body) {
    return unmergePeople.handle(id, body);
  }
}
