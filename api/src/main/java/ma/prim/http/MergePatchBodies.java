package ma.prim.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code application/merge-patch+json} into {@link MergePatch}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MergePatchBodies.MEDIA_TYPE)
public class MergePatchBodies implements MessageBodyReader<MergePatch<?>> {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final RequestBody bodies;
  private final ObjectMapper json;
  private final Findings findings;
  private final CurrentEndpoint endpoint;

  MergePatchBodies(
      RequestBody bodies, ObjectMapper json, Findings findings, CurrentEndpoint endpoint) {
    this.bodies = bodies;
    this.json = json;
    this.findings = findings;
    this.endpoint = endpoint;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch<?> readFrom(
      Class<MergePatch<?>> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Type patched = ((ParameterizedType) genericType).getActualTypeArguments()[0];
    JsonNode patch = StrictJson.read(body.readAllBytes());
    if (patch.isObject()) {
      check(patch, patched);
    } else {
      findings.add(Scalars.wrongType("object").at(""));
    }
    return new MergePatch<>(patch, patched, bodies, json);
  }

  /**
   * Only what stands in the patch can be wrong here; what it leaves, and rules over several fields,
   * are checked when it is applied.
   */
  private void check(JsonNode patch, Type patched) {
    List<Violation> found = new ArrayList<>();
    bodies.read(patch, patched, endpoint.get().answeredFields(), found);
    found.stream().filter(violation -> standsIn(patch, violation)).forEach(findings::add);
  }

  private static boolean standsIn(JsonNode patch, Violation violation) {
    JsonNode place = patch.at(violation.pointer());
    boolean ofSeveralFields = place.isObject() && violation.code().equals("invalid");
    return !place.isMissingNode() && !ofSeveralFields;
  }
}
