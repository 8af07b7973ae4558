package ma.prim.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What goes with a request beside its body: headers that we read everywhere alike, and the path.
 */
final class RequestParameters {
  private static final String REFERENCE = "#/components/parameters/";
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  RequestParameters(OpenAPI document) {
    document
        .getComponents()
        .addParameter("RegionSlug", region())
        .addParameter("IfMatch", ifMatch())
        .addParameter("IfNoneMatch", ifNoneMatch())
        .addParameter("IdempotencyKey", idempotencyKey())
        .addParameter("AcceptLanguage", acceptLanguage())
        .addParameter("WantedFields", fields());
  }

  void describe(List<Call> calls) {
    for (Call call : calls) {
      Uploads.describe(call);
      Operation operation = call.operation();
      List<Parameter> own =
          operation.getParameters() == null ? List.of() : operation.getParameters();
      List<Parameter> parameters = new ArrayList<>();
      placeNames(call.path()).forEach(name -> parameters.add(place(call.path(), name, own)));
      own.stream()
          .filter(parameter -> parameter.getIn() != Parameter.In.PATH)
          .forEach(parameters::add);
      if (call.verb() == HttpMethod.GET && call.answersAnObject()) {
        parameters.add(reference("WantedFields"));
      }
      if (call.has(Conditional.class)) {
        parameters.add(reference("IfMatch"));
      }
      if (call.verb() == HttpMethod.POST) {
        parameters.add(reference("IdempotencyKey"));
      }
      parameters.add(reference("AcceptLanguage"));
      operation.setParameters(parameters);
    }
  }

  /** For the answers that have an ETag, which only they know. */
  static void addIfNoneMatch(Operation operation) {
    operation.addParameter(reference("IfNoneMatch"));
  }

  private static Parameter reference(String name) {
    return OASFactory.createParameter().ref(REFERENCE + name);
  }

  private static List<String> placeNames(String path) {
    return PLACE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** What stands in the path, also if the method does not take it: the region is a bean. */
  private static Parameter place(String path, String name, List<Parameter> own) {
    if (name.equals("region")) {
      return reference("RegionSlug");
    }
    Parameter parameter =
        own.stream()
            .filter(found -> found.getIn() == Parameter.In.PATH && name.equals(found.getName()))
            .findFirst()
            .orElseGet(
                () -> OASFactory.createParameter().name(name).in(Parameter.In.PATH).schema(text()));
    parameter.setRequired(true);
    if (parameter.getDescription() == null) {
      parameter.setDescription(describePlace(path, name));
    }
    return parameter;
  }

  /** {@code {id}} after {@code cases} is one of the cases. */
  private static String describePlace(String path, String name) {
    String before = path.substring(0, path.indexOf("/{" + name + "}"));
    String collection = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
    return "One of the " + collection + ".";
  }

  private static Parameter region() {
    return OASFactory.createParameter()
        .name("region")
        .in(Parameter.In.PATH)
        .required(true)
        .description("The region's slug, as `GET /v1/regions` lists it.")
        .schema(text().pattern("^[a-z0-9-]+$"))
        .example("oriental");
  }

  private static Parameter ifMatch() {
    return header("If-Match", "The ETag of the version you have read. Missing: 428; stale: 412.")
        .required(true)
        .example("\"3\"");
  }

  private static Parameter ifNoneMatch() {
    return header("If-None-Match", "The ETag you have: if it is still that, the answer is 304.")
        .example("\"3\"");
  }

  private static Parameter idempotencyKey() {
    return header(
            "Idempotency-Key",
            """
            A new word for each request (a UUID, say), quoted or not. The same request with the \
            same key is done once: its repetition gets the first answer again, with \
            `Idempotent-Replayed: true`, for 7 days. Partner clients must send it.\
            """)
        .schema(text().minLength(1).maxLength(257))
        .example("7f1c2a34-58f0-4f58-9f0e-0b8a6d1e2c33");
  }

  private static Parameter acceptLanguage() {
    return header(
            "Accept-Language",
            "Language of titles, details and labels: `ar`, `fr` or `en`; else the region's.")
        .example("fr");
  }

  private static Parameter fields() {
    return OASFactory.createParameter()
        .name("fields")
        .in(Parameter.In.QUERY)
        .required(false)
        .description("The fields wanted of each resource, separated by commas. Default: all.")
        .schema(text())
        .example("id,etag");
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(false)
        .description(description)
        .schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
