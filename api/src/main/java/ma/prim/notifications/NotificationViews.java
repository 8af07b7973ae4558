package ma.prim.notifications;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.prim.http.ETags;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Words;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Labels;
import ma.prim.reference.Term;

/** Puts notifications into words, when they are read and in the language of who reads them. */
@Singleton
class NotificationViews {
  private final Map<String, Labels> texts;
  private final ProblemRenderer languages;
  private final RoutingContext request;

  NotificationViews(Enumerations enumerations, ProblemRenderer languages, RoutingContext request) {
    this.texts =
        enumerations.all().get("notificationKind").stream()
            .collect(Collectors.toMap(Term::code, Term::labels));
    this.languages = languages;
    this.request = request;
  }

  NotificationView of(Notification notification) {
    return new NotificationView(
        notification.id(),
        notification.kind(),
        text(notification.kind()),
        notification.subject(),
        notification.cell(),
        notification.createdAt(),
        notification.readAt(),
        ETags.of(notification.version()),
        notification.readAt() == null ? List.of("read") : List.of());
  }

  private String text(NotificationKind kind) {
    Labels labels = texts.get(Words.of(kind));
    return switch (languages.language(request)) {
      case "ar" -> labels.ar();
      case "en" -> labels.en();
      default -> labels.fr();
    };
  }
}
