package ma.prim.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Completes the document that the annotations give; runs while the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentFilter implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addServer(OASFactory.createServer().url("/").description("The server asked."));
    sortPaths(document);
  }

  /** The same code gives the same document, byte for byte. */
  private static void sortPaths(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    Map<String, PathItem> sorted = new TreeMap<>(document.getPaths().getPathItems());
    document.setPaths(OASFactory.createPaths());
    sorted.forEach(document.getPaths()::addPathItem);
  }
}
