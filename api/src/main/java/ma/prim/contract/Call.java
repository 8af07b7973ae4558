package ma.prim.contract;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.http.Page;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * One operation of the document, and the method that serves it.
 *
 * @param code absent for what no resource of ours serves
 * @param answered the class of what it answers: of a page, that of the items
 */
record Call(
    String path,
    HttpMethod verb,
    Operation operation,
    Optional<MethodInfo> code,
    Optional<ClassInfo> answered) {
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  static List<Call> all(OpenAPI document, IndexView index) {
    Map<String, MethodInfo> methods = methods(index);
    List<Call> calls = new ArrayList<>();
    Map<String, PathItem> paths = Map.of();
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      paths = new TreeMap<>(document.getPaths().getPathItems());
    }
    paths.forEach((path, item) ->
        new TreeMap<>(item.getOperations())
            .forEach((verb, operation) -> calls.add(of(path, verb, operation, index, methods))));
    return calls;
  }

  private static Call of(
      String path,
      HttpMethod verb,
      Operation operation,
      IndexView index,
      Map<String, MethodInfo> methods) {
    Optional<MethodInfo> code = Optional.ofNullable(methods.get(operation.getOperationId()));
    Optional<ClassInfo> answered =
        code.map(method -> index.getClassByName(unwrap(method.returnType()).name()));
    return new Call(path, verb, operation, code, answered);
  }

  /** Inside a {@code RestResponse} or a {@code Page}: what is in it. */
  private static Type unwrap(Type type) {
    return type.kind() == Type.Kind.PARAMETERIZED_TYPE
        ? unwrap(type.asParameterizedType().arguments().getFirst())
        : type;
  }

  private static Map<String, MethodInfo> methods(IndexView index) {
    return index.getAnnotations(OPERATION).stream()
        .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
        .filter(annotation -> annotation.value("operationId") != null)
        .collect(
            Collectors.toMap(
                annotation -> annotation.value("operationId").asString(),
                annotation -> annotation.target().asMethod(),
                (one, other) -> one));
  }

  boolean has(Class<? extends Annotation> annotation) {
    return code.isPresent() && code.get().hasDeclaredAnnotation(annotation);
  }

  /** Whether the answer is a list, or a page of one. */
  boolean isList() {
    String type = code.map(method -> method.returnType().toString()).orElse("");
    return type.contains(Page.class.getName()) || type.contains(List.class.getName());
  }

  /** Whether the fields of what it answers are known, so that some of them can be asked for. */
  boolean answersAnObject() {
    return answers(Tagged.class) || answered.filter(ClassInfo::isRecord).isPresent();
  }

  boolean answers(Class<?> marker) {
    return answered
        .map(type -> type.interfaceNames().contains(DotName.createSimple(marker)))
        .orElse(false);
  }

  boolean isOfARegion() {
    return path.startsWith("/v1/regions/{region}/");
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  boolean takesBody() {
    return operation.getRequestBody() != null;
  }

  /** The answers with a status of 2xx. */
  Stream<APIResponse> successes() {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(Map.Entry::getValue);
  }

  /** Everything that is sent or answered on success, by media type. */
  Stream<MediaType> bodies() {
    return Stream.concat(
            Stream.ofNullable(operation.getRequestBody())
                .flatMap(body -> Stream.ofNullable(body.getContent())),
            successes().flatMap(answer -> Stream.ofNullable(answer.getContent())))
        .flatMap(content -> content.getMediaTypes().values().stream());
  }
}
