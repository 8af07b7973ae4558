package ma.prim.notifications;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.events.Change;
import ma.prim.notifications.Audience.Naming;

/**
 * Which changes somebody is told of, and who. A change that is told to two cells has two events:
 * each tells those of its own cell.
 */
record Tidings(NotificationKind kind, Audience audience) {

  static Optional<Tidings> of(Change change) {
    return switch (change.resource()) {
      case "cases" -> ofCase(change);
      case "openings" -> ofOpening(change);
      case "subject-requests" -> ofSubjectRequest(change);
      case "access-requests" -> ofAccessRequest(change);
      default -> Optional.empty();
    };
  }

  private static Optional<Tidings> ofCase(Change change) {
    UUID id = UUID.fromString(change.id());
    String cell = change.cell();
    return Optional.ofNullable(
        switch (change.change()) {
          case "overdue" ->
              new Tidings(
                  NotificationKind.CASE_OVERDUE, managers(cell).with(Naming.OFFICER_OF_CASE, id));
          case "escalated" ->
              new Tidings(
                  NotificationKind.CASE_ESCALATED,
                  Audience.of(cell).with(Role.COORDINATOR, Place.province(change.province())));
          case "assigned" ->
              new Tidings(
                  NotificationKind.CASE_ASSIGNED,
                  Audience.of(cell)
                      .with(Naming.SUBJECT, UUID.fromString(change.details().get("assignee"))));
          case "transferred" ->
              new Tidings(NotificationKind.TRANSFER_OFFERED, managers(change.details().get("to")));
          case "transfer_accepted" ->
              new Tidings(
                  NotificationKind.TRANSFER_ACCEPTED, managers(change.details().get("from")));
          case "transfer_declined" ->
              new Tidings(
                  NotificationKind.TRANSFER_DECLINED,
                  managers(cell).with(Naming.OFFICER_OF_CASE, id));
          default -> null;
        });
  }

  private static Optional<Tidings> ofOpening(Change change) {
    return change.change().equals("opened")
        ? Optional.of(
            new Tidings(
                NotificationKind.CASE_OPENED,
                managers(change.cell()).with(Role.PROTECTION_OFFICER, Place.REGION)))
        : Optional.empty();
  }

  /** The protection officer decides; the cell tells the person. */
  private static Optional<Tidings> ofSubjectRequest(Change change) {
    String cell = change.cell();
    return Optional.ofNullable(
        switch (change.change()) {
          case "received" ->
              new Tidings(
                  NotificationKind.SUBJECT_REQUEST_RECEIVED,
                  Audience.of(cell).with(Role.PROTECTION_OFFICER, Place.REGION));
          case "overdue" ->
              new Tidings(
                  NotificationKind.SUBJECT_REQUEST_OVERDUE,
                  managers(cell).with(Role.PROTECTION_OFFICER, Place.REGION));
          case "decided" -> new Tidings(NotificationKind.SUBJECT_REQUEST_DECIDED, managers(cell));
          default -> null;
        });
  }

  private static Optional<Tidings> ofAccessRequest(Change change) {
    String cell = change.cell();
    Map<String, String> sides = change.details();
    if (cell.equals(sides.get("to"))) {
      return change.change().equals("asked")
          ? Optional.of(new Tidings(NotificationKind.ACCESS_REQUESTED, managers(cell)))
          : Optional.empty();
    }
    Audience asker = Audience.of(cell).with(Naming.ASKER, UUID.fromString(change.id()));
    return Optional.ofNullable(
            switch (change.change()) {
              case "granted" -> NotificationKind.ACCESS_GRANTED;
              case "refused" -> NotificationKind.ACCESS_REFUSED;
              case "expired" -> NotificationKind.ACCESS_EXPIRED;
              default -> null;
            })
        .map(kind -> new Tidings(kind, asker));
  }

  private static Audience managers(String cell) {
    return Audience.of(cell).with(Role.MANAGER, Place.cell(cell));
  }
}
