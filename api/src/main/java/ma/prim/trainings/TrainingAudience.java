package ma.prim.trainings;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.http.Words;

/** Whom a training is for. */
public enum TrainingAudience {
  CELL_OFFICERS,
  ELECTED_OFFICIALS,
  CIVIL_SOCIETY,
  DECONCENTRATED_SERVICES;

  /** As they stand in one column: {@code |cell_officers|civil_society|}. */
  public static String stored(Collection<TrainingAudience> audiences) {
    return audiences.stream()
        .distinct()
        .sorted()
        .map(Words::of)
        .collect(Collectors.joining("|", "|", "|"));
  }

  public static Set<TrainingAudience> read(String stored) {
    return Arrays.stream(values())
        .filter(audience -> stored.contains(audience.stored()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How one of several stands in the column. */
  public String stored() {
    return "|" + Words.of(this) + "|";
  }
}
