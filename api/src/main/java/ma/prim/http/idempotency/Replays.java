package ma.prim.http.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import ma.prim.crypto.RegionCipher;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Transactions;

/** Gives a kept answer again. */
@Singleton
class Replays {
  private final KeptAnswers answers;
  private final RegionCipher cipher;
  private final Transactions transactions;
  private final Sight sight;

  Replays(KeptAnswers answers, RegionCipher cipher, Transactions transactions, Sight sight) {
    this.answers = answers;
    this.cipher = cipher;
    this.transactions = transactions;
    this.sight = sight;
  }

  /**
   * @throws Problem if the key was used for another request, or what it answers is not the caller's
   *     any more
   */
  Optional<Response> find(KeyedRequest request) throws SQLException {
    return answers.find(request.id()).map(kept -> give(kept, request));
  }

  private Response give(KeptAnswer kept, KeyedRequest request) {
    if (!request.print().is(kept.request())) {
      throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
    if (!maySee(kept)) {
      throw Problem.notFound();
    }
    sight.log(kept);
    Response.ResponseBuilder response =
        Response.status(kept.status()).header(KeyedRequest.REPLAYED, "true");
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

  private boolean maySee(KeptAnswer kept) {
    return !kept.guarded()
        || transactions.read(() -> sight.isGiven(kept.resource(), kept.cell(), kept.province()));
  }

  static String context(byte[] id) {
    return "idempotency/" + HexFormat.of().formatHex(id);
  }
}
