package ma.prim.documents;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.prim.documents.Received.Piece;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.types.FileTypes;
import ma.prim.http.Findings;
import ma.prim.http.Ids;
import ma.prim.http.LingeringClose;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.idempotency.KeyedRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Receives the body of operations that are marked {@link ReceivesFile}. */
class ReceivingFilter {
  private static final String NAME = "Content-Disposition";
  private static final int AFTER_ALL_CHECKS = Order.PARAMETERS + 100;

  private final Reception reception;
  private final Received received;
  private final FileTypes types;
  private final DocumentsConfig config;
  private final Findings findings;

  ReceivingFilter(
      Reception reception,
      Received received,
      FileTypes types,
      DocumentsConfig config,
      Findings findings) {
    this.reception = reception;
    this.received = received;
    this.types = types;
    this.config = config;
    this.findings = findings;
  }

  /** Refuses what calls itself something that is not taken, before a byte of it is read. */
  @ServerRequestFilter(priority = Order.MEDIA_TYPE)
  public void checkType(ResourceInfo resource, RoutingContext request) {
    ReceivesFile file = marked(resource);
    if (file != null && !file.piece() && !types.mayBe(type(request))) {
      throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE).with("Accept", types.accepted());
    }
  }

  @ServerRequestFilter(priority = AFTER_ALL_CHECKS)
  public void receive(
      ContainerRequestContext context, ResourceInfo resource, UriInfo uri, RoutingContext request) {
    ReceivesFile file = marked(resource);
    if (file == null) {
      return;
    }
    try {
      received.set(file.piece() ? piece(context, uri, request) : whole(context, uri, request));
    } catch (Reception.LineCut cut) {
      request.request().connection().close();
      throw new Problem(ProblemCode.BAD_REQUEST);
    } catch (Problem refused) {
      LingeringClose.after(request);
      throw refused;
    }
  }

  /**
   * An operation that was refused, or done before, keeps nothing; of one that failed, who knows.
   */
  @ServerResponseFilter
  public void discard(ContainerResponseContext response) {
    int status = response.getStatus();
    boolean doneBefore = response.getHeaders().containsKey(KeyedRequest.REPLAYED);
    if (doneBefore || status >= 400 && status < 500) {
      received.find().ifPresent(reception::discard);
    }
  }

  private Piece whole(ContainerRequestContext context, UriInfo uri, RoutingContext request)
      throws Reception.LineCut {
    String header = request.request().getHeader(NAME);
    Optional<String> name = FileName.in(header);
    if (name.isEmpty()) {
      findings.add(Violation.of(NAME, header == null ? "required" : "invalid_format"));
    }
    findings.settle();
    Optional<String> announced = Digests.announced(request.request().getHeader(Digests.HEADER));
    requireFitting(request);
    return reception.whole(
        id(uri, "id"), name.orElseThrow(), announced.orElse(null), context.getEntityStream());
  }

  private Piece piece(ContainerRequestContext context, UriInfo uri, RoutingContext request)
      throws Reception.LineCut {
    String offset = request.request().getHeader(CaseUploadResource.OFFSET);
    if (offset == null || !offset.matches("\\d{1,18}")) {
      findings.add(
          Violation.of(CaseUploadResource.OFFSET, offset == null ? "required" : "invalid_format"));
    }
    findings.settle();
    requireFitting(request);
    return reception.piece(
        id(uri, "id"), id(uri, "upload"), Long.parseLong(offset), context.getEntityStream());
  }

  private void requireFitting(RoutingContext request) {
    String length = request.request().getHeader("Content-Length");
    boolean known = length != null && length.matches("\\d{1,18}");
    if (known && Long.parseLong(length) > config.largest()) {
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
    }
  }

  private static UUID id(UriInfo uri, String name) {
    return Ids.parse(uri.getPathParameters().getFirst(name)).orElseThrow(Problem::notFound);
  }

  private static String type(RoutingContext request) {
    String header = request.request().getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static ReceivesFile marked(ResourceInfo resource) {
    return resource.getResourceMethod() == null
        ? null
        : resource.getResourceMethod().getAnnotation(ReceivesFile.class);
  }
}
