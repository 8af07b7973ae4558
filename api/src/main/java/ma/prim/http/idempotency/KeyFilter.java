package ma.prim.http.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.BodyBytes;
import ma.prim.http.Endpoint;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers a request that comes again before its precondition or its body are looked at. */
class KeyFilter {
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final KeyedRequest request;
  private final Replays replays;

  KeyFilter(CurrentRegion region, CurrentCaller caller, KeyedRequest request, Replays replays) {
    this.region = region;
    this.caller = caller;
    this.request = request;
    this.replays = replays;
  }

  /** Keys are a caller's own: what nobody signed for is never given again to somebody else. */
  @ServerRequestFilter(priority = Order.IDEMPOTENCY)
  public Optional<Response> replay(
      ResourceInfo resource, RoutingContext http, ContainerRequestContext context)
      throws SQLException {
    Endpoint endpoint = Endpoint.of(resource);
    Optional<Caller> who = caller.find();
    if (!endpoint.creates() || who.isEmpty() || region.find().isEmpty()) {
      return Optional.empty();
    }
    String header = http.request().headers().get(IdempotencyKey.HEADER);
    if (header == null) {
      if (who.get().isMachine() || who.get().has(Role.PARTNER)) {
        throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REQUIRED);
      }
      return Optional.empty();
    }
    String key = IdempotencyKey.parse(header);
    request.set(
        hash(region.get().slug(), who.get().subject(), endpoint.operationId(), key),
        print(http, context));
    return replays.find(request);
  }

  /** Of the address and the body; a file shows its own while it is read. */
  private static BodyPrint print(RoutingContext http, ContainerRequestContext context) {
    MessageDigest digest = sha256();
    digest.update(http.request().uri().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(BodyBytes.of(http));
    if (BodyBytes.isRead(http) || !context.hasEntity()) {
      return BodyPrint.of(digest);
    }
    DigestInputStream file = new DigestInputStream(context.getEntityStream(), digest);
    context.setEntityStream(file);
    return BodyPrint.ofFile(file);
  }

  static byte[] hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
