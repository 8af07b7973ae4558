package ma.prim.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.http.SimpleGet;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The public keys of one realm. Known keys serve without asking, for as long as the realm is away.
 * An unknown key id asks the realm, at most once a second however many such tokens come, and only a
 * few requests wait for the answer: a flood neither reaches Keycloak nor holds the workers, and
 * since the flood itself asks every second, a real rotation is seen within that second.
 *
 * <p>Own code where jose4j has HttpsJwks: that one asks again for every unknown id while the realm
 * does not answer, one request after another (docs/decisions/0004).
 */
class RealmKeys {
  private static final Logger LOG = Logger.getLogger(RealmKeys.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 8;

  private final String url;
  private final SimpleGet http;
  private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile Known known;
  private Question question;

  private record Known(List<JsonWebKey> keys, long asOf) {}

  /** One request to the realm; {@code begins} tells whether it can already know a new key. */
  private record Question(CompletableFuture<Known> answer, long begins) {}

  RealmKeys(String url, SimpleGet http) {
    this.url = url;
    this.http = http;
  }

  /** The realm has never answered, so nothing can be said of a token. */
  static class Unreachable extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Fails if the realm does not answer now. */
  void load() {
    ask().answer.join();
  }

  /** The key that the token names; empty if the realm has no such key. */
  Optional<Key> find(JsonWebSignature jws) throws Unreachable {
    Known now = known;
    Optional<Key> key = select(now, jws);
    if (key.isPresent()) {
      if (System.nanoTime() - now.asOf > FRESH.toNanos()) {
        ask();
      }
      return key;
    }
    return waiting.tryAcquire() ? askFor(jws) : unknown();
  }

  private Optional<Key> askFor(JsonWebSignature jws) throws Unreachable {
    try {
      long since = System.nanoTime();
      Question asked = ask();
      Optional<Key> key = select(answer(asked), jws);
      if (key.isEmpty() && asked.begins < since) {
        // The question was under way when this token came: it may have missed the new key.
        key = select(answer(ask()), jws);
      }
      return key.isPresent() ? key : unknown();
    } finally {
      waiting.release();
    }
  }

  private Optional<Key> unknown() throws Unreachable {
    if (known == null) {
      throw new Unreachable();
    }
    return Optional.empty();
  }

  private Known answer(Question asked) {
    try {
      return asked.answer.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debugf("no keys from %s: %s", url, e.getMessage());
      return known;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return known;
    }
  }

  private synchronized Question ask() {
    if (question == null || question.answer.isDone()) {
      long now = System.nanoTime();
      long earliest = question == null ? now : question.begins + PAUSE.toNanos();
      long delay = Math.max(0, earliest - now);
      Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, executor);
      question = new Question(CompletableFuture.supplyAsync(this::fetch, later), now + delay);
    }
    return question;
  }

  private Known fetch() {
    long begun = System.nanoTime();
    try {
      List<JsonWebKey> keys = new JsonWebKeySet(http.get(url).getBody()).getJsonWebKeys();
      if (keys.isEmpty()) {
        throw new IOException("an empty key set");
      }
      known = new Known(List.copyOf(keys), begun);
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static Optional<Key> select(Known known, JsonWebSignature jws) {
    if (known == null || jws.getKeyIdHeaderValue() == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new VerificationJwkSelector().select(jws, known.keys))
          .map(JsonWebKey::getKey);
    } catch (JoseException e) {
      return Optional.empty();
    }
  }
}
