package ma.prim.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.RegionConfig;
import ma.prim.trainings.Programme;
import ma.prim.trainings.sessions.SessionFields;
import ma.prim.trainings.sessions.SessionModule;
import ma.prim.trainings.sessions.SessionTrainer;

/** What a made-up session says of itself: two days at the seat of the region. */
final class DemoSessions {
  private static final int REQUIRED = 80;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(16, 0);

  private DemoSessions() {}

  static SessionFields fields(
      Programme programme, RegionConfig region, LocalDate first, int seats, UUID trainer) {
    return new SessionFields(
        programme.titles(),
        List.of(
            new SessionModule(Map.of("fr", "Cadre et notions", "ar", "الإطار والمفاهيم"), 180),
            new SessionModule(Map.of("fr", "Cas pratiques", "ar", "حالات تطبيقية"), 240)),
        first.atTime(MORNING).atZone(region.zone()).toInstant(),
        first.plusDays(1).atTime(EVENING).atZone(region.zone()).toInstant(),
        Map.of("fr", "Siège du conseil de la région", "ar", "مقر مجلس الجهة"),
        "Salle de formation",
        null,
        seats,
        null,
        REQUIRED,
        "fr",
        programme.audiences(),
        List.of(
            new SessionTrainer(trainer, null, null),
            new SessionTrainer(null, "Leila Mansouri", "Consultante")),
        null,
        null,
        null);
  }
}
