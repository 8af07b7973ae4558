package ma.prim.people.consents;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;

/** Shows consents, with what the caller may do next. */
@Singleton
class ConsentViews {
  private final SealedJson json;
  private final AccessMatrix matrix;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CurrentRegion region;
  private final InstantSource clock;

  ConsentViews(
      SealedJson json,
      AccessMatrix matrix,
      CurrentCaller caller,
      CurrentScope scope,
      CurrentRegion region,
      InstantSource clock) {
    this.json = json;
    this.matrix = matrix;
    this.caller = caller;
    this.scope = scope;
    this.region = region;
    this.clock = clock;
  }

  ConsentView of(Consent consent) {
    List<String> actions = new ArrayList<>();
    if (!consent.isWithdrawn() && may("withdrawConsent")) {
      actions.add("withdraw");
    }
    if (consent.isToReview() && may("reviewConsent")) {
      actions.add("review");
    }
    ConsentView view = ConsentView.from(consent, json, today(), actions);
    return scope.content().contains(consent.cell(), consent.province())
        ? view
        : view.ofAnotherCell();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }

  private boolean may(String operation) {
    return matrix.find(operation).filter(rule -> rule.allows(caller.get())).isPresent();
  }
}
