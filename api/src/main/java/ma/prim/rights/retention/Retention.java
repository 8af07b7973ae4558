package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * How long files are kept: as many months as the region's file says after they were last needed,
 * that is after the last closure of a case, the last contact and the opening of the file.
 */
@Singleton
@NativeSql("dates over the tables of several features; answers ids and days to roles of the region")
class Retention {
  private static final String KEPT_UNTIL =
      """
      select cast(date(greatest(
          date_add(p.created_at, interval :people month),
          coalesce((select date_add(max(f.closed_at), interval :closed month)
              from case_file f where f.person = p.id), p.created_at),
          coalesce((select date_add(max(f.closed_at), interval :cases month)
              from case_party t join case_file f on f.id = t.case_id
              where t.person = p.id), p.created_at),
          coalesce((select date_add(max(c.occurred_at), interval :people month)
              from contact c where c.person = p.id), p.created_at))) as char) day,
        (exists (select 1 from case_file f where f.person = p.id and f.closed_at is null)
          or exists (select 1 from case_party t join case_file f on f.id = t.case_id
              where t.person = p.id and f.closed_at is null)
          or exists (select 1 from referral o where o.person_id = p.id and o.sent_at is not null
              and o.ended_at is null)
          or exists (select 1 from subject_request r
              where r.person_id = p.id and r.status = 'OPEN' and r.kind <> 'ERASURE')) needed
      from person p where p.id = uuid_to_bin(:person)\
      """;

  /** Those of whom the dates may be over; the day itself is computed of each. */
  private static final String OLD =
      """
      select bin_to_uuid(p.id) id from person p
      where p.created_at < date_sub(:until, interval :people month) and p.id > uuid_to_bin(:after)
        and not exists (select 1 from retention_notice n where n.person_id = p.id)
        and not exists (select 1 from retention_hold h
            where h.person_id = p.id and h.released_at is null)
        and not exists (select 1 from case_file f where f.person = p.id
            and (f.closed_at is null or f.closed_at >= date_sub(:until, interval :people month)))
        and not exists (select 1 from referral o where o.person_id = p.id
            and o.sent_at is not null and o.ended_at is null)
        and not exists (select 1 from contact c where c.person = p.id
            and c.occurred_at >= date_sub(:until, interval :people month))
      order by p.id limit :most\
      """;

  private static final String DUE =
      """
      select bin_to_uuid(n.person_id) id from retention_notice n
      where n.erase_on <= :today and n.person_id > uuid_to_bin(:after)
        and not exists (select 1 from retention_hold h
            where h.person_id = n.person_id and h.released_at is null)
      order by n.person_id limit :most\
      """;

  private final Session session;
  private final CurrentRegion region;

  Retention(Session session, CurrentRegion region) {
    this.session = session;
    this.region = region;
  }

  /** Empty of a person who is not there. */
  Optional<KeptUntil> of(UUID person) {
    Map<String, Integer> months = region.get().config().retentionMonths();
    int people = months.get("people");
    int cases = months.get("cases");
    return session
        .createNativeQuery(KEPT_UNTIL, Tuple.class)
        .setParameter("person", person.toString())
        .setParameter("people", people)
        .setParameter("cases", cases)
        .setParameter("closed", Math.max(people, cases))
        .uniqueResultOptional()
        .map(row ->
            new KeptUntil(
                ((Number) row.get("needed")).intValue() != 0,
                LocalDate.parse((String) row.get("day"))));
  }

  /** Some files that may be over by that day and are neither announced nor held. */
  List<UUID> old(LocalDate until, UUID after, int most) {
    return ids(
        session
            .createNativeQuery(OLD, String.class)
            .setParameter("until", until.plusDays(1).toString())
            .setParameter("people", region.get().config().retentionMonths().get("people"))
            .setParameter("after", after.toString())
            .setParameter("most", most));
  }

  /** Some whose day has come and that are not held. */
  List<UUID> due(LocalDate today, UUID after, int most) {
    return ids(
        session
            .createNativeQuery(DUE, String.class)
            .setParameter("today", today.toString())
            .setParameter("after", after.toString())
            .setParameter("most", most));
  }

  /** Those of these people of whom there is a file. */
  List<UUID> present(Collection<UUID> people) {
    return session
        .createSelectionQuery("select id from Person where id in (:people)", UUID.class)
        .setParameterList("people", people)
        .list();
  }

  Optional<RetentionNotice> notice(UUID person) {
    return Optional.ofNullable(session.find(RetentionNotice.class, person));
  }

  /** Those that stand, the oldest first; several where files that were held were merged. */
  List<RetentionHold> holds(UUID person) {
    return session
        .createSelectionQuery(
            "from RetentionHold where person = :person and releasedAt is null order by id",
            RetentionHold.class)
        .setParameter("person", person)
        .list();
  }

  /** Grows with each hold and each release: the version of whether a file is held. */
  long timesHeldOrReleased(UUID person) {
    return session
        .createSelectionQuery(
            "select count(*) + count(releasedAt) from RetentionHold where person = :person",
            Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  /** The cells that know the person, with their provinces. */
  Map<String, String> knownTo(UUID person) {
    return session
        .createNativeQuery(
            "select cell, province from person_cell where person = :person"
                + " and (known_until is null or known_until > utc_timestamp(6))",
            Tuple.class)
        .setParameter("person", UuidBytes.of(person))
        .list()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                row -> (String) row.get("cell"),
                row -> (String) row.get("province"),
                (one, same) -> one,
                java.util.TreeMap::new));
  }

  void add(Object row) {
    session.persist(row);
    session.flush();
  }

  void remove(RetentionNotice notice) {
    session.remove(notice);
    session.flush();
  }

  void flush() {
    session.flush();
  }

  private static List<UUID> ids(NativeQuery<String> query) {
    return query.list().stream().map(UUID::fromString).toList();
  }
}
