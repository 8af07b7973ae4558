package ma.prim.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import ma.prim.access.CurrentOperation;
import ma.prim.access.Rule;
import ma.prim.http.Order;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a bad token everywhere, and a missing one where a caller is needed. */
class AuthenticationFilter {
  private static final String SCHEME = "Bearer ";

  private final CurrentOperation operation;
  private final TokenVerifier verifier;
  private final CurrentToken token;

  AuthenticationFilter(CurrentOperation operation, TokenVerifier verifier, CurrentToken token) {
    this.operation = operation;
    this.verifier = verifier;
    this.token = token;
  }

  @ServerRequestFilter(priority = Order.AUTHENTICATION)
  void authenticate(ContainerRequestContext request) {
    List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (headers == null || headers.isEmpty()) {
      requireNoToken();
    } else {
      token.set(verifier.verify(bearer(headers)));
    }
  }

  private void requireNoToken() {
    if (operation.find().orElseThrow().audience() != Rule.Audience.PUBLIC) {
      throw new Problem(ProblemCode.UNAUTHENTICATED);
    }
  }

  private static String bearer(List<String> headers) {
    String header = headers.getFirst();
    if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw TokenCheck.invalid("not one bearer token");
    }
    return header.substring(SCHEME.length()).strip();
  }
}
