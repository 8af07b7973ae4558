package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CurrentScope;

/**
 * Lists cases: one statement for a cell's officers; for coordinators one over the headers and one
 * more for those of which they may read the content.
 */
@Singleton
class CaseList {
  static final Listing<CaseFile> FILES =
      Listing.of(CaseFile.class, CaseFile::id)
          .sortable("openedAt", Instant.class, CaseFile::openedAt)
          .sortable("updatedAt", Instant.class, CaseFile::updatedAt)
          .sortable("number", String.class, CaseFile::number)
          .sortableOrNull("closedAt", Instant.class, CaseFile::closedAt)
          .sortableOrNull("nextReview", LocalDate.class, CaseFile::nextReview)
          .sortableOrNull("dueAt", "e.clocks.dueAt", Instant.class, file -> file.clocks().dueAt())
          .usually("-openedAt");

  private static final Listing<CaseHeader> HEADERS =
      Listing.of(CaseHeader.class, CaseHeader::id)
          .sortable("openedAt", Instant.class, CaseHeader::openedAt)
          .sortable("updatedAt", Instant.class, CaseHeader::updatedAt)
          .sortable("number", String.class, CaseHeader::number)
          .sortableOrNull("closedAt", Instant.class, CaseHeader::closedAt)
          .sortableOrNull("nextReview", LocalDate.class, CaseHeader::nextReview)
          .sortableOrNull(
              "dueAt", "e.clocks.dueAt", Instant.class, header -> header.clocks().dueAt())
          .usually("-openedAt");

  private static final Listing<OfferedCase> OFFERS =
      Listing.of(OfferedCase.class, OfferedCase::id)
          .sortable("openedAt", Instant.class, OfferedCase::openedAt)
          .sortableOrNull("dueAt", "e.clocks.dueAt", Instant.class, offer -> offer.clocks().dueAt())
          .usually("-openedAt");

  private final Lists lists;
  private final Cases cases;
  private final ReadCase readCase;
  private final CaseAccess access;
  private final CurrentScope scope;
  private final Needs needs;

  CaseList(
      Lists lists,
      Cases cases,
      ReadCase readCase,
      CaseAccess access,
      CurrentScope scope,
      Needs needs) {
    this.lists = lists;
    this.cases = cases;
    this.readCase = readCase;
    this.access = access;
    this.scope = scope;
    this.needs = needs;
  }

  Page<CaseView> handle(CaseFilter filter, Paging paging) {
    // Headers name no person, so who reads headers only finds nobody's cases by the person.
    boolean contentOnly = scope.headers().equals(scope.content()) || filter.person() != null;
    return contentOnly ? files(filter, paging) : headers(filter, paging);
  }

  /** What other cells offer to the caller's. An offer names no person: nobody's are found by it. */
  Page<CaseView> offers(CaseFilter filter, Paging paging) {
    ListQuery<OfferedCase> offers = narrow(lists.of(OFFERS, paging), filter);
    if (tells(filter, paging)) {
      access.leaveOutStubsOfOffers(offers);
    }
    if (filter.person() != null) {
      offers.where("1 = 0");
    }
    return offers.page().map(readCase::view);
  }

  private Page<CaseView> files(CaseFilter filter, Paging paging) {
    return visible(lists.of(FILES, paging), filter, paging)
        .where("e.person = :person", filter.person())
        .page()
        .map(readCase::view);
  }

  private Page<CaseView> headers(CaseFilter filter, Paging paging) {
    return visible(lists.of(HEADERS, paging), filter, paging)
        .page()
        .mapAll(this::withContentWhereReadable);
  }

  private List<CaseView> withContentWhereReadable(List<CaseHeader> headers) {
    Set<UUID> readable =
        headers.stream()
            .filter(header -> scope.content().contains(header.cell(), header.province()))
            .map(CaseHeader::id)
            .collect(Collectors.toSet());
    Map<UUID, CaseFile> files =
        cases.findAll(readable).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    Map<UUID, CaseView> above =
        readCase.views(headers.stream().filter(header -> !files.containsKey(header.id())).toList());
    return headers.stream()
        .map(header ->
            files.containsKey(header.id())
                ? readCase.view(files.get(header.id()))
                : above.get(header.id()))
        .toList();
  }

  /** Without those of which a filter or an order would tell what the caller may not read. */
  private <E> ListQuery<E> visible(ListQuery<E> query, CaseFilter filter, Paging paging) {
    if (tells(filter, paging)) {
      access.leaveOutStubs(query);
    }
    return narrow(query, filter);
  }

  private static boolean tells(CaseFilter filter, Paging paging) {
    return filter.asksForContent() || paging.sort() != null;
  }

  <E> ListQuery<E> narrow(ListQuery<E> query, CaseFilter filter) {
    query
        .where("e.status in :status", filter.status())
        .where("e.need in :need", needs.withMembers(filter.need()))
        .where("e.priority in :priority", filter.priority())
        .where("e.assignee in :assignee", filter.assignee())
        .where("e.cell in :cell", filter.cell())
        .where("e.channel in :channel", filter.channel())
        .where("e.group in :group", filter.group())
        .where("e.sensitivity = :sensitivity", filter.sensitivity())
        .where("e.number = :number", filter.number())
        .where("e.openedAt >= :openedAfter", filter.openedAfter())
        .where("e.openedAt < :openedBefore", filter.openedBefore())
        .where("e.updatedAt >= :updatedAfter", filter.updatedAfter())
        .where("e.closedAt >= :closedAfter", filter.closedAfter())
        .where("e.closedAt < :closedBefore", filter.closedBefore())
        .where("e.clocks.overdue = :overdue", filter.overdue())
        .where("e.clocks.dueAt >= :dueAfter", filter.dueAfter())
        .where("e.clocks.dueAt < :dueBefore", filter.dueBefore())
        .where("e.test = :test", filter.isTest());
    if (Boolean.TRUE.equals(filter.unassigned())) {
      query.where("e.assignee is null");
    } else if (Boolean.FALSE.equals(filter.unassigned())) {
      query.where("e.assignee is not null");
    }
    return query;
  }
}
