package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementType;
import ma.prim.agreements.commitments.Commitment;
import ma.prim.agreements.commitments.CommitmentKind;
import ma.prim.agreements.measures.Measure;
import ma.prim.agreements.measures.Milestone;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/** Keeps the calendar in step with what it is of, in the transaction of each change. */
@Singleton
public class Dates {
  private final Session session;
  private final CurrentRegion region;
  private final InstantSource clock;

  Dates(Session session, CurrentRegion region, InstantSource clock) {
    this.session = session;
    this.region = region;
    this.clock = clock;
  }

  /** First and last day of an agreement. An amendment's own are its parent's matter. */
  public void write(Agreement agreement) {
    if (agreement.type() == AgreementType.AMENDMENT) {
      return;
    }
    write(of(agreement, DateKind.ENTRY, agreement.effectiveFrom()), DateKind.ENTRY, agreement);
    write(of(agreement, DateKind.END, agreement.effectiveTo()), DateKind.END, agreement);
  }

  private static DateFields of(Agreement agreement, DateKind kind, LocalDate day) {
    return day == null
        ? null
        : new DateFields(
            agreement.id(),
            null,
            kind,
            "",
            null,
            agreement.titles(),
            day,
            day,
            agreement.status().isLive());
  }

  private void write(DateFields fields, DateKind kind, Agreement agreement) {
    if (fields == null) {
      find(agreement.id(), kind, "").ifPresent(session::remove);
      session.flush();
    } else {
      put(fields);
    }
  }

  /** The state of an agreement has changed, and with it who must be told of its days. */
  public void writeAll(Agreement agreement) {
    write(agreement);
    session
        .createSelectionQuery("from Commitment where agreement = :agreement", Commitment.class)
        .setParameter("agreement", agreement.id())
        .list()
        .forEach(this::write);
    session
        .createSelectionQuery("from Measure where agreement = :agreement", Measure.class)
        .setParameter("agreement", agreement.id())
        .list()
        .forEach(this::write);
  }

  public void write(Commitment one) {
    if (one.due() == null) {
      forget(one.agreement(), one.id());
      return;
    }
    DateKind kind = kindOf(one);
    DateKind other = kind == DateKind.REPORT ? DateKind.COMMITMENT : DateKind.REPORT;
    find(one.agreement(), other, one.id().toString()).ifPresent(session::remove);
    session.flush();
    put(
        new DateFields(
            one.agreement(),
            null,
            kind,
            one.id().toString(),
            one.institution(),
            one.text(),
            one.due(),
            one.due(),
            one.isOpen() && isLive(one.agreement())));
  }

  private static DateKind kindOf(Commitment one) {
    return one.kind() == CommitmentKind.REPORT ? DateKind.REPORT : DateKind.COMMITMENT;
  }

  /** A commitment is no day of this agreement any more. */
  public void forget(UUID agreement, UUID commitment) {
    for (DateKind kind : List.of(DateKind.COMMITMENT, DateKind.REPORT)) {
      find(agreement, kind, commitment.toString()).ifPresent(session::remove);
    }
    session.flush();
  }

  public void write(Measure measure) {
    boolean open = measure.status().isOpen() && isLive(measure.agreement());
    List<String> kept = new ArrayList<>();
    put(
        new DateFields(
            measure.agreement(),
            measure.id(),
            DateKind.MEASURE,
            measure.id().toString(),
            measure.institution(),
            measure.titles(),
            measure.from(),
            measure.to(),
            open));
    for (Milestone one : measure.milestones()) {
      String ofWhat = key(measure.id(), one.code());
      kept.add(ofWhat);
      put(
          new DateFields(
              measure.agreement(),
              measure.id(),
              DateKind.MILESTONE,
              ofWhat,
              measure.institution(),
              one.titles(),
              one.on(),
              one.on(),
              open && one.reachedOn() == null));
    }
    milestones(measure.agreement(), measure.id()).stream()
        .filter(one -> !kept.contains(one.ofWhat()))
        .forEach(session::remove);
    session.flush();
  }

  /** Nothing of a measure is in the calendar any more. */
  public void forgetMeasure(UUID agreement, UUID measure) {
    session
        .createSelectionQuery(
            "from AgreementDate where agreement = :agreement and measure = :measure",
            AgreementDate.class)
        .setParameter("agreement", agreement)
        .setParameter("measure", measure)
        .list()
        .forEach(session::remove);
    session.flush();
  }

  /** Of one measure each code once: 12 letters at most beside half of the id. */
  private static String key(UUID measure, String code) {
    return measure.toString().substring(9) + "/" + code;
  }

  private List<AgreementDate> milestones(UUID agreement, UUID measure) {
    return session
        .createSelectionQuery(
            "from AgreementDate where agreement = :agreement and measure = :measure"
                + " and kind = :kind",
            AgreementDate.class)
        .setParameter("agreement", agreement)
        .setParameter("measure", measure)
        .setParameter("kind", DateKind.MILESTONE)
        .list();
  }

  private boolean isLive(UUID agreement) {
    return session.find(Agreement.class, agreement).status().isLive();
  }

  private void put(DateFields fields) {
    AgreementDate date =
        find(fields.agreement(), fields.kind(), fields.ofWhat())
            .orElseGet(() -> new AgreementDate(fields));
    Instant now = clock.instant();
    date.write(fields, LocalDate.ofInstant(now, region.get().zone()), now);
    if (!session.contains(date)) {
      session.persist(date);
    }
    session.flush();
  }

  private Optional<AgreementDate> find(UUID agreement, DateKind kind, String ofWhat) {
    return session
        .createSelectionQuery(
            "from AgreementDate where agreement = :agreement and kind = :kind"
                + " and ofWhat = :ofWhat",
            AgreementDate.class)
        .setParameter("agreement", agreement)
        .setParameter("kind", kind)
        .setParameter("ofWhat", ofWhat)
        .uniqueResultOptional();
  }

  /** The days of which somebody must be told by this day. */
  List<UUID> due(LocalDate today, int most) {
    return session
        .createSelectionQuery(
            "select e.id from AgreementDate e where e.nextNotice <= :today"
                + " order by e.nextNotice, e.id",
            UUID.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .list();
  }

  /** One of them, held until the end of the transaction and as it is in the database. */
  Optional<AgreementDate> findAlone(UUID id) {
    AgreementDate found = session.find(AgreementDate.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      session.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }
}
