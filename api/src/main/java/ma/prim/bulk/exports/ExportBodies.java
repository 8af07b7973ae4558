package ma.prim.bulk.exports;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends {@link ExportBody}s: whoever reads slowly is waited for, nothing collects here. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class ExportBodies implements ServerMessageBodyWriter<ExportBody> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return type == ExportBody.class;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ExportBody.class;
  }

  @Override
  public void writeResponse(ExportBody body, Type genericType, ServerRequestContext context)
      throws IOException {
    try (OutputStream out = context.getOrCreateOutputStream()) {
      body.writeTo(out);
    }
  }

  @Override
  public void writeTo(
      ExportBody body,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    body.writeTo(out);
  }
}
