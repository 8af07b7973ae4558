package ma.prim.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;

/**
 * Checks one token: first what costs nothing (a declared issuer, audience, times, an access token),
 * then the signature, with a key that the realm publishes. Headers of the token that point to keys
 * ({@code jku}, {@code x5u}, {@code jwk}) are never looked at.
 */
@Singleton
class TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenCheck.class);
  private static final String AUDIENCE = "prim-api";
  private static final int CLOCK_SKEW_SECONDS = 5;
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final String[] ALGORITHMS = {
    AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
  };

  private final Issuers issuers;
  private final KeyRing keyRing;
  private final InstantSource clock;

  TokenCheck(Issuers issuers, KeyRing keyRing, InstantSource clock) {
    this.issuers = issuers;
    this.keyRing = keyRing;
    this.clock = clock;
  }

  /** Why is for the log of those who look for a fault; the caller learns only that it is bad. */
  static Problem invalid(String why) {
    LOG.debugf("token refused: %s", why);
    return new Problem(ProblemCode.INVALID_TOKEN);
  }

  VerifiedToken verify(String token) {
    try {
      JwtContext parsed = parse(token);
      JwtClaims claims = parsed.getJwtClaims();
      String issuer = Optional.ofNullable(claims.getIssuer()).orElse("");
      Region region =
          issuers.region(issuer).orElseThrow(() -> invalid("an issuer that no region declares"));
      checkClaims(parsed, issuer);
      checkSignature(token, region);
      return read(claims, region, issuer);
    } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
      throw invalid(e.getClass().getSimpleName());
    } catch (RealmKeys.Unreachable e) {
      throw Problem.comeAgain(ProblemCode.IDENTITY_UNAVAILABLE, RETRY_AFTER_SECONDS);
    }
  }

  private static JwtContext parse(String token) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setSkipAllValidators()
        .setSkipSignatureVerification()
        .setDisableRequireSignature()
        .build()
        .process(token);
  }

  private void checkClaims(JwtContext parsed, String issuer)
      throws InvalidJwtException, MalformedClaimException {
    new JwtConsumerBuilder()
        .setSkipSignatureVerification()
        .setDisableRequireSignature()
        .setExpectedIssuer(true, issuer)
        .setExpectedAudience(true, AUDIENCE)
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build()
        .processContext(parsed);
    JwtClaims claims = parsed.getJwtClaims();
    if (!"Bearer".equals(claims.getStringClaimValue("typ"))) {
      throw invalid("not an access token");
    }
    if (claims.hasClaim("cnf")) {
      throw invalid("bound to a key or certificate, which nothing here proves");
    }
  }

  private void checkSignature(String token, Region region)
      throws JoseException, RealmKeys.Unreachable {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS));
    jws.setCompactSerialization(token);
    if (!List.of(ALGORITHMS).contains(jws.getAlgorithmHeaderValue())) {
      throw invalid("an algorithm that realms do not sign with");
    }
    jws.setKey(keyRing.of(region).find(jws).orElseThrow(() -> invalid("an unknown key")));
    if (!jws.verifySignature()) {
      throw invalid("a signature that does not fit");
    }
  }

  private static VerifiedToken read(JwtClaims claims, Region region, String issuer)
      throws MalformedClaimException {
    String username = claims.getStringClaimValue("preferred_username");
    String name = claims.getStringClaimValue("name");
    String client = claims.getStringClaimValue("azp");
    if (username == null || client == null) {
      throw invalid("no user name or no client");
    }
    Instant expiresAt = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
    Set<Grant> grants = grants(claims, region);
    Caller caller =
        new Caller(
            region.slug(),
            claims.getSubject(),
            username,
            name == null || name.isBlank() ? username : name,
            grants,
            client);
    return new VerifiedToken(issuer, caller, expiresAt);
  }

  private static Set<Grant> grants(JwtClaims claims, Region region) throws MalformedClaimException {
    Set<Grant> grants = new HashSet<>();
    for (String group : groups(claims)) {
      Grant.ofGroup(group)
          .ifPresentOrElse(
              grants::add, () -> LOG.infof("region %s: unknown group %s", region.slug(), group));
    }
    return grants;
  }

  private static List<String> groups(JwtClaims claims) throws MalformedClaimException {
    return claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of();
  }
}
