package ma.prim.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import ma.prim.access.AccessMatrix;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that the annotations give with what holds for every operation alike: who
 * may call it, its refusals, its headers, examples. Runs while the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentFilter implements OASFilter {
  private final IndexView code;

  public DocumentFilter(IndexView code) {
    this.code = code;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setServers(List.of(OASFactory.createServer().url("/").description("This server.")));
    Schemas schemas = new Schemas(document);
    ScalarTypes.describe(schemas, code);
    Records.keepComponents(schemas, code);
    EnumWords.nameNested(schemas, code);
    EnumWords.lowerCase(schemas, code);
    schemas.namePages();

    List<Call> calls = Call.all(document, code);
    new Fields(schemas).describe(calls);
    new PatchBodies(schemas, code).describe(calls);
    new Access(document, new AccessMatrix()).describe(calls);
    new RequestParameters(document).describe(calls);
    new Successes(document, calls).describe(calls);
    new Refusals(document).describe(calls);

    schemas.removeUnused();
    schemas.closeRequests(calls);
    new Examples(schemas).give(calls);
    Tags.describe(document, calls);
    Sorting.sort(document);
  }
}
