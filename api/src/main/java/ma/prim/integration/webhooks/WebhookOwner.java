package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.institutions.InstitutionDirectory;

/** For which institution a webhook is made. */
@Singleton
class WebhookOwner {
  private final CurrentCaller caller;
  private final InstitutionDirectory institutions;

  WebhookOwner(CurrentCaller caller, InstitutionDirectory institutions) {
    this.caller = caller;
    this.institutions = institutions;
  }

  /** The one that is named, or the only one that the caller acts for. */
  UUID choose(UUID named) {
    Caller who = caller.get();
    List<String> own = List.copyOf(who.institutions(role -> role == Role.PARTNER));
    if (named == null) {
      if (own.size() != 1) {
        throw Problem.invalid(Violation.at("/institution", "required"));
      }
      return UUID.fromString(own.getFirst());
    }
    boolean theirs = own.contains(named.toString());
    if (theirs
        || who.inRegion(role -> role == Role.ADMIN) && institutions.find(named).isPresent()) {
      return named;
    }
    throw Problem.invalid(Violation.at("/institution", "unknown_reference"));
  }
}
