package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.cases.KeptOut;
import ma.prim.cases.KnownCases;
import ma.prim.http.Ids;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;

/**
 * Lists what the caller's cells send, or what they and the caller's institutions receive: two
 * queries, each over one side. Coordinators list headers, with the whole of those that they read.
 */
@Singleton
class ReferralList {
  private static final Listing<Referral> REFERRALS =
      Listing.of(Referral.class, Referral::id)
          .sortable("createdAt", Instant.class, Referral::createdAt)
          .sortable("updatedAt", Instant.class, Referral::updatedAt)
          .sortable("number", String.class, Referral::number)
          .sortableOrNull("sentAt", Instant.class, Referral::sentAt)
          .sortableOrNull(
              "dueAt", "e.clock.dueAt", Instant.class, referral -> referral.clock().dueAt())
          .usually("-createdAt");

  private static final Listing<ReferralHeader> HEADERS =
      Listing.of(ReferralHeader.class, ReferralHeader::id)
          .sortable("createdAt", Instant.class, ReferralHeader::createdAt)
          .sortable("updatedAt", Instant.class, ReferralHeader::updatedAt)
          .sortable("number", String.class, ReferralHeader::number)
          .sortableOrNull("sentAt", Instant.class, ReferralHeader::sentAt)
          .sortableOrNull("dueAt", "e.clock.dueAt", Instant.class, header -> header.clock().dueAt())
          .usually("-createdAt");

  private final Lists lists;
  private final Referrals referrals;
  private final ReferralViews views;
  private final KnownCases cases;
  private final KeptOut keptOut;
  private final CurrentScope scope;
  private final Needs needs;

  ReferralList(
      Lists lists,
      Referrals referrals,
      ReferralViews views,
      KnownCases cases,
      KeptOut keptOut,
      CurrentScope scope,
      Needs needs) {
    this.lists = lists;
    this.referrals = referrals;
    this.views = views;
    this.cases = cases;
    this.keptOut = keptOut;
    this.scope = scope;
    this.needs = needs;
  }

  Page<ReferralView> handle(ReferralFilter filter, Paging paging) {
    // Headers name no case and no person, so who reads headers only finds nobody's by them.
    boolean contentOnly = scope.headers().equals(scope.content()) || filter.namesCase();
    if (!contentOnly) {
      return headers(filter, paging);
    }
    ListQuery<Referral> query = narrow(lists.of(REFERRALS, paging), filter);
    if (filter.isOutbox()) {
      sentBy(query, scope.content());
      query
          .where(cases.readable(query, "e.caseId"))
          .where("e.caseId = :case", filter.caseId())
          .where("e.person = :person", filter.person());
      return query.page().mapAll(all -> views.of(all, ReferralBox.OUTBOX));
    }
    receivedBy(query, scope.content());
    query.where(keptOut.not(query, "e.caseId"));
    if (filter.namesCase()) {
      query.where("1 = 0");
    }
    return query.page().mapAll(all -> views.of(all, ReferralBox.INBOX));
  }

  private Page<ReferralView> headers(ReferralFilter filter, Paging paging) {
    ListQuery<ReferralHeader> query = narrow(lists.of(HEADERS, paging), filter);
    if (filter.isOutbox()) {
      sentBy(query, scope.headers());
      // A draft is its cell's alone.
      query
          .where("e.sentAt is not null or e.fromCell in :mine")
          .with("mine", some(scope.content().cells()));
    } else {
      receivedBy(query, scope.headers());
    }
    return query
        .page()
        .mapAll(all ->
            withContentWhereReadable(
                all, filter.isOutbox() ? ReferralBox.OUTBOX : ReferralBox.INBOX));
  }

  private List<ReferralView> withContentWhereReadable(
      List<ReferralHeader> headers, ReferralBox box) {
    Set<UUID> hers =
        headers.stream()
            .filter(header ->
                box == ReferralBox.OUTBOX
                    ? scope.content().contains(header.fromCell(), header.fromProvince())
                    : header.to().isIn(scope.content()))
            .map(ReferralHeader::id)
            .collect(Collectors.toSet());
    List<Referral> found = referrals.findAll(hers);
    Set<UUID> readable =
        cases.readable(
            found.stream()
                .map(Referral::caseId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, ReferralView> whole =
        views
            .of(
                found.stream()
                    .filter(one ->
                        box == ReferralBox.INBOX
                            || one.caseId() != null && readable.contains(one.caseId()))
                    .toList(),
                box)
            .stream()
            .collect(Collectors.toMap(ReferralView::id, Function.identity()));
    return headers.stream()
        .map(header -> whole.containsKey(header.id()) ? whole.get(header.id()) : views.of(header))
        .toList();
  }

  private static void sentBy(ListQuery<?> query, CellScope places) {
    if (places.everything()) {
      return;
    }
    if (places.provinces().isEmpty()) {
      query.where("e.fromCell in :senders").with("senders", some(places.cells()));
    } else {
      query
          .where("e.fromProvince in :sendingProvinces or e.fromCell in :senders")
          .with("sendingProvinces", places.provinces())
          .with("senders", some(places.cells()));
    }
  }

  /** One index for each kind of place; callers have one kind, nearly always. */
  private static void receivedBy(ListQuery<?> query, CellScope places) {
    query.where("e.sentAt is not null");
    if (places.everything()) {
      return;
    }
    List<String> conditions = new java.util.ArrayList<>();
    if (!places.cells().isEmpty()) {
      conditions.add("e.to.cell in :receivers");
      query.with("receivers", places.cells());
    }
    if (!places.provinces().isEmpty()) {
      conditions.add("e.to.province in :receivingProvinces");
      query.with("receivingProvinces", places.provinces());
    }
    List<UUID> institutions =
        places.institutions().stream().flatMap(id -> Ids.parse(id).stream()).toList();
    if (!institutions.isEmpty()) {
      conditions.add("e.to.institution in :receivingInstitutions");
      query.with("receivingInstitutions", institutions);
    }
    query.where(conditions.isEmpty() ? "1 = 0" : String.join(" or ", conditions));
  }

  private <E> ListQuery<E> narrow(ListQuery<E> query, ReferralFilter filter) {
    boolean outbox = filter.isOutbox();
    query
        .where("e.status in :status", filter.status())
        .where("e.need in :need", needs.withMembers(filter.need()))
        .where("e.priority in :priority", filter.priority())
        .where("e.clock.overdue = :overdue", filter.overdue())
        .where(outbox ? "e.to.cell in :cell" : "e.fromCell in :cell", filter.cell())
        .where("e.to.institution in :institution", filter.institution())
        .where("e.partnerReference = :reference", filter.partnerReference())
        .where("e.number = :number", filter.number())
        .where("e.sentAt >= :sentAfter", filter.sentAfter())
        .where("e.sentAt < :sentBefore", filter.sentBefore())
        .where("e.updatedAt >= :updatedAfter", filter.updatedAfter())
        .where("e.updatedAt < :updatedBefore", filter.updatedBefore())
        .where("e.clock.dueAt >= :dueAfter", filter.dueAfter())
        .where("e.clock.dueAt < :dueBefore", filter.dueBefore())
        .where("e.test = :test", filter.isTest());
    NextActor mine = outbox ? NextActor.SENDER : NextActor.RECEIVER;
    if (Boolean.TRUE.equals(filter.waitingForMe())) {
      query.where("e.nextActor = :turn").with("turn", mine);
    } else if (Boolean.FALSE.equals(filter.waitingForMe())) {
      query.where("e.nextActor <> :turn").with("turn", mine);
    }
    return query;
  }

  /** {@code in ()} is no SQL; no place has an empty name. */
  private static Set<String> some(Set<String> places) {
    return places.isEmpty() ? Set.of("") : places;
  }
}
