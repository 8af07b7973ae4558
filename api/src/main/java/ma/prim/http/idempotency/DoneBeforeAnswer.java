package ma.prim.http.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ProblemRenderer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what another request with the same key has done meanwhile. */
class DoneBeforeAnswer {
  private final Replays replays;
  private final KeyedRequest request;
  private final ProblemRenderer renderer;

  DoneBeforeAnswer(Replays replays, KeyedRequest request, ProblemRenderer renderer) {
    this.replays = replays;
    this.request = request;
    this.renderer = renderer;
  }

  @ServerExceptionMapper
  public Response again(DoneBefore before, RoutingContext http) throws SQLException {
    try {
      return replays
          .find(request)
          .orElseThrow(() -> Problem.comeAgain(ProblemCode.IDEMPOTENCY_IN_PROGRESS, 1));
    } catch (Problem refused) {
      return renderer.response(refused, http);
    }
  }
}
