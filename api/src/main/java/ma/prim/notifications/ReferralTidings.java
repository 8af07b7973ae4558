package ma.prim.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.events.Change;
import ma.prim.notifications.Audience.Naming;

/**
 * Who is told of a referral: the side that did not act; of a clock that has passed, both. The
 * sender's event stands in its case; one that names an institution is both sides' at once.
 */
final class ReferralTidings {
  private static final String CASES = "cases/";

  private ReferralTidings() {}

  static List<Tidings> of(Change change) {
    List<Tidings> all = new ArrayList<>();
    if (change.parent() != null) {
      NotificationKind kind = toSender(change);
      if (kind != null) {
        all.add(new Tidings(kind, senders(change, kind)));
      }
    }
    boolean receivers = change.parent() == null || change.institution() != null;
    NotificationKind kind = receivers ? toReceiver(change) : null;
    if (kind == NotificationKind.REFERRAL_ESCALATED) {
      kind = change.institution() == null ? kind : null;
    }
    if (kind != null) {
      all.add(new Tidings(kind, receivers(change, kind)));
    }
    return all;
  }

  private static NotificationKind toSender(Change change) {
    NotificationKind clock = ofClock(change);
    if (clock != null || !isBy(change, "receiver")) {
      return clock;
    }
    return switch (change.change()) {
      case "accepted" -> NotificationKind.REFERRAL_ACCEPTED;
      case "rejected" -> NotificationKind.REFERRAL_REJECTED;
      case "information_requested" -> NotificationKind.REFERRAL_ASKED;
      case "scheduled" -> NotificationKind.REFERRAL_SCHEDULED;
      case "completed" -> NotificationKind.REFERRAL_COMPLETED;
      case "failed" -> NotificationKind.REFERRAL_FAILED;
      case "cancelled" -> NotificationKind.REFERRAL_CANCELLED;
      case "message_added" -> NotificationKind.REFERRAL_MESSAGE;
      default -> null;
    };
  }

  private static NotificationKind toReceiver(Change change) {
    NotificationKind clock = ofClock(change);
    if (clock != null) {
      // What the sender has not said yet is not the receiver's to hurry with.
      return "inform".equals(change.details().get("clock")) ? null : clock;
    }
    if (!isBy(change, "sender")) {
      return null;
    }
    return switch (change.change()) {
      case "sent" -> NotificationKind.REFERRAL_RECEIVED;
      case "information_provided" -> NotificationKind.REFERRAL_INFORMED;
      case "cancelled", "entered_in_error" -> NotificationKind.REFERRAL_CANCELLED;
      case "withheld" -> NotificationKind.REFERRAL_WITHHELD;
      case "message_added" -> NotificationKind.REFERRAL_MESSAGE;
      default -> null;
    };
  }

  private static NotificationKind ofClock(Change change) {
    return switch (change.change()) {
      case "overdue" -> NotificationKind.REFERRAL_OVERDUE;
      case "escalated" -> NotificationKind.REFERRAL_ESCALATED;
      default -> null;
    };
  }

  private static boolean isBy(Change change, String side) {
    return side.equals(change.details().get("side"));
  }

  private static Audience senders(Change change, NotificationKind kind) {
    if (kind == NotificationKind.REFERRAL_ESCALATED) {
      return coordinators(change);
    }
    UUID matter = UUID.fromString(change.parent().substring(CASES.length()));
    return Tidings.managers(change.cell()).with(Naming.OFFICER_OF_CASE, matter);
  }

  private static Audience receivers(Change change, NotificationKind kind) {
    if (kind == NotificationKind.REFERRAL_ESCALATED) {
      return coordinators(change);
    }
    Audience all =
        change.institution() == null
            ? Tidings.managers(change.cell())
            : Audience.of(null)
                .with(Role.PARTNER, Place.institution(change.institution().toString()));
    return all.with(Naming.ACCEPTED_REFERRAL, UUID.fromString(change.id()));
  }

  private static Audience coordinators(Change change) {
    return Audience.of(change.cell()).with(Role.COORDINATOR, Place.province(change.province()));
  }
}
