package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentScope;

/**
 * What of agreements a caller sees, beyond what the scope of rows decides. Coordinators see all of
 * them; everybody else those that were signed, and a party also what it is asked to sign.
 */
@Singleton
public class AgreementSight {
  /** Of an agreement {@code e}; its parameters are filled in by {@link #into}. */
  public static final String VISIBLE = visible("e.id", "e.status");

  /** Of something {@code e} that belongs to an agreement. */
  public static final String OF_VISIBLE =
      "exists (select 1 from Agreement a where a.id = e.agreement and "
          + visible("a.id", "a.status")
          + ")";

  /** No institution has it. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final AccessMatrix matrix;

  AgreementSight(CurrentCaller caller, CurrentScope scope, AccessMatrix matrix) {
    this.caller = caller;
    this.scope = scope;
    this.matrix = matrix;
  }

  /** Sets a named parameter of a query. */
  @FunctionalInterface
  public interface Parameters {
    void set(String name, Object value);
  }

  private static String visible(String id, String status) {
    return "(:seesDrafts = true or "
        + status
        + " not in :unsigned or ("
        + status
        + " = :inReview and exists (select 1 from Party own where own.agreement = "
        + id
        + " and own.institution in :mine)))";
  }

  public void into(Parameters query) {
    query.set("seesDrafts", seesDrafts());
    query.set("unsigned", AgreementStatus.UNSIGNED);
    query.set("inReview", AgreementStatus.IN_REVIEW);
    query.set("mine", mine().isEmpty() ? List.of(NOBODY) : mine());
  }

  /** Whether the caller is shown what nobody has signed. */
  public boolean seesDrafts() {
    // A job has no caller, and sees everything.
    return caller.find().map(who -> who.has(Role.COORDINATOR)).orElse(true);
  }

  /** The institutions for which the caller acts in this operation. */
  public Collection<UUID> mine() {
    return scope.content().institutions().stream()
        .map(Ids::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the caller reads nothing but that there is an agreement, with whom and until when. */
  boolean headersOnly() {
    return scope.content().isEmpty() && scope.content().institutions().isEmpty();
  }

  /** Whether the caller may do this with an agreement of this province. */
  public boolean may(String operation, String province) {
    return caller
        .find()
        .flatMap(who -> matrix.find(operation).map(rule -> rule.content(who)))
        .filter(reach -> reach.contains(null, province))
        .isPresent();
  }

  /**
   * Whether the caller manages agreements of this province: sees notes, changes what is written.
   */
  public boolean manages(String province) {
    return may("updateAgreement", province);
  }

  /** Whether the caller may be shown names of people in an agreement: no observer may. */
  public boolean seesNames(String province, Supplier<? extends Collection<UUID>> parties) {
    if (seesDrafts() || manages(province)) {
      return true;
    }
    return !mine().isEmpty() && parties.get().stream().anyMatch(mine()::contains);
  }
}
