package ma.prim.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path has, and which media types they take and give. */
@Singleton
public class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private record Route(
      String method, Pattern path, List<MediaType> consumes, List<MediaType> produces) {}

  private volatile List<Route> all;

  /** The methods of this path; empty if there is no such path. */
  public Set<String> methods(String path) {
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

  /** Whether a body of this type is taken; also where the path or the method does not exist. */
  boolean consumes(String method, String path, String contentType) {
    return isJson(method, contentType) || matches(consumed(method, path), contentType);
  }

  boolean produces(String method, String path, String accept) {
    return accept.contains("*/*")
        || accept.contains(MediaType.APPLICATION_JSON)
        || matches(
            of(method, path).stream().flatMap(route -> route.produces().stream()).toList(), accept);
  }

  List<MediaType> consumed(String method, String path) {
    return of(method, path).stream().flatMap(route -> route.consumes().stream()).toList();
  }

  private List<Route> of(String method, String path) {
    String routed = method.equals("HEAD") ? "GET" : method;
    return all().stream()
        .filter(route -> route.method().equals(routed) && route.path().matcher(path).matches())
        .toList();
  }

  /** What nearly every request has needs no search. */
  private static boolean isJson(String method, String contentType) {
    return contentType.equals(
        method.equals("PATCH") ? MergePatchBodies.MEDIA_TYPE : MediaType.APPLICATION_JSON);
  }

  private static boolean matches(List<MediaType> known, String given) {
    try {
      return known.isEmpty()
          || MediaTypeHelper.getFirstMatch(known, MediaTypeHelper.parseHeader(given)) != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
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
            routes.add(
                new Route(
                    method,
                    pattern(path),
                    resource.getConsumes() == null ? List.of() : resource.getConsumes(),
                    resource.getProduces() == null
                        ? List.of()
                        : List.of(resource.getProduces().getSortedOriginalMediaTypes())));
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
