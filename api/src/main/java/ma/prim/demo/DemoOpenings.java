package ma.prim.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.cases.Channel;
import ma.prim.cases.HeardOf;
import ma.prim.cases.NewCase;
import ma.prim.cases.Priority;
import ma.prim.cases.Sensitivity;
import ma.prim.reference.Need;

/** What an officer writes down when somebody comes with a matter. */
final class DemoOpenings {
  private static final Set<String> SPOKEN_BY_OFFICERS =
      Set.of("ary", "ar", "fr", "rif", "shi", "tzm", "zgh", "es");

  /**
   * @param fields as a caller would send them
   */
  record Opening(Need need, NewCase fields) {}

  private final DemoNeeds needs;
  private final DemoTexts texts;
  private final Chance chance;
  private final Deck<Channel> channels;
  private final Deck<HeardOf> heardOf;
  private final Deck<Integer> daysToReview;

  DemoOpenings(DemoNeeds needs, DemoTexts texts, Chance chance) {
    this.needs = needs;
    this.texts = texts;
    this.chance = chance;
    List<Channel> usual = new ArrayList<>(List.of(Channel.values()));
    usual.addAll(
        List.of(
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.PHONE,
            Channel.PHONE,
            Channel.MESSAGING));
    this.channels = chance.deck(usual);
    this.heardOf = chance.deck(List.of(HeardOf.values()));
    this.daysToReview = chance.deck(List.of(-6, -2, 0, 0, 1, 2, 3, 5, 14, 40));
  }

  Opening next(Member member, UUID opener, UUID agent, Fate fate, OfficeHours hours) {
    Need need = needs.next(member);
    List<String> further =
        chance.oneIn(6)
            ? Stream.of(needs.next(member))
                .filter(other -> !other.equals(need))
                .map(Need::code)
                .toList()
            : null;
    boolean relative = !opener.equals(agent) && chance.oneIn(8);
    return new Opening(
        need,
        new NewCase(
            null,
            member.id(),
            need.code(),
            further,
            null,
            channels.deal(),
            chance.oneIn(3) ? null : heardOf.deal(),
            member.language(),
            !SPOKEN_BY_OFFICERS.contains(member.language()),
            priority(),
            texts.summary(need),
            chance.oneIn(25) ? Sensitivity.RESTRICTED : null,
            relative ? List.of(agent) : null,
            review(fate, hours.today()),
            true));
  }

  /** Mostly that of the need. */
  private Priority priority() {
    if (chance.oneIn(25)) {
      return Priority.EMERGENCY;
    }
    return chance.oneIn(12) ? Priority.URGENT : null;
  }

  /** Some are overdue, some due today, some this week. */
  private LocalDate review(Fate fate, LocalDate today) {
    return switch (fate) {
      case PLANNED, WORKED_ON, WAITING, REOPENED ->
          chance.oneIn(3) ? null : today.plusDays(daysToReview.deal());
      default -> null;
    };
  }
}
