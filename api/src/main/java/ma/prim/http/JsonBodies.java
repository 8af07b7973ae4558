package ma.prim.http;

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
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code application/json} into the records of our resources, strictly. What is wrong is
 * noted in {@link Findings} and refused before the method runs.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Object> {
  private final RequestBody bodies;
  private final Findings findings;
  private final CurrentEndpoint endpoint;

  JsonBodies(RequestBody bodies, Findings findings, CurrentEndpoint endpoint) {
    this.bodies = bodies;
    this.findings = findings;
    this.endpoint = endpoint;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.getName().startsWith("ma.prim.")
        || java.util.Collection.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    List<Violation> found = new ArrayList<>();
    Object value =
        bodies.read(
            StrictJson.read(body.readAllBytes()),
            genericType,
            endpoint.get().answeredFields(),
            found);
    findings.addAll(found);
    return value;
  }
}
