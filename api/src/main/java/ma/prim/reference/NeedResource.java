package ma.prim.reference;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import ma.prim.http.Catalogue;
import ma.prim.http.Catalogues;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs that people bring to the cells. */
@Path("/v1/regions/{region}/needs")
@Tag(name = "Directory")
class NeedResource {
  private static final Catalogue<Need> NEEDS =
      Catalogue.of("code", Need::code).sortable("respondDays", Integer.class, Need::respondDays);

  private final Needs needs;
  private final Enumerations enumerations;
  private final Catalogues catalogues;

  NeedResource(Needs needs, Enumerations enumerations, Catalogues catalogues) {
    this.needs = needs;
    this.enumerations = enumerations;
    this.catalogues = catalogues;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listNeeds",
      summary = "List the needs",
      description =
          """
          The taxonomy of needs: families, and needs under their `parent`, with labels in Arabic, \
          French and English, whom they concern, who usually serves them, and how soon a person is \
          answered. Sorted by `code` or `respondDays`.\
          """)
  public Page<Need> list(@BeanParam NeedFilter filter, @BeanParam Paging paging) {
    requireGroups(filter.group());
    return catalogues.page(NEEDS, filter.of(needs.all()), paging);
  }

  @GET
  @Path("/{code}")
  @Reads
  @Operation(
      operationId = "getNeed",
      summary = "Read a need",
      description = "One need or family of needs, by its code.")
  public Need get(@PathParam("code") @Parameter(example = "ADM.CIVIL") String code) {
    return needs.find(code).orElseThrow(Problem::notFound);
  }

  private void requireGroups(List<String> groups) {
    List<String> known = enumerations.all().get("personGroup").stream().map(Term::code).toList();
    if (!known.containsAll(groups)) {
      throw Problem.invalid(
          Violation.of("group", "unknown_value", Map.of("allowed", String.join(", ", known))));
    }
  }
}
