package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Role;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.Funding;
import ma.prim.trainings.Programme;
import ma.prim.trainings.TrainingAudience;
import ma.prim.users.Colleague;
import ma.prim.users.Colleagues;

/** What a session's fields must be to each other, and to what they name. */
@Singleton
class SessionRules {
  private final Coordination coordination;
  private final Colleagues colleagues;
  private final Funding funding;
  private final CurrentRegion region;

  SessionRules(
      Coordination coordination, Colleagues colleagues, Funding funding, CurrentRegion region) {
    this.coordination = coordination;
    this.colleagues = colleagues;
    this.funding = funding;
    this.region = region;
  }

  /**
   * The fields of a new session, with what is understood where nothing is said.
   *
   * @throws Problem with everything that is wrong
   */
  SessionFields ofNew(SessionFields asked, Programme programme) {
    String province =
        asked.province() == null && programme.province() != null
            ? coordination.choose(programme.province())
            : coordination.choose(asked.province());
    return check(completed(asked, programme, province), programme, Set.of());
  }

  /**
   * @param now what trainers and measure are already; they may have changed since
   */
  SessionFields ofChanged(SessionFields asked, SessionFields now, Programme programme) {
    String province =
        Objects.equals(asked.province(), now.province())
            ? now.province()
            : coordination.choose(asked.province());
    Set<UUID> known =
        now.trainers().stream()
            .map(SessionTrainer::user)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    if (now.measure() != null) {
      known.add(now.measure());
    }
    return check(completed(asked, programme, province), programme, known);
  }

  private static SessionFields completed(
      SessionFields asked, Programme programme, String province) {
    boolean said = asked.audiences() != null && !asked.audiences().isEmpty();
    return asked.with(said ? asked.audiences() : programme.audiences(), province);
  }

  private SessionFields check(SessionFields fields, Programme programme, Set<UUID> known) {
    List<Violation> found = new ArrayList<>();
    if (!HalfDays.isSound(fields.startsAt(), fields.endsAt(), region.get().zone())) {
      found.add(Violation.at("/endsAt", "ends_before_start"));
    } else if (HalfDays.days(fields.startsAt(), fields.endsAt(), region.get().zone())
        > HalfDays.MOST_DAYS) {
      found.add(Violation.at("/endsAt", "too_many_days", Map.of("max", HalfDays.MOST_DAYS)));
    }
    if (fields.enrolBy() != null && fields.enrolBy().isAfter(fields.startsAt())) {
      found.add(Violation.at("/enrolBy", "after_start"));
    }
    if (fields.place() == null && fields.link() == null) {
      found.add(Violation.at("/place", "required"));
    }
    if (!programme.audiences().containsAll(fields.audiences())) {
      found.add(Violation.at("/audiences", "unknown_value", Map.of("allowed", words(programme))));
    }
    trainers(fields.trainers(), known, found);
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    if (fields.measure() != null && !known.contains(fields.measure())) {
      funding.requireMeasure(fields.measure(), "/measure");
    }
    return fields;
  }

  private void trainers(List<SessionTrainer> all, Set<UUID> known, List<Violation> found) {
    Set<UUID> asked =
        all.stream().map(SessionTrainer::user).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<UUID, Colleague> users = colleagues.find(asked);
    for (int i = 0; i < all.size(); i++) {
      SessionTrainer trainer = all.get(i);
      String place = "/trainers/" + i;
      if (trainer.user() == null && trainer.name() == null) {
        found.add(Violation.at(place + "/name", "required"));
      } else if (trainer.user() != null
          && (trainer.name() != null || trainer.organisation() != null)) {
        found.add(Violation.at(place + "/name", "read_only"));
      } else if (trainer.user() != null
          && !known.contains(trainer.user())
          && !mayTeach(users.get(trainer.user()))) {
        found.add(Violation.at(place + "/user", "unknown_reference"));
      }
    }
  }

  private static boolean mayTeach(Colleague user) {
    return user != null && user.has(Role.TRAINER);
  }

  private static String words(Programme programme) {
    return programme.audiences().stream()
        .map((TrainingAudience audience) -> Words.of(audience))
        .collect(Collectors.joining(", "));
  }
}
