package ma.prim.trainings.attendance;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.EnrolmentSight;
import ma.prim.trainings.enrolments.EnrolmentView;
import ma.prim.trainings.enrolments.EnrolmentViews;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.enrolments.ParticipantsRead;
import ma.prim.trainings.sessions.HalfDays;
import ma.prim.trainings.sessions.TrainingSession;

/** Shows the attendance of those whom the caller sees, in the same statements for any number. */
@Singleton
class AttendanceSheets {
  private final Enrolments enrolments;
  private final EnrolmentSight sight;
  private final EnrolmentViews views;
  private final ParticipantsRead read;
  private final Attendances attendances;
  private final CurrentRegion region;

  AttendanceSheets(
      Enrolments enrolments,
      EnrolmentSight sight,
      EnrolmentViews views,
      ParticipantsRead read,
      Attendances attendances,
      CurrentRegion region) {
    this.enrolments = enrolments;
    this.sight = sight;
    this.views = views;
    this.read = read;
    this.attendances = attendances;
    this.region = region;
  }

  AttendanceSheet of(TrainingSession session) {
    List<HalfDays.Half> halves =
        HalfDays.of(session.startsAt(), session.endsAt(), region.get().zone());
    List<Enrolment> seen =
        enrolments.of(List.of(session.id()), RecordAttendance.SEATED).stream()
            .filter(one -> sight.sees(session, one))
            .toList();
    Map<UUID, Map<String, AttendanceMark>> marks = marks(session.id());
    Map<UUID, EnrolmentView.Participant> who = views.participants(seen);
    read.note(seen);
    List<AttendanceSheet.Row> rows =
        seen.stream()
            .map(one ->
                new AttendanceSheet.Row(
                    one.id(),
                    who.get(one.id()).name(),
                    one.cell(),
                    one.status(),
                    halves.stream()
                        .map(half ->
                            marks
                                .getOrDefault(one.id(), Map.of())
                                .getOrDefault(key(half), AttendanceMark.NOT_RECORDED))
                        .toList()))
            .toList();
    return new AttendanceSheet(session.id(), columns(halves, rows), rows);
  }

  private Map<UUID, Map<String, AttendanceMark>> marks(UUID session) {
    Map<UUID, Map<String, AttendanceMark>> marks = new HashMap<>();
    for (Attendance one : attendances.of(session)) {
      marks
          .computeIfAbsent(one.enrolment(), id -> new HashMap<>())
          .put(
              one.day() + "/" + one.half(),
              one.present() ? AttendanceMark.PRESENT : AttendanceMark.ABSENT);
    }
    return marks;
  }

  private static String key(HalfDays.Half half) {
    return half.day() + "/" + half.half();
  }

  private static List<AttendanceSheet.Column> columns(
      List<HalfDays.Half> halves, List<AttendanceSheet.Row> rows) {
    List<AttendanceSheet.Column> columns = new java.util.ArrayList<>();
    for (int i = 0; i < halves.size(); i++) {
      int place = i;
      int present =
          (int)
              rows.stream().filter(row -> row.marks().get(place) == AttendanceMark.PRESENT).count();
      columns.add(new AttendanceSheet.Column(halves.get(i).day(), halves.get(i).half(), present));
    }
    return columns;
  }
}
