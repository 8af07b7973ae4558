package ma.prim.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path has, for {@code Allow} and {@code OPTIONS}. */
@ApplicationScoped
class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private record Route(String method, Pattern path) {}

  private volatile List<Route> all;

  /** The methods of this path; empty if there is no such path. */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    for (Route route : all()) {
      if (route.path().matcher(path).matches()) {
        methods.add(route.method());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  private List<Route> all() {
    if (all == null) {
      all = read();
    }
    return all;
  }

  private static List<Route> read() {
    List<Route> routes = new ArrayList<>();
    RuntimeResourceVisitor.visitRuntimeResources(
        null,
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            routes.add(new Route(method, pattern(path)));
          }
        });
    return List.copyOf(routes);
  }

  private static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    String[] literals = VARIABLE.split(template, -1);
    for (int i = 0; i < literals.length; i++) {
      regex.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(literals[i]));
    }
    return Pattern.compile(regex + "/?");
  }
}
