package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.tenancy.CurrentRegion;

/** What is due: two statements a list, whatever is in it. */
@Singleton
class Agenda {
  private static final Listing<CaseFile> DUE =
      Listing.of(CaseFile.class, CaseFile::id)
          .sortableOrNull("dueAt", "e.clocks.dueAt", Instant.class, file -> file.clocks().dueAt())
          .usually("dueAt");

  private static final Listing<CaseFile> OPENED =
      Listing.of(CaseFile.class, CaseFile::id)
          .sortable("openedAt", Instant.class, CaseFile::openedAt)
          .usually("openedAt");

  private static final Listing<CaseTask> TASKS =
      Listing.of(CaseTask.class, CaseTask::id)
          .sortableOrNull("dueOn", LocalDate.class, CaseTask::dueOn)
          .usually("dueOn");

  private final Lists lists;
  private final ReadCase readCase;
  private final CaseAccess access;
  private final CaseIncludes includes;
  private final AccessLog accessLog;
  private final CurrentRegion region;
  private final SealedJson json;
  private final InstantSource clock;

  Agenda(
      Lists lists,
      ReadCase readCase,
      CaseAccess access,
      CaseIncludes includes,
      AccessLog accessLog,
      CurrentRegion region,
      SealedJson json,
      InstantSource clock) {
    this.lists = lists;
    this.readCase = readCase;
    this.access = access;
    this.includes = includes;
    this.accessLog = accessLog;
    this.region = region;
    this.json = json;
    this.clock = clock;
  }

  /** Whose agenda, and how much of it. */
  private record Asked(UUID assignee, String cell, Paging first) {}

  AgendaView handle(UUID assignee, String cell, Paging first, Set<String> names) {
    Asked asked = new Asked(assignee, cell, first);
    ZoneId zone = region.get().zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
    Instant nextWeek = monday.atStartOfDay(zone).toInstant();

    AgendaView.Cases dueToday =
        show(
            due(asked)
                .where("e.clocks.overdue = false")
                .where("e.clocks.dueAt < :tomorrow", tomorrow));
    AgendaView.Cases dueThisWeek =
        show(
            due(asked)
                .where("e.clocks.overdue = false")
                .where("e.clocks.dueAt >= :tomorrow", tomorrow)
                .where("e.clocks.dueAt < :nextWeek", nextWeek));
    AgendaView.Cases overdue = show(due(asked).where("e.clocks.overdue = true"));
    AgendaView.Cases unassigned =
        show(
            readable(OPENED, asked)
                .where("e.assignee is null")
                .where("e.status in :working", CaseStatus.OPEN));
    return new AgendaView(
        today,
        dueToday,
        dueThisWeek,
        overdue,
        unassigned,
        tasks(asked, monday),
        names.isEmpty()
            ? null
            : included(List.of(dueToday, dueThisWeek, overdue, unassigned), names));
  }

  private Map<String, Object> included(List<AgendaView.Cases> all, Set<String> names) {
    List<CaseView> views =
        all.stream().map(AgendaView.Cases::items).flatMap(List::stream).distinct().toList();
    return includes.of(views, names);
  }

  private ListQuery<CaseFile> due(Asked asked) {
    ListQuery<CaseFile> list = readable(DUE, asked);
    onlyHers(list, asked, "e.assignee");
    return list.where(access.inHands(list, "e", "e.assignee"));
  }

  private ListQuery<CaseFile> readable(Listing<CaseFile> listing, Asked asked) {
    ListQuery<CaseFile> list = lists.of(listing, asked.first());
    access.leaveOutStubs(list);
    return list.where("e.cell = :cell", asked.cell());
  }

  /** Said on its own where it holds for every row: an index begins with it. */
  private void onlyHers(ListQuery<?> list, Asked asked, String officer) {
    list.where(officer + " = :assignee", asked.assignee());
    if (!access.manages()) {
      list.where(officer + " in :hers", access.inCharge());
    }
  }

  private AgendaView.Cases show(ListQuery<CaseFile> list) {
    return AgendaView.Cases.of(list.page().map(readCase::view));
  }

  /** Tasks of cases that are worked on, and that the caller may read. */
  private AgendaView.Tasks tasks(Asked asked, LocalDate monday) {
    ListQuery<CaseTask> list =
        lists
            .of(TASKS, asked.first())
            .where("e.status = :todo", TaskStatus.OPEN)
            .where("e.dueOn < :monday", monday);
    onlyHers(list, asked, "e.assignee");
    String ofTheCell = asked.cell() == null ? "" : " and c.cell = :cell";
    if (asked.cell() != null) {
      list.with("cell", asked.cell());
    }
    list.with("working", CaseStatus.OPEN)
        .where(
            "exists (select 1 from CaseFile c where c.id = e.caseId and c.status in :working"
                + ofTheCell
                + " and "
                + access.readable(list, "c")
                + " and "
                + access.inHands(list, "c", "e.assignee")
                + ")");
    Page<CaseTask> page = list.page();
    accessLog.readCases(page.items().stream().map(CaseTask::caseId).distinct().toList());
    return AgendaView.Tasks.of(page.map(task -> CaseTaskView.from(task, json)));
  }
}
