package ma.prim.http.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.prim.crypto.RegionCipher;
import ma.prim.events.Change;
import ma.prim.http.Answer;
import ma.prim.http.ETags;
import ma.prim.http.OnceOnly;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Tagged;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Keeps the answer of a request in the transaction of what it does. A named lock on the same
 * connection tells a second request at once that the first is still running. It is let go just
 * before the commit: whoever comes in between meets the unique key of the kept answer.
 */
@Singleton
class DoneOnce implements OnceOnly {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final KeyedRequest request;
  private final KeptAnswers answers;
  private final Answer answer;
  private final RegionCipher cipher;
  private final Sight sight;
  private final RoutingContext http;

  DoneOnce(
      KeyedRequest request,
      KeptAnswers answers,
      Answer answer,
      RegionCipher cipher,
      Sight sight,
      RoutingContext http) {
    this.request = request;
    this.answers = answers;
    this.answer = answer;
    this.cipher = cipher;
    this.sight = sight;
    this.http = http;
  }

  @Override
  public Object run(Callable<Object> work) throws Exception {
    if (!request.hasKey()) {
      return work.call();
    }
    request.startAnew();
    switch (answers.lock(request.id())) {
      case BUSY -> throw Problem.comeAgain(ProblemCode.IDEMPOTENCY_IN_PROGRESS, 1);
      case KEPT -> throw new DoneBefore();
      case TAKEN -> {}
    }
    try {
      Object result = work.call();
      keep(result);
      return result;
    } finally {
      answers.unlock(request.id());
    }
  }

  private void keep(Object result) throws SQLException {
    Object entity = result instanceof RestResponse<?> response ? response.getEntity() : result;
    byte[] bytes = entity == null ? null : answer.bytes(entity, http);
    byte[] kept =
        entity instanceof OneTimeSecret secret ? answer.bytes(secret.withoutSecret(), http) : bytes;
    Optional<String> shown = request.shown();
    Optional<Change> change = shown.isPresent() ? Optional.empty() : request.change();
    String resource = shown.or(() -> change.map(DoneOnce::root)).orElse(null);
    String cell = change.map(Change::cell).orElse(null);
    String province = change.map(Change::province).orElse(null);
    boolean isNew =
        answers.keep(
            new KeptAnswer(
                request.id(),
                request.print().bytes(),
                status(result),
                location(result),
                entity instanceof Tagged ? ETags.of(entity, bytes) : null,
                kept == null ? null : cipher.seal(kept, Replays.context(request.id())),
                resource,
                cell,
                province,
                sight.isGiven(resource, cell, province),
                request.person()));
    if (!isNew) {
      throw new DoneBefore();
    }
  }

  private static String root(Change change) {
    return change.parent() != null ? change.parent() : change.subject();
  }

  private static int status(Object result) {
    if (result instanceof RestResponse<?> response) {
      return response.getStatus();
    }
    return result == null ? NO_CONTENT : OK;
  }

  private static String location(Object result) {
    return result instanceof RestResponse<?> response
        ? response.getHeaderString(HttpHeaders.LOCATION)
        : null;
  }
}
