package ma.prim.institutions.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine of a partner, with what it asks its tokens with. */
@Schema(
    name = "Client",
    description =
        """
        A program of a partner that calls by itself: client credentials at the region's issuer. Its id stays \
        when its credentials change.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientView(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            description = "What administrators call it.",
            examples = "SI emploi, production")
        String name,
    @Schema(required = true, description = "What it may do.", examples = "referrals:read")
        List<String> scopes,
    @Schema(required = true, description = "The institutions that it acts for.")
        Collection<UUID> institutions,
    @Schema(required = true) ClientStatus status,
    @Schema(required = true, description = "Those that are good now, the oldest first.")
        List<CredentialView> credentials,
    @Schema(required = true, description = "When it was made.") Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true) String etag,
    @Schema(required = true, description = "What the caller may do with it now.")
        List<String> actions,
    @Schema(
            description =
                "Only in the answer that makes it, and not when that is given again: what to ask"
                    + " tokens with. Nobody can read the secret afterwards.")
        Secret secret)
    implements Tagged, OneTimeSecret {

  /** A pair to ask tokens with; without its secret. */
  @Schema(name = "ClientCredential")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CredentialView(
      @Schema(
              required = true,
              description = "The `client_id` of a token request.",
              examples = "partner-0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f")
          String clientId,
      @Schema(required = true) Instant createdAt,
      @Schema(description = "When it ends, because another replaces it.") Instant expiresAt) {}

  /** What nobody reads twice. */
  @Schema(name = "ClientSecret")
  record Secret(
      @Schema(
              required = true,
              description = "The `client_id` of a token request.",
              examples = "partner-0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f")
          String clientId,
      @Schema(
              required = true,
              description = "The `client_secret` of a token request.",
              examples = "c2hvd24gb25jZSwga2VwdCBieSBLZXljbG9hayBhbG9uZQ")
          String clientSecret,
      @Schema(
              required = true,
              description = "Where tokens are asked for.",
              examples = "https://id.prim.example/realms/oriental/protocol/openid-connect/token")
          String tokenEndpoint) {

    /** Never the secret: records are printed in logs. */
    @Override
    public String toString() {
      return "Secret[" + clientId + "]";
    }
  }

  static ClientView of(PartnerClient client, List<PartnerCredential> good, List<String> actions) {
    return new ClientView(
        client.id(),
        client.name(),
        client.scopes(),
        client.institutions(),
        client.status(),
        good.stream()
            .map(one -> new CredentialView(one.realmClient(), one.createdAt(), one.expiresAt()))
            .toList(),
        client.createdAt(),
        client.updatedAt(),
        ETags.of(client.version()),
        actions,
        null);
  }

  ClientView with(Secret shown) {
    return new ClientView(
        id,
        name,
        scopes,
        institutions,
        status,
        credentials,
        createdAt,
        updatedAt,
        etag,
        actions,
        shown);
  }

  @Override
  public ClientView withoutSecret() {
    return with(null);
  }

  @Override
  public String toString() {
    return "Client[" + id + "]";
  }
}
