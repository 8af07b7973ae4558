package ma.prim.notifications;

import java.util.List;
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

  static List<Tidings> of(Change change) {
    return switch (change.resource()) {
      case "cases" -> ofCase(change).stream().toList();
      case "openings" -> ofOpening(change).stream().toList();
      case "subject-requests" -> ofSubjectRequest(change).stream().toList();
      case "access-requests" -> ofAccessRequest(change).stream().toList();
      case "webhooks" -> ofWebhook(change).stream().toList();
      case "handovers" -> ofHandover(change).stream().toList();
      case "sessions" -> ofSession(change).stream().toList();
      case "enrolments", "certificates" -> ofParticipant(change).stream().toList();
      case "agreements" -> ofAgreement(change).stream().toList();
      case "measures" -> ofMeasure(change).stream().toList();
      case "agreement-notices" -> ofDigest(change).stream().toList();
      case "referrals" -> ReferralTidings.of(change);
      default -> List.of();
    };
  }

  /** What is shown by what contains it is found by that. */
  String about(Change change) {
    boolean ofSession = change.parent() != null && change.parent().startsWith("sessions/");
    return ofSession ? change.parent() : change.subject();
  }

  private static Optional<Tidings> ofSession(Change change) {
    return Optional.ofNullable(
        switch (change.change()) {
          case "reminded" -> of(NotificationKind.TRAINING_REMINDER, Naming.SEATED, change);
          case "rescheduled", "reopened" ->
              of(NotificationKind.TRAINING_RESCHEDULED, Naming.COMING, change);
          case "postponed" -> of(NotificationKind.TRAINING_POSTPONED, Naming.COMING, change);
          case "cancelled" -> of(NotificationKind.TRAINING_CANCELLED, Naming.COMING, change);
          case "completed" -> of(NotificationKind.TRAINING_EVALUATE, Naming.ATTENDEES, change);
          default -> null;
        });
  }

  private static Tidings of(NotificationKind kind, Naming whom, Change change) {
    return new Tidings(kind, Audience.of(null).with(whom, UUID.fromString(change.id())));
  }

  private static Optional<Tidings> ofParticipant(Change change) {
    String user = change.details().get("user");
    NotificationKind kind =
        switch (change.change()) {
          case "invited" -> NotificationKind.TRAINING_INVITED;
          case "confirmed" -> NotificationKind.TRAINING_CONFIRMED;
          case "promoted" -> NotificationKind.TRAINING_SEAT_FREED;
          case "issued" -> NotificationKind.CERTIFICATE_ISSUED;
          default -> null;
        };
    return user == null || kind == null
        ? Optional.empty()
        : Optional.of(
            new Tidings(
                kind, Audience.of(change.cell()).with(Naming.SUBJECT, UUID.fromString(user))));
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

  /** One that stops by itself: nobody has asked for that. */
  private static Optional<Tidings> ofWebhook(Change change) {
    NotificationKind kind =
        switch (change.change()) {
          case "paused" ->
              "failing".equals(change.details().get("reason"))
                  ? NotificationKind.WEBHOOK_PAUSED
                  : null;
          case "disabled" -> NotificationKind.WEBHOOK_DISABLED;
          default -> null;
        };
    return Optional.ofNullable(kind)
        .map(known ->
            new Tidings(
                known,
                Audience.of(null)
                    .with(Role.PARTNER, Place.institution(change.institution().toString()))
                    .with(Role.ADMIN, Place.REGION)));
  }

  /** A message that another region does not get: whoever may have it sent again. */
  private static Optional<Tidings> ofHandover(Change change) {
    if (!change.change().equals("dead_lettered")) {
      return Optional.empty();
    }
    Audience cell = change.cell() == null ? Audience.of(null) : managers(change.cell());
    return Optional.of(
        new Tidings(
            NotificationKind.HANDOVER_GIVEN_UP,
            coordinators(cell, change.province()).with(Role.ADMIN, Place.REGION)));
  }

  /** Each party is told by an event of its own, those who manage the agreement by the first. */
  private static Optional<Tidings> ofAgreement(Change change) {
    boolean toParty = change.institution() != null;
    NotificationKind kind =
        switch (change.change()) {
          case "submitted" -> toParty ? NotificationKind.AGREEMENT_TO_SIGN : null;
          case "signed",
              "activated",
              "amended",
              "suspended",
              "resumed",
              "completed",
              "expired",
              "terminated",
              "renewed" ->
              NotificationKind.AGREEMENT_CHANGED;
          default -> null;
        };
    return Optional.ofNullable(kind)
        .map(found ->
            new Tidings(
                found,
                toParty
                    ? partners(Audience.of(null), change.institution().toString())
                    : coordinators(Audience.of(null), change.province())));
  }

  private static Optional<Tidings> ofMeasure(Change change) {
    return change.change().equals("reported") && change.institution() == null
        ? Optional.of(
            new Tidings(
                NotificationKind.MEASURE_REPORTED,
                coordinators(Audience.of(null), change.province())))
        : Optional.empty();
  }

  /** One for each who is concerned, however many days it is about. */
  private static Optional<Tidings> ofDigest(Change change) {
    Audience audience = coordinators(Audience.of(null), null);
    for (String province : listed(change, "provinces")) {
      audience = audience.with(Role.COORDINATOR, Place.province(province));
    }
    for (String institution : listed(change, "institutions")) {
      audience = partners(audience, institution);
    }
    return Optional.of(new Tidings(NotificationKind.AGREEMENT_DATES, audience));
  }

  private static List<String> listed(Change change, String detail) {
    String text = change.details().getOrDefault(detail, "");
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static Audience partners(Audience audience, String institution) {
    return audience.with(Role.PARTNER, Place.institution(institution));
  }

  private static Audience coordinators(Audience audience, String province) {
    Audience region = audience.with(Role.COORDINATOR, Place.REGION);
    return province == null ? region : region.with(Role.COORDINATOR, Place.province(province));
  }

  static Audience managers(String cell) {
    return Audience.of(cell).with(Role.MANAGER, Place.cell(cell));
  }
}
