package ma.prim.people.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the labelled pairs that the search for duplicates is measured with. Spellings are those of
 * papers and registers, listed by hand in {@code duplicates/*-names.csv}; what happens to them at a
 * counter is told below. Nothing here is the matcher's: it has no list of names, and these lists no
 * rule of sound.
 *
 * <p>{@code WritePairs SEED FILE}; the same seed writes the same pairs.
 */
final class WritePairs {
  static final String HEADER =
      "same,kind,ar1,arFamily1,latin1,latinFamily1,born1,guessed1,gender1,paper1,phone1,father1,"
          + "ar2,arFamily2,latin2,latinFamily2,born2,guessed2,gender2,paper2,phone2,father2";
  private static final int OF_EACH_KIND = 160;
  private static final String HONORIFICS_MALE = "Moulay |Sidi |Haj |El Haj |Hadj ";
  private static final String HONORIFICS_FEMALE = "Lalla |Hajja |El Hajja ";

  private final Random random;
  private final List<Name> given = new ArrayList<>();
  private final List<Name> family = new ArrayList<>();

  private WritePairs(long seed) throws IOException {
    random = new Random(seed);
    read("given-names.csv").forEach(row -> given.add(Name.of(row[0], row[1], row[2])));
    read("family-names.csv").forEach(row -> family.add(Name.of("", row[0], row[1])));
  }

  public static void main(String[] arguments) throws IOException {
    WritePairs pairs = new WritePairs(Long.parseLong(arguments[0]));
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      out.print(HEADER + "\n");
      pairs.write(out);
    }
  }

  private record Name(String gender, List<String> arabic, List<String> latin) {
    static Name of(String gender, String arabic, String latin) {
      return new Name(gender, List.of(arabic.split("\\|")), List.of(latin.split("\\|")));
    }
  }

  /** Somebody, as she is; what is written down of her is a {@link Record}. */
  private record Human(
      Name given, Name family, LocalDate born, String paper, String phone, Name father) {
    Human called(Name other) {
      return new Human(other, family, born, paper, phone, father);
    }

    Human of(Name otherFamily) {
      return new Human(given, otherFamily, born, paper, phone, father);
    }

    Human bornOn(LocalDate day) {
      return new Human(given, family, day, paper, phone, father);
    }

    Human with(String otherPaper, String otherPhone) {
      return new Human(given, family, born, otherPaper, otherPhone, father);
    }

    Human childOf(Name otherFather) {
      return new Human(given, family, born, paper, phone, otherFather);
    }
  }

  /** What one cell wrote down. */
  private static final class Record {
    String ar = "";
    String arFamily = "";
    String latin = "";
    String latinFamily = "";
    String born = "";
    boolean guessed;
    String gender = "";
    String paper = "";
    String phone = "";
    String father = "";

    @Override
    public String toString() {
      return String.join(
          ",", ar, arFamily, latin, latinFamily, born, guessed + "", gender, paper, phone, father);
    }
  }

  private void write(PrintStream out) {
    for (int i = 0; i < OF_EACH_KIND; i++) {
      samePerson(out);
      someoneElse(out);
    }
  }

  private void samePerson(PrintStream out) {
    Human h = human();
    pair(out, true, "spelling", spoken(h, "latin"), spoken(h, "latin"));
    h = human();
    pair(out, true, "script", spoken(h, "latin"), spoken(h, "arabic"));
    h = human();
    pair(
        out,
        true,
        "both_scripts",
        spoken(h, "both"),
        spoken(h, random.nextBoolean() ? "latin" : "arabic"));
    h = human();
    pair(out, true, "year_only", spoken(h, any()), date(spoken(h, any()), "year"));
    h = human();
    pair(out, true, "month_only", spoken(h, any()), date(spoken(h, any()), "month"));
    h = human();
    pair(out, true, "no_date", spoken(h, any()), date(spoken(h, any()), "none"));
    h = human();
    pair(out, true, "guessed", spoken(h, any()), date(spoken(h, any()), "guess"));
    h = human();
    pair(out, true, "first_of_january", spoken(h, any()), date(spoken(h, any()), "january"));
    h = human();
    pair(out, true, "slip", slip(spoken(h, "latin")), spoken(h, "latin"));
    h = human();
    pair(out, true, "honorific", honorific(spoken(h, "latin"), h), spoken(h, any()));
    h = human();
    pair(out, true, "turned", turned(spoken(h, any())), spoken(h, any()));
    h = human();
    Record wrong = spoken(h, any());
    wrong.born = wrongDay(h.born);
    Record right = spoken(h, any());
    right.born = h.born.toString();
    pair(out, true, "wrong_day", wrong, right);
  }

  private void someoneElse(PrintStream out) {
    Human h = human();
    Name brother = other(given, h.given, h.given.gender);
    LocalDate later = h.born.plusDays(400 + random.nextInt(2500));
    Human sibling = h.called(brother).bornOn(later).with(paper(), h.phone);
    pair(out, false, "brothers", spoken(h, any()), spoken(sibling, any()));
    pair(
        out,
        false,
        "brothers_half_known",
        date(spoken(h, any()), half()),
        date(spoken(sibling, any()), half()));

    h = human();
    pair(
        out,
        false,
        "twins",
        spoken(h, any()),
        spoken(h.called(other(given, h.given, h.given.gender)).with(paper(), h.phone), any()));

    h = human();
    Human namesake =
        h.bornOn(h.born.plusYears(1 + random.nextInt(20))).with(paper(), phone()).childOf(man());
    pair(out, false, "other_year", spoken(h, any()), spoken(namesake, any()));
    pair(
        out,
        false,
        "other_year_half_known",
        date(spoken(h, any()), random.nextBoolean() ? "year" : "month"),
        date(spoken(namesake, any()), random.nextBoolean() ? "year" : "full"));

    h = human();
    Human twinYear =
        h.bornOn(h.born.withDayOfYear(1 + (h.born.getDayOfYear() + 40 + random.nextInt(200)) % 360))
            .with(paper(), phone())
            .childOf(man());
    pair(
        out,
        false,
        "same_year_other_day",
        full(spoken(h, any()), h),
        full(spoken(twinYear, any()), twinYear));

    h = human();
    while (!h.given.gender.equals("male")) {
      h = human();
    }
    Human son =
        h.called(other(given, h.given, "male"))
            .bornOn(h.born.plusYears(20 + random.nextInt(20)))
            .with(paper(), h.phone)
            .childOf(h.given);
    pair(out, false, "father_and_son", spoken(h, any()), spoken(son, any()));
    pair(
        out,
        false,
        "father_and_son_of_one_name",
        spoken(h, any()),
        spoken(son.called(h.given), any()));

    h = human();
    Human wife =
        h.called(other(given, h.given, h.given.gender.equals("male") ? "female" : "male"))
            .bornOn(h.born.plusDays(random.nextInt(3000)))
            .with(paper(), h.phone)
            .childOf(man());
    pair(out, false, "couple", spoken(h, any()), spoken(wife, any()));

    h = human();
    Human otherFamily =
        h.of(other(family, h.family, ""))
            .bornOn(h.born.plusDays(random.nextInt(2) * 400L))
            .with(paper(), phone());
    pair(out, false, "other_family", spoken(h, any()), spoken(otherFamily, any()));
    pair(out, false, "strangers", spoken(human(), any()), spoken(human(), any()));
    h = human();
    pair(
        out,
        false,
        "no_date_other_given",
        date(spoken(h, any()), "none"),
        spoken(h.called(other(given, h.given, h.given.gender)).with(paper(), phone()), any()));
  }

  private static void pair(PrintStream out, boolean same, String kind, Record one, Record other) {
    out.print(same + "," + kind + "," + one + "," + other + "\n");
  }

  private Human human() {
    return new Human(
        any(given),
        any(family),
        LocalDate.of(1935, 1, 2).plusDays(random.nextInt(27_000)),
        paper(),
        phone(),
        man());
  }

  /** A file: names in one script or both; paper, phone, gender and father often unknown. */
  private Record spoken(Human human, String script) {
    Record record = new Record();
    if (!script.equals("latin")) {
      record.ar = any(human.given.arabic);
      record.arFamily = any(human.family.arabic);
    }
    if (!script.equals("arabic")) {
      record.latin = written(any(human.given.latin));
      record.latinFamily = written(any(human.family.latin));
    }
    record.born = random.nextInt(10) == 0 ? human.born.toString().substring(0, 4) : human.born + "";
    record.gender = random.nextInt(10) < 7 ? human.given.gender : "";
    record.paper = random.nextInt(10) < 3 ? human.paper : "";
    record.phone = random.nextInt(10) < 4 ? human.phone : "";
    record.father = random.nextInt(10) < 2 ? any(human.father.latin) : "";
    return record;
  }

  /** Some counters write capitals. */
  private String written(String name) {
    return random.nextInt(6) == 0 ? name.toUpperCase(java.util.Locale.ROOT) : name;
  }

  private Record date(Record record, String known) {
    LocalDate day = record.born.length() == 4 ? null : LocalDate.parse(record.born);
    switch (known) {
      case "year" -> record.born = record.born.substring(0, 4);
      case "month" -> record.born = day == null ? record.born : record.born.substring(0, 7);
      case "none" -> record.born = "";
      case "january" -> record.born = record.born.substring(0, 4) + "-01-01";
      case "guess" -> {
        record.born = "" + (Integer.parseInt(record.born.substring(0, 4)) + random.nextInt(5) - 2);
        record.guessed = true;
      }
      default -> {}
    }
    return record;
  }

  private static Record full(Record record, Human human) {
    record.born = human.born.toString();
    return record;
  }

  private String half() {
    return random.nextBoolean() ? "year" : "full";
  }

  private Record honorific(Record record, Human human) {
    String titles = human.given.gender.equals("male") ? HONORIFICS_MALE : HONORIFICS_FEMALE;
    record.latin = any(List.of(titles.split("\\|"))) + record.latin;
    return record;
  }

  private static Record turned(Record record) {
    String given = record.latin;
    record.latin = record.latinFamily;
    record.latinFamily = given;
    given = record.ar;
    record.ar = record.arFamily;
    record.arFamily = given;
    return record;
  }

  /** A letter left out, written twice or changed for its neighbour, in one of the names. */
  private Record slip(Record record) {
    boolean first = random.nextBoolean() && record.latin.length() > 4;
    StringBuilder name = new StringBuilder(first ? record.latin : record.latinFamily);
    int at = 1 + random.nextInt(name.length() - 2);
    switch (random.nextInt(3)) {
      case 0 -> name.deleteCharAt(at);
      case 1 -> name.insert(at, name.charAt(at));
      default -> {
        char moved = name.charAt(at);
        name.setCharAt(at, name.charAt(at + 1));
        name.setCharAt(at + 1, moved);
      }
    }
    if (first) {
      record.latin = name.toString();
    } else {
      record.latinFamily = name.toString();
    }
    return record;
  }

  private String wrongDay(LocalDate born) {
    if (born.getDayOfMonth() <= 12 && random.nextBoolean()) {
      return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()).toString();
    }
    int day = born.getDayOfMonth();
    int wrong = day <= 10 ? day + 10 : day <= 20 ? day - 10 : day - 20;
    return born.withDayOfMonth(Math.max(1, wrong)).toString();
  }

  private String any() {
    int script = random.nextInt(5);
    return script < 2 ? "latin" : script < 4 ? "arabic" : "both";
  }

  private Name man() {
    Name man = any(given);
    return man.gender.equals("male") ? man : man();
  }

  private Name other(List<Name> names, Name than, String gender) {
    Name other = any(names);
    return other.gender.equals(gender) && !other.equals(than) ? other : other(names, than, gender);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private String paper() {
    return (char) ('A' + random.nextInt(26)) + "" + (100_000 + random.nextInt(900_000));
  }

  private String phone() {
    return "+2126" + (10_000_000 + random.nextInt(90_000_000));
  }

  private static List<String[]> read(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WritePairs.class.getResourceAsStream("/duplicates/" + file),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
