package ma.prim.identity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.Profile;
import ma.prim.access.Grant;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The accounts of a region's realm. While Keycloak is away they cannot be changed: 503. */
@Singleton
public class RealmUsers {
  private static final Logger LOG = Logger.getLogger(RealmUsers.class);
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final String DEMO_PASSWORD = "prim";

  private final KeycloakAdmin admin;
  private final Profile profile;

  RealmUsers(KeycloakAdmin admin, Profile profile) {
    this.admin = admin;
    this.profile = profile;
  }

  /**
   * @param language of the login pages; null for the region's
   */
  public record Account(
      String username, String givenName, String familyName, String email, String language) {}

  /**
   * @param password serves once: the realm then asks for another; the demo users' in the dev
   *     profile
   */
  public record Made(UUID subject, String password) {
    /** Without the password: it is never in a log. */
    @Override
    public String toString() {
      return "Made[" + subject + "]";
    }
  }

  /**
   * Makes an account with a password for the first sign-in.
   *
   * @throws Problem conflict if the realm has such a user name or address
   */
  public Made create(Region region, Account account) {
    UserRepresentation user = fill(new UserRepresentation(), account);
    user.setUsername(account.username());
    user.setEnabled(true);
    String password = profile.isDev() ? DEMO_PASSWORD : FirstPassword.any().text();
    user.setCredentials(List.of(credential(password)));
    return ask(
        region,
        realm -> {
          try (Response answer = realm.users().create(user)) {
            return new Made(UUID.fromString(CreatedResponseUtil.getCreatedId(answer)), password);
          }
        });
  }

  public void update(Region region, UUID subject, Account account) {
    run(
        region,
        realm -> {
          UserResource user = realm.users().get(subject.toString());
          user.update(fill(user.toRepresentation(), account));
        });
  }

  /** Undoes {@link #create}. */
  public void remove(Region region, UUID subject) {
    run(region, realm -> realm.users().get(subject.toString()).remove());
  }

  /** A disabled user cannot sign in, and what is signed in ends. */
  public void enable(Region region, UUID subject, boolean enabled) {
    run(
        region,
        realm -> {
          UserResource user = realm.users().get(subject.toString());
          UserRepresentation account = user.toRepresentation();
          account.setEnabled(enabled);
          user.update(account);
          if (!enabled) {
            user.logout();
          }
        });
  }

  public void join(Region region, UUID subject, Grant grant) {
    run(region, realm -> realm.users().get(subject.toString()).joinGroup(groupId(realm, grant)));
  }

  public void leave(Region region, UUID subject, Grant grant) {
    run(region, realm -> realm.users().get(subject.toString()).leaveGroup(groupId(realm, grant)));
  }

  /**
   * The roles whose groups a user is in just now.
   *
   * @return empty for one who cannot sign in: disabled, or no longer there
   */
  public Optional<Set<Grant>> grants(Region region, UUID subject) {
    return ask(
        region,
        realm -> {
          UserResource user = realm.users().get(subject.toString());
          try {
            return Boolean.TRUE.equals(user.toRepresentation().isEnabled())
                ? Optional.of(
                    user.groups().stream()
                        .map(GroupRepresentation::getPath)
                        .map(Grant::ofGroup)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                : Optional.empty();
          } catch (NotFoundException gone) {
            return Optional.empty();
          }
        });
  }

  private static String groupId(RealmResource realm, Grant grant) {
    return RealmGroups.idOf(realm, grant.group());
  }

  private void run(Region region, java.util.function.Consumer<RealmResource> work) {
    ask(
        region,
        realm -> {
          work.accept(realm);
          return null;
        });
  }

  private <T> T ask(Region region, Function<RealmResource, T> question) {
    try {
      return question.apply(admin.realm(region));
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      throw unavailable(region, refused);
    } catch (ProcessingException away) {
      throw unavailable(region, away);
    }
  }

  private static Problem unavailable(Region region, Exception why) {
    LOG.warnf("region %s: its realm does not do as asked: %s", region.slug(), why.toString());
    return Problem.comeAgain(ProblemCode.IDENTITY_UNAVAILABLE, RETRY_AFTER_SECONDS);
  }

  private static UserRepresentation fill(UserRepresentation user, Account account) {
    user.setFirstName(account.givenName());
    user.setLastName(account.familyName());
    user.setEmail(account.email());
    if (account.language() != null) {
      user.singleAttribute("locale", account.language());
    } else if (user.getAttributes() != null) {
      user.getAttributes().remove("locale");
    }
    return user;
  }

  private CredentialRepresentation credential(String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(!profile.isDev());
    return credential;
  }
}
