package ma.prim.people.duplicates;

import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Reads;
import ma.prim.people.PersonFields;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may be the same person. */
@Path("/v1/regions/{region}/people")
@Tag(name = "People")
class DuplicatesResource {
  private final FindDuplicates findDuplicates;

  DuplicatesResource(FindDuplicates findDuplicates) {
    this.findDuplicates = findDuplicates;
  }

  @GET
  @Path("/{id}/duplicates")
  @Reads
  @Operation(
      operationId = "findDuplicates",
      summary = "Find likely duplicates of a file",
      description =
          """
          Files of the region that may be the same person's, with a score and its reasons: names across \
          Arabic and Latin script and the usual spellings, birth dates as far as they are known, papers, \
          phones, gender, parents. A file that only other cells know is answered as the cell that knows \
          it, without a name; a concealed person is not, and nobody of whom it was said that she is somebody \
          else (`markDistinct`). Each reading is in the access log.\
          """)
  public Duplicates find(@PathParam("id") UUID id) {
    return findDuplicates.of(id);
  }

  @POST
  @Path("/duplicates")
  @Reads
  @Operation(
      operationId = "checkDuplicates",
      summary = "Find likely duplicates before a file is opened",
      description =
          """
          The same for somebody who stands at the counter: the body is that of `createPerson`, and \
          nothing of it is stored. By POST, so that nothing personal stands in an address.\
          """)
  public Duplicates check(@Valid PersonFields body) {
    return findDuplicates.of(body);
  }
}
