package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentActor;
import ma.prim.users.Officers;
import org.hibernate.Session;

/** Keeps what was said of institutions, and shows it with the names of who said it. */
@Singleton
class InstitutionHistory {
  private final Session session;
  private final CurrentCaller caller;
  private final CurrentActor job;
  private final Officers officers;

  InstitutionHistory(Session session, CurrentCaller caller, CurrentActor job, Officers officers) {
    this.session = session;
    this.caller = caller;
    this.job = job;
    this.officers = officers;
  }

  /**
   * In the transaction of the change.
   *
   * @param before null for one that is new
   */
  void note(Institution institution, String change, InstitutionFields before, Instant at) {
    String actor = caller.find().map(Caller::subject).or(job::find).orElseThrow();
    session.persist(new InstitutionChange(institution, change, before, actor, at));
  }

  List<InstitutionChangeView> shown(List<InstitutionChange> changes) {
    List<UUID> actors =
        changes.stream()
            .map(change -> Ids.parse(change.actor()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    Map<UUID, String> names = officers.names(actors);
    return changes.stream()
        .map(change ->
            new InstitutionChangeView(
                change.id(),
                change.at(),
                change.actor(),
                Ids.parse(change.actor()).map(names::get).orElse(null),
                change.change(),
                change.fields(),
                change.status(),
                change.reason(),
                change.state()))
        .toList();
  }
}
