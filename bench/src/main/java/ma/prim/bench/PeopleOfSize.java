package ma.prim.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonGroup;
import ma.prim.people.PersonName;

/**
 * The people of a region of any size, each from its number alone: the same in every run, in any
 * order, on any number of threads.
 */
final class PeopleOfSize {
  private static final Duration YEARS = Duration.ofDays(3 * 365);
  private static final List<String> COUNTRIES = List.of("FR", "ES", "BE", "NL", "DE", "IT");
  private static final List<String> PREFIXES = List.of("+336", "+346", "+324", "+316", "+4917", "+39");

  private final NamePool names = new NamePool();
  private final int size;
  private final Instant until;

  /**
   * @param until when the last file was opened; the first was three years before
   */
  PeopleOfSize(int size, Instant until) {
    this.size = size;
    this.until = until;
  }

  int size() {
    return size;
  }

  Instant openedAt(int number) {
    return until.minus(YEARS).plusMillis(YEARS.toMillis() / size * number);
  }

  /** As the service makes them: in the order of time. */
  UUID id(int number) {
    SplittableRandom random = new SplittableRandom(31L * number + 5);
    long high = openedAt(number).toEpochMilli() << 16 | 0x7000 | (number & 0xfff);
    return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L);
  }

  int cell(int number, int cells) {
    return new SplittableRandom(17L * number + 3).nextInt(cells);
  }

  PersonFields person(int number) {
    SplittableRandom random = new SplittableRandom(number);
    Gender gender = random.nextInt(2) == 0 ? Gender.FEMALE : Gender.MALE;
    NamePool.Name given = names.given(gender, random);
    NamePool.Name family = names.family(random);
    int country = random.nextInt(COUNTRIES.size());
    Names both =
        new Names(
            random.nextInt(10) < 7 ? new PersonName(given.ar(), family.ar()) : null,
            new PersonName(spelling(given, random), spelling(family, random)),
            null,
            null);
    return new PersonFields(
        null,
        PersonGroup.values()[random.nextInt(PersonGroup.values().length)],
        null,
        null,
        both,
        true,
        gender,
        birthDate(random),
        false,
        null,
        List.of("MA"),
        COUNTRIES.get(country),
        null,
        List.of("ar"),
        null,
        List.of(
            new ContactPoint(
                ContactPoint.Type.PHONE,
                PREFIXES.get(country) + (10_000_000 + random.nextInt(90_000_000)),
                true,
                true,
                null)),
        random.nextInt(10) < 6
            ? List.of(
                new IdentityDocument(
                    IdentityDocument.Type.CNIE, "MA", "S" + random.nextInt(10_000_000), null))
            : null,
        null,
        null,
        null,
        false,
        null,
        false);
  }

  private static String birthDate(SplittableRandom random) {
    int year = 1940 + random.nextInt(80);
    return random.nextInt(5) == 0
        ? String.valueOf(year)
        : "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String spelling(NamePool.Name name, SplittableRandom random) {
    List<String> ways = name.latin();
    return ways.get(random.nextInt(3) > 0 ? 0 : random.nextInt(ways.size()));
  }
}
