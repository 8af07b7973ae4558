package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;

/** Pages of the sessions that the caller sees. */
@Singleton
class SessionLists {
  private static final Listing<TrainingSession> LISTING =
      Listing.of(TrainingSession.class, TrainingSession::id)
          .sortable("startsAt", "e.plan.startsAt", Instant.class, TrainingSession::startsAt)
          .usually("startsAt");

  private final Lists lists;
  private final SessionSight sight;
  private final SessionViews views;
  private final Coordination coordination;

  SessionLists(Lists lists, SessionSight sight, SessionViews views, Coordination coordination) {
    this.lists = lists;
    this.sight = sight;
    this.views = views;
    this.coordination = coordination;
  }

  Page<SessionView> page(UUID programme, SessionFilter filter, Paging paging) {
    ListQuery<TrainingSession> query =
        lists
            .of(LISTING, paging)
            .where("e.programme = :programme", programme)
            .where("e.status in :status", filter.status())
            .where("e.series = :series", filter.series())
            .where("e.plan.startsAt >= :startsAfter", filter.startsAfter())
            .where("e.plan.startsAt < :startsBefore", filter.startsBefore())
            .where(
                "e.plan.audiences like :audience",
                filter.audience() == null ? null : "%" + filter.audience().stored() + "%");
    if (Boolean.TRUE.equals(filter.mine())) {
      query
          .where(
              "exists (select 1 from Enrolment n where n.session = e.id and n.user = :participant"
                  + " and n.status <> :gone)")
          .with("participant", coordination.me())
          .with("gone", EnrolmentStatus.WITHDRAWN);
    }
    sight.narrow(query);
    return query.page().mapAll(views::of);
  }
}
