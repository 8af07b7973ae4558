package ma.prim.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** The same code gives the same document, byte for byte. */
final class Sorting {
  private Sorting() {}

  static void sort(OpenAPI document) {
    if (document.getPaths() != null) {
      Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
      document.setPaths(OASFactory.createPaths());
      paths.forEach((path, item) -> document.getPaths().addPathItem(path, sorted(item)));
    }
    Components components = document.getComponents();
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    components.setHeaders(new TreeMap<>(components.getHeaders()));
    components.setParameters(new TreeMap<>(components.getParameters()));
    components.setResponses(new TreeMap<>(components.getResponses()));
  }

  private static PathItem sorted(PathItem item) {
    PathItem sorted = OASFactory.createPathItem();
    new TreeMap<>(item.getOperations()).forEach(sorted::setOperation);
    return sorted;
  }
}
