package ma.prim.http.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.RegionCipher;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Transactions;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;

/** Gives a kept answer again. */
@ApplicationScoped
class Replays {
  static final String HEADER = "Idempotent-Replayed";

  private final KeptAnswers answers;
  private final RegionCipher cipher;
  private final CurrentScope scope;
  private final Transactions transactions;
  private final Instance<ReplayGuard> guards;
  private final AccessLog accessLog;

  Replays(
      KeptAnswers answers,
      RegionCipher cipher,
      CurrentScope scope,
      Transactions transactions,
      Instance<ReplayGuard> guards,
      AccessLog accessLog) {
    this.accessLog = accessLog;
    this.answers = answers;
    this.cipher = cipher;
    this.scope = scope;
    this.transactions = transactions;
    this.guards = guards;
  }

  /**
   * @throws Problem if the key was used for another request, or what it answers is not the caller's
   *     any more
   */
  Optional<Response> find(KeyedRequest request) throws SQLException {
    return answers.find(request.id()).map(kept -> give(kept, request));
  }

  private Response give(KeptAnswer kept, KeyedRequest request) {
    if (!Arrays.equals(kept.request(), request.fingerprint())) {
      throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
    if (!maySee(kept)) {
      throw Problem.notFound();
    }
    shown(kept);
    Response.ResponseBuilder response = Response.status(kept.status()).header(HEADER, "true");
    if (kept.location() != null) {
      response.header(HttpHeaders.LOCATION, kept.location());
    }
    if (kept.etag() != null) {
      response.header(HttpHeaders.ETAG, kept.etag());
    }
    if (kept.body() != null) {
      response
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .entity(cipher.open(kept.body(), context(kept.id())));
    }
    return response.build();
  }

  /** Who is given an answer again sees again what it shows. */
  private void shown(KeptAnswer kept) {
    if (kept.person() != null) {
      accessLog.readPeople(List.of(kept.person()));
    }
    if (kept.resource() != null && kept.resource().startsWith("cases/")) {
      Ids.parse(kept.resource().substring("cases/".length()))
          .ifPresent(id -> accessLog.readCases(List.of(id)));
    }
  }

  private boolean maySee(KeptAnswer kept) {
    CellScope places = scope.headers();
    if (kept.cell() != null && !places.contains(kept.cell(), kept.province())) {
      return false;
    }
    if (kept.resource() == null) {
      return true;
    }
    String[] parts = kept.resource().split("/", 2);
    return guards.stream()
        .filter(guard -> guard.resource().equals(parts[0]))
        .allMatch(guard ->
            Ids.parse(parts[1]).map(id -> transactions.read(() -> guard.maySee(id))).orElse(true));
  }

  static String context(byte[] id) {
    return "idempotency/" + HexFormat.of().formatHex(id);
  }
}
