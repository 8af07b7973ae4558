package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.bulk.reading.Spreadsheet;
import ma.prim.http.Problem;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.RequestBody;
import ma.prim.http.Undone;
import ma.prim.http.Violation;
import ma.prim.trainings.EnrolmentStatus;

/**
 * Enrols a list, row by row as {@code enrol} would: a row that is wrong is told and keeps no other
 * out. Trying it does the same and undoes it.
 */
@Singleton
class EnrolByList {
  private static final int MOST_ROWS = 500;

  private final EnrolSomebody enrolSomebody;
  private final EnrolmentColumns columns;
  private final RequestBody bodies;
  private final ProblemRenderer texts;

  EnrolByList(
      EnrolSomebody enrolSomebody,
      EnrolmentColumns columns,
      RequestBody bodies,
      ProblemRenderer texts) {
    this.enrolSomebody = enrolSomebody;
    this.columns = columns;
    this.bodies = bodies;
    this.texts = texts;
  }

  EnrolmentListView handle(
      UUID session, byte[] file, boolean invite, boolean dryRun, String language) {
    if (file == null || file.length == 0) {
      throw Problem.invalid(Violation.at("", "empty_file"));
    }
    Reading reading = new Reading(enrolSomebody.at(session), invite, dryRun, language);
    Spreadsheet.read(Spreadsheet.kind(file), file, reading);
    EnrolmentListView view = reading.view();
    if (dryRun) {
      throw new Undone(view);
    }
    return view;
  }

  /** The first line with text are the headings, every further one is a row. */
  private final class Reading implements Spreadsheet.Lines {
    private final EnrolSomebody.Desk desk;
    private final boolean invite;
    private final boolean dryRun;
    private final String language;
    private final List<EnrolmentListView.Row> rows = new ArrayList<>();
    private List<String> headings;
    private List<String> codes;

    private Reading(EnrolSomebody.Desk desk, boolean invite, boolean dryRun, String language) {
      this.desk = desk;
      this.invite = invite;
      this.dryRun = dryRun;
      this.language = language;
    }

    @Override
    public void take(int line, List<String> cells) {
      if (headings == null) {
        headings = List.copyOf(cells);
        codes = columns.read(cells);
        if (!codes.contains(EnrolmentColumns.NAME) && !codes.contains(EnrolmentColumns.ACCOUNT)) {
          throw Problem.invalid(Violation.at("", "no_known_column"));
        }
        return;
      }
      if (rows.size() == MOST_ROWS) {
        throw Problem.invalid(Violation.at("", "too_many_rows", Map.of("max", MOST_ROWS)));
      }
      rows.add(row(line, cells));
    }

    private EnrolmentListView.Row row(int line, List<String> cells) {
      var body = columns.body(codes, cells);
      if (invite) {
        body.put("invite", true);
      }
      List<Violation> found = new ArrayList<>();
      NewEnrolment asked = (NewEnrolment) bodies.read(body, NewEnrolment.class, Set.of(), found);
      if (found.isEmpty() && asked.namesNobody()) {
        found.add(Violation.at("/name", "required"));
      }
      if (!found.isEmpty()) {
        return refused(line, found);
      }
      try {
        Enrolment enrolment = desk.enrol(asked);
        return new EnrolmentListView.Row(
            line, enrolment.status(), dryRun ? null : enrolment.id(), List.of());
      } catch (Problem problem) {
        return refused(line, why(problem));
      }
    }

    /** What is wrong with the whole list is said of the whole list. */
    private List<Violation> why(Problem problem) {
      return switch (problem.code()) {
        case VALIDATION_FAILED -> problem.violations();
        case CONFLICT -> List.of(Violation.at("/name", "already_enrolled"));
        default -> throw problem;
      };
    }

    private EnrolmentListView.Row refused(int line, List<Violation> found) {
      return new EnrolmentListView.Row(line, null, null, found.stream().map(this::wrong).toList());
    }

    private EnrolmentListView.Wrong wrong(Violation violation) {
      String column = EnrolmentColumns.columnOf(violation.pointer());
      int place = codes.indexOf(column);
      return new EnrolmentListView.Wrong(
          column,
          place < 0 ? null : headings.get(place),
          place < 0 ? null : place + 1,
          violation.code(),
          texts.text(violation, language));
    }

    private EnrolmentListView view() {
      if (rows.isEmpty()) {
        throw Problem.invalid(Violation.at("", "empty_file"));
      }
      return new EnrolmentListView(
          dryRun,
          rows.size(),
          count(EnrolmentStatus.CONFIRMED),
          count(EnrolmentStatus.WAITLISTED),
          count(null),
          rows);
    }

    private int count(EnrolmentStatus status) {
      return (int) rows.stream().filter(row -> row.status() == status).count();
    }
  }
}
