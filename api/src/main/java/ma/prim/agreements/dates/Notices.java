package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The notices that were given. */
@Singleton
class Notices {
  private final Session session;

  Notices(Session session) {
    this.session = session;
  }

  boolean isGiven(UUID date, LocalDate on, int daysBefore) {
    return session
            .createSelectionQuery(
                "select count(*) from Notice n where n.date = :date and n.on = :on"
                    + " and n.daysBefore = :days",
                Long.class)
            .setParameter("date", date)
            .setParameter("on", on)
            .setParameter("days", daysBefore)
            .getSingleResult()
        > 0;
  }

  void add(Notice notice) {
    session.persist(notice);
    session.flush();
  }

  /** Those that nobody was told of yet, held until the end of the transaction. */
  List<Notice> untold(int most) {
    return session
        .createSelectionQuery("from Notice where digest is null order by id", Notice.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setMaxResults(most)
        .list();
  }

  void flush() {
    session.flush();
  }
}
