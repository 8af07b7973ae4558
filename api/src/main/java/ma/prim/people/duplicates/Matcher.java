package ma.prim.people.duplicates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Says of two files how likely they are the same person's. Everything that both know speaks for it
 * or against it by points; what only one knows says nothing. The points are set by hand so that
 * each can be explained, and checked against the labelled pairs of {@code docs/duplicates.md}.
 */
final class Matcher {
  /** Given and family name alike are as many points above this as one doubt takes away. */
  private static final double NEEDED = 4;

  private static final double STEEPNESS = 2;
  private static final double SAME_WORD = 0.93;
  private static final double SIMILAR_WORD = 0.84;
  private static final double OTHER_WORD = 0.76;
  private static final double VERY_WORD = 0.2;
  private static final double SAME_PAPER = 10;
  private static final int SHORTEST_NUMBER = 5;

  /** Papers that are one person's for life: another number is another person. */
  private static final Set<IdentityDocument.Type> FOR_LIFE = EnumSet.of(IdentityDocument.Type.CNIE);

  /** Papers that a family shares. */
  private static final Set<IdentityDocument.Type> SHARED =
      EnumSet.of(IdentityDocument.Type.FAMILY_BOOKLET);

  private final List<Reason> reasons = new ArrayList<>();
  private double points;

  private Matcher() {}

  /**
   * @param saidOne the names of {@code one}, who is compared with many
   */
  static Likeness compare(PersonFields one, SaidNames saidOne, PersonFields other) {
    Matcher matcher = new Matcher();
    matcher.names(NameLikeness.of(saidOne, SaidNames.of(other.names())));
    matcher.births(one, other);
    matcher.genders(one.gender(), other.gender());
    matcher.documents(list(one.identityDocuments()), list(other.identityDocuments()));
    matcher.phones(phones(one), phones(other));
    matcher.parents(one.names().parents(), other.names().parents());
    double score = 1 / (1 + Math.exp((NEEDED - matcher.points) / STEEPNESS));
    return new Likeness(score, List.copyOf(matcher.reasons));
  }

  private void names(NameLikeness names) {
    name(DuplicateTrait.GIVEN_NAME, names.given(), -12);
    name(DuplicateTrait.FAMILY_NAME, names.family(), -9);
  }

  /** From nothing at similar words to three points at the same, and steeply down below. */
  private void name(DuplicateTrait trait, double likeness, double different) {
    if (likeness == NameLikeness.UNKNOWN) {
      return;
    }
    Agreement agreement =
        likeness >= SAME_WORD
            ? Agreement.SAME
            : likeness >= SIMILAR_WORD ? Agreement.SIMILAR : Agreement.DIFFERENT;
    double said =
        likeness >= SIMILAR_WORD
            ? 2
                + Math.min(1, (likeness - SIMILAR_WORD) / (SAME_WORD - SIMILAR_WORD))
                + VERY_WORD * Math.max(0, (likeness - SAME_WORD) / (1 - SAME_WORD))
            : likeness <= OTHER_WORD
                ? different
                : different
                    + (2 - different) * (likeness - OTHER_WORD) / (SIMILAR_WORD - OTHER_WORD);
    add(trait, agreement, said);
  }

  private void births(PersonFields one, PersonFields other) {
    BirthDates.compare(
            one.birthDate(),
            Boolean.TRUE.equals(one.birthDateEstimated()),
            other.birthDate(),
            Boolean.TRUE.equals(other.birthDateEstimated()))
        .ifPresent(dates -> add(DuplicateTrait.BIRTH_DATE, dates.agreement(), dates.points()));
  }

  private void genders(Gender one, Gender other) {
    Set<Gender> told = EnumSet.of(Gender.FEMALE, Gender.MALE);
    if (told.contains(one) && told.contains(other)) {
      boolean same = one == other;
      add(DuplicateTrait.GENDER, same ? Agreement.SAME : Agreement.DIFFERENT, same ? 0.3 : -5);
    }
  }

  private void documents(List<IdentityDocument> ours, List<IdentityDocument> theirs) {
    Optional<Reason> reason = Optional.empty();
    double most = 0;
    for (IdentityDocument our : ours) {
      for (IdentityDocument their : theirs) {
        double said = numbers(our, their);
        if (Math.abs(said) > Math.abs(most)) {
          most = said;
          reason = Optional.of(new Reason(DuplicateTrait.DOCUMENT, agreement(said)));
        }
      }
    }
    if (reason.isPresent()) {
      add(DuplicateTrait.DOCUMENT, reason.get().agreement(), most);
    }
  }

  private static Agreement agreement(double points) {
    return points < 0
        ? Agreement.DIFFERENT
        : points < SAME_PAPER && points > 1 ? Agreement.SIMILAR : Agreement.SAME;
  }

  private static double numbers(IdentityDocument our, IdentityDocument their) {
    String one = our.foldedNumber();
    String other = their.foldedNumber();
    if (one.equals(other) && one.length() >= SHORTEST_NUMBER) {
      return SHARED.contains(our.type()) || SHARED.contains(their.type()) ? 1 : SAME_PAPER;
    }
    if (our.type() != their.type() || !FOR_LIFE.contains(our.type())) {
      return 0;
    }
    boolean slip =
        one.length() >= SHORTEST_NUMBER
            && LevenshteinDistance.getDefaultInstance().apply(one, other) == 1;
    return slip ? 2 : -6;
  }

  /** A family has one phone, so it says little. */
  private void phones(Set<String> ours, Set<String> theirs) {
    if (ours.stream().anyMatch(theirs::contains)) {
      add(DuplicateTrait.PHONE, Agreement.SAME, 2);
    }
  }

  private void parents(Names.Parents one, Names.Parents other) {
    if (one == null || other == null) {
      return;
    }
    double father = NameLikeness.likeness(one.father(), other.father());
    double mother = NameLikeness.likeness(one.mother(), other.mother());
    double known = Math.max(father, mother);
    if (known == NameLikeness.UNKNOWN) {
      return;
    }
    double least = father < 0 ? mother : mother < 0 ? father : Math.min(father, mother);
    if (least >= SIMILAR_WORD) {
      add(DuplicateTrait.PARENTS, Agreement.SAME, 1);
    } else if (least < OTHER_WORD) {
      add(DuplicateTrait.PARENTS, Agreement.DIFFERENT, -4);
    }
  }

  private void add(DuplicateTrait trait, Agreement agreement, double said) {
    reasons.add(new Reason(trait, agreement));
    points += said;
  }

  private static Set<String> phones(PersonFields person) {
    Set<String> phones = new HashSet<>();
    for (ContactPoint contact : list(person.contacts())) {
      if (contact.type() == ContactPoint.Type.PHONE) {
        phones.add(contact.value().replaceAll("\\D", ""));
      }
    }
    return phones;
  }

  private static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : given;
  }
}
