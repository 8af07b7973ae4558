package ma.prim.trainings.followup;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.Programme;
import ma.prim.trainings.Programmes;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.TrainingTheme;
import org.hibernate.Session;

/**
 * What cells lack: a theme is needed where a programme trains officers in it. In two statements,
 * for any number of programmes.
 */
@Singleton
class Gaps {
  private final Programmes programmes;
  private final CurrentRegion region;
  private final Session session;

  Gaps(Programmes programmes, CurrentRegion region, Session session) {
    this.programmes = programmes;
    this.region = region;
    this.session = session;
  }

  private record Seat(UUID programme, String cell, boolean trained) {}

  List<TrainingGap> all() {
    Map<TrainingTheme, List<Programme>> themes = new EnumMap<>(TrainingTheme.class);
    for (Programme programme : programmes.all()) {
      if (programme.audiences().contains(TrainingAudience.CELL_OFFICERS)) {
        themes.computeIfAbsent(programme.theme(), theme -> new ArrayList<>()).add(programme);
      }
    }
    List<Seat> seats = seats();
    List<TrainingGap> gaps = new ArrayList<>();
    themes.forEach((theme, some) -> gaps.add(gap(theme, some, seats)));
    return gaps;
  }

  private TrainingGap gap(TrainingTheme theme, List<Programme> some, List<Seat> seats) {
    List<UUID> ids = some.stream().map(Programme::id).toList();
    Set<String> trained = cells(seats, ids, true);
    Set<String> coming = cells(seats, ids, false);
    List<String> without =
        region.get().config().cells().stream()
            .map(CellConfig::slug)
            .filter(cell -> !trained.contains(cell))
            .sorted()
            .toList();
    return new TrainingGap(theme, ids, without, without.stream().filter(coming::contains).toList());
  }

  private static Set<String> cells(List<Seat> seats, List<UUID> programmes, boolean trained) {
    return seats.stream()
        .filter(seat -> seat.trained() == trained && programmes.contains(seat.programme()))
        .map(Seat::cell)
        .collect(Collectors.toSet());
  }

  private List<Seat> seats() {
    return session
        .createSelectionQuery(
            "select distinct s.programme, e.cell, e.status from Enrolment e"
                + " join TrainingSession s on s.id = e.session"
                + " where e.cell is not null and e.status in :states",
            Object[].class)
        .setParameter(
            "states",
            Set.of(EnrolmentStatus.ATTENDED, EnrolmentStatus.CERTIFIED, EnrolmentStatus.CONFIRMED))
        .getResultList()
        .stream()
        .map(row ->
            new Seat(
                (UUID) row[0],
                (String) row[1],
                FollowUp.TRAINED.contains((EnrolmentStatus) row[2])))
        .toList();
  }
}
