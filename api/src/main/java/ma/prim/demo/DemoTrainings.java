package ma.prim.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.Programme;
import ma.prim.trainings.ProgrammeFields;
import ma.prim.trainings.TakeProgramme;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.TrainingTheme;
import ma.prim.trainings.certificates.TakeCertificates;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.Guest;
import ma.prim.trainings.enrolments.TakeEnrolments;
import ma.prim.trainings.evaluations.Evaluations;
import ma.prim.trainings.evaluations.NewEvaluation;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.TakeSession;
import ma.prim.trainings.sessions.TrainingSession;

/**
 * The capacity-building programme: officers, elected officials and members of civil society, with a
 * session in every state. Themes and audiences are those of the programme; sessions are made up.
 */
@Singleton
class DemoTrainings {
  private static final int HALF_DAYS = 4;
  private static final int MINUTES = 840;
  private static final int[] MARKS = {5, 4, 5, 3, 4, 5, 4, 4, 5, 2};
  private static final String POSTPONED = "Salle indisponible";
  private static final String CANCELLED = "Trop peu d’inscrits";
  private static final List<Guest> GUESTS =
      List.of(
          new Guest("Khadija Berrada", "k.berrada@example.org", "Association d’accueil"),
          new Guest("Omar Tazi", "o.tazi@example.org", "Réseau des jeunes"),
          new Guest("سناء العلوي", "s.alaoui@example.org", "جمعية التضامن"),
          new Guest("Hamid Ziani", null, "Coopérative du Souk"));

  private final TakeProgramme takeProgramme;
  private final TakeSession takeSession;
  private final TakeEnrolments takeEnrolments;
  private final Evaluations evaluations;
  private final TakeCertificates takeCertificates;

  DemoTrainings(
      TakeProgramme takeProgramme,
      TakeSession takeSession,
      TakeEnrolments takeEnrolments,
      Evaluations evaluations,
      TakeCertificates takeCertificates) {
    this.takeProgramme = takeProgramme;
    this.takeSession = takeSession;
    this.takeEnrolments = takeEnrolments;
    this.evaluations = evaluations;
    this.takeCertificates = takeCertificates;
  }

  /** Written once: what is there already is left as it is. */
  void write(RegionConfig region, Instant now) {
    if (!takeProgramme.has(DemoIds.programme(region.slug(), 0))) {
      new Calendar(region, now).fill();
    }
  }

  /** The sessions of one region. */
  private final class Calendar {
    private final RegionConfig region;
    private final DemoOfficers officers;
    private final Instant now;
    private int made;

    private Calendar(RegionConfig region, Instant now) {
      this.region = region;
      this.officers = new DemoOfficers(region);
      this.now = now;
    }

    private void fill() {
      Programme reception =
          programme(
              0,
              TrainingTheme.RECEPTION,
              "Accueillir et orienter à la cellule",
              "الاستقبال والتوجيه بالخلية",
              TrainingAudience.CELL_OFFICERS);
      Programme data =
          programme(
              1,
              TrainingTheme.DATA_PROTECTION,
              "Protéger les données des bénéficiaires",
              "حماية معطيات المستفيدين",
              TrainingAudience.CELL_OFFICERS);
      Programme governance =
          programme(
              2,
              TrainingTheme.TERRITORIAL_PLANNING,
              "Intégrer la migration dans le plan d’action de la commune",
              "إدماج الهجرة في برنامج عمل الجماعة",
              TrainingAudience.ELECTED_OFFICIALS,
              TrainingAudience.DECONCENTRATED_SERVICES);
      Programme society =
          programme(
              3,
              TrainingTheme.RIGHTS_AND_PROCEDURES,
              "Droits et démarches des migrants",
              "حقوق المهاجرين ومساطرهم",
              TrainingAudience.CIVIL_SOCIETY,
              TrainingAudience.CELL_OFFICERS);
      held(reception, -70);
      held(data, -40);
      TrainingSession running = open(reception, 0, 20);
      officersOf(running, 6);
      move(running, SessionStatus.IN_PROGRESS, null);
      guests(open(society, 21, 25));
      officersOf(open(reception, 28, 4), 6);
      move(open(governance, 35, 15), SessionStatus.POSTPONED, POSTPONED);
      move(open(society, 14, 15), SessionStatus.CANCELLED, CANCELLED);
      session(governance, 60, 15);
    }

    private Programme programme(
        int number, TrainingTheme theme, String fr, String ar, TrainingAudience... audiences) {
      return takeProgramme.take(
          DemoIds.programme(region.slug(), number),
          new ProgrammeFields(
              theme, Map.of("fr", fr, "ar", ar), null, Set.of(audiences), null, null),
          coordinator(),
          now.minus(Duration.ofDays(120)));
    }

    /** Taught, attended by most, judged by them, certified. */
    private void held(Programme programme, int day) {
      TrainingSession session = open(programme, day, 20);
      List<Enrolment> all = officersOf(session, 2 * MARKS.length);
      move(session, SessionStatus.IN_PROGRESS, null);
      Instant end = session.endsAt();
      List<Enrolment> attended = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        boolean there = i != 1;
        takeEnrolments.judge(
            all.get(i), there ? HALF_DAYS : 0, there ? MINUTES : 0, coordinator(), end);
        if (all.get(i).status() == EnrolmentStatus.ATTENDED) {
          attended.add(all.get(i));
        }
      }
      move(session, SessionStatus.COMPLETED, null);
      for (int i = 0; i < Math.min(MARKS.length, attended.size()); i++) {
        int mark = MARKS[i];
        attended.get(i).noteEvaluation();
        evaluations.add(
            session.id(),
            new NewEvaluation(mark, Math.min(5, mark + 1), mark, mark, mark > 3, null));
      }
      takeCertificates.take(attended, coordinator(), end.plus(Duration.ofDays(1)));
    }

    private TrainingSession open(Programme programme, int day, int seats) {
      TrainingSession session = session(programme, day, seats);
      move(session, SessionStatus.OPEN, null);
      return session;
    }

    private TrainingSession session(Programme programme, int day, int seats) {
      ZoneId zone = region.zone();
      LocalDate first = LocalDate.ofInstant(now, zone).plusDays(day);
      return takeSession.take(
          DemoIds.session(region.slug(), made++),
          programme.id(),
          DemoSessions.fields(programme, region, first, seats, officers.trainer()),
          coordinator(),
          now.minus(Duration.ofDays(100)));
    }

    private void move(TrainingSession session, SessionStatus to, String reason) {
      takeSession.move(session, to, reason, coordinator(), now.minus(Duration.ofDays(1)));
    }

    /** One agent of each cell, then its manager. */
    private List<Enrolment> officersOf(TrainingSession session, int most) {
      List<Enrolment> all = new ArrayList<>();
      for (CellConfig cell : region.cells()) {
        for (UUID user : List.of(officers.agent(cell.slug()), officers.manager(cell.slug()))) {
          if (all.size() < most) {
            all.add(
                takeEnrolments.take(
                    session,
                    user,
                    null,
                    cell.slug(),
                    cell.province(),
                    TrainingAudience.CELL_OFFICERS,
                    coordinator(),
                    now.minus(Duration.ofDays(2))));
          }
        }
      }
      return all;
    }

    private void guests(TrainingSession session) {
      for (Guest guest : GUESTS) {
        takeEnrolments.take(
            session,
            null,
            guest,
            null,
            null,
            TrainingAudience.CIVIL_SOCIETY,
            coordinator(),
            now.minus(Duration.ofDays(2)));
      }
    }

    private UUID coordinator() {
      return officers.coordinator();
    }
  }
}
