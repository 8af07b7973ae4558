package ma.prim.documents.single;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.prim.documents.Digests;
import ma.prim.documents.FileName;
import ma.prim.documents.Reception;
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

/** Receives the body of operations that are marked {@link BringsFile}. */
class BringingFilter {
  private static final String NAME = "Content-Disposition";
  private static final int AFTER_ALL_CHECKS = Order.PARAMETERS + 100;

  private final Instance<FileOwner> owners;
  private final TakeFile takeFile;
  private final BroughtFile brought;
  private final FileTypes types;
  private final DocumentsConfig config;
  private final Findings findings;

  BringingFilter(
      Instance<FileOwner> owners,
      TakeFile takeFile,
      BroughtFile brought,
      FileTypes types,
      DocumentsConfig config,
      Findings findings) {
    this.owners = owners;
    this.takeFile = takeFile;
    this.brought = brought;
    this.types = types;
    this.config = config;
    this.findings = findings;
  }

  /** Refuses what calls itself something that is not taken, before a byte of it is read. */
  @ServerRequestFilter(priority = Order.MEDIA_TYPE)
  public void checkType(ResourceInfo resource, RoutingContext request) {
    if (marked(resource) != null && !types.mayBe(type(request))) {
      throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE).with("Accept", types.accepted());
    }
  }

  @ServerRequestFilter(priority = AFTER_ALL_CHECKS)
  public void receive(
      ContainerRequestContext context, ResourceInfo resource, UriInfo uri, RoutingContext request) {
    BringsFile file = marked(resource);
    if (file == null) {
      return;
    }
    try {
      brought.set(take(file.value(), context, uri, request));
    } catch (Reception.LineCut cut) {
      request.request().connection().close();
      throw new Problem(ProblemCode.BAD_REQUEST);
    } catch (Problem refused) {
      LingeringClose.after(request);
      throw refused;
    }
  }

  private BroughtFile.Kept take(
      String noun, ContainerRequestContext context, UriInfo uri, RoutingContext request)
      throws Reception.LineCut {
    String header = request.request().getHeader(NAME);
    Optional<String> name = FileName.in(header);
    if (name.isEmpty()) {
      findings.add(Violation.of(NAME, header == null ? "required" : "invalid_format"));
    }
    findings.settle();
    Optional<String> announced = Digests.announced(request.request().getHeader(Digests.HEADER));
    requireFitting(request);
    UUID id = Ids.parse(uri.getPathParameters().getFirst("id")).orElseThrow(Problem::notFound);
    // Before the bytes: who may not add it need not send it.
    QuarkusTransaction.requiringNew().run(() -> owner(noun).requireWritable(id));
    return takeFile.from(
        context.getEntityStream(), noun, name.orElseThrow(), announced.orElse(null));
  }

  /**
   * An operation that was refused, or done before, keeps nothing; of one that failed, who knows.
   */
  @ServerResponseFilter
  public void discard(ContainerResponseContext response) {
    int status = response.getStatus();
    boolean doneBefore = response.getHeaders().containsKey(KeyedRequest.REPLAYED);
    if (doneBefore || status >= 400 && status < 500) {
      brought.find().ifPresent(kept -> takeFile.discard(kept.id()));
    }
  }

  private FileOwner owner(String noun) {
    return owners.stream().filter(one -> one.noun().equals(noun)).findFirst().orElseThrow();
  }

  private void requireFitting(RoutingContext request) {
    String length = request.request().getHeader("Content-Length");
    boolean known = length != null && length.matches("\\d{1,18}");
    if (known && Long.parseLong(length) > config.largest()) {
      throw new Problem(ProblemCode.PAYLOAD_TOO_LARGE);
    }
  }

  private static String type(RoutingContext request) {
    String header = request.request().getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static BringsFile marked(ResourceInfo resource) {
    return resource.getResourceMethod() == null
        ? null
        : resource.getResourceMethod().getAnnotation(BringsFile.class);
  }
}
