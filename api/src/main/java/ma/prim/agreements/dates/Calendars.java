package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import ma.prim.agreements.AgreementSight;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Paging;

/** The days of the agreements that the caller sees. */
@Singleton
public class Calendars {
  private static final Listing<AgreementDate> LISTING =
      Listing.of(AgreementDate.class, AgreementDate::id)
          .sortable("on", LocalDate.class, AgreementDate::on)
          .usually("on");

  /** What a file or a drawing holds at most; more is said to be cut. */
  public static final int MOST = 5000;

  private final AgreementSight sight;
  private final Lists lists;

  Calendars(AgreementSight sight, Lists lists) {
    this.sight = sight;
    this.lists = lists;
  }

  ListQuery<AgreementDate> of(CalendarFilter filter, Paging paging) {
    ListQuery<AgreementDate> query =
        lists
            .of(LISTING, paging)
            .where(AgreementSight.OF_VISIBLE)
            .where("e.agreement in :agreement", filter.agreement())
            .where("e.institution = :institution", filter.institution())
            .where("e.kind in :kind", filter.kind())
            .where("e.open = :open", filter.open())
            .where("e.on >= :from", filter.from())
            .where("e.from <= :to", filter.to());
    sight.into(query::with);
    return query;
  }

  /** All of it at once, in the order of the days. */
  public List<AgreementDate> all(CalendarFilter filter) {
    return of(filter, Paging.FIRST).first(MOST);
  }
}
