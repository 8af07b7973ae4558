package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import ma.prim.access.Role;
import ma.prim.http.ListQuery;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.trainings.Coordination;

/**
 * Who sees a session and who serves it. A draft exists for who serves it only; trainers who are
 * nothing else see their own.
 */
@Singleton
public class SessionSight {
  private static final Role[] READERS = {
    Role.AGENT, Role.MANAGER, Role.HEAD, Role.OBSERVER, Role.COORDINATOR
  };

  private final Coordination coordination;

  SessionSight(Coordination coordination) {
    this.coordination = coordination;
  }

  public boolean sees(TrainingSession session) {
    return serves(session) || session.status() != SessionStatus.DRAFT && coordination.has(READERS);
  }

  /** Coordinates it, or teaches in it. */
  public boolean serves(TrainingSession session) {
    return coordination.covers(session.province()) || teaches(session);
  }

  public boolean teaches(TrainingSession session) {
    return coordination.has(Role.TRAINER) && session.isTaughtBy(coordination.me());
  }

  /**
   * @throws Problem forbidden, to who sees it only
   */
  public void requireService(TrainingSession session) {
    if (!serves(session)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  /** Only what the caller sees. */
  void narrow(ListQuery<TrainingSession> query) {
    if (coordination.ofRegion()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (coordination.has(READERS)) {
      ways.add("e.status <> :draft");
      query.with("draft", SessionStatus.DRAFT);
    }
    if (!coordination.provinces().isEmpty()) {
      ways.add("e.province in (:provinces)");
      query.with("provinces", coordination.provinces());
    }
    if (coordination.has(Role.TRAINER)) {
      ways.add(":me member of e.trainers");
      query.with("me", coordination.me());
    }
    query.where(String.join(" or ", ways));
  }
}
