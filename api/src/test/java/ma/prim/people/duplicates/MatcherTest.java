package ma.prim.people.duplicates;

import static ma.prim.people.IdentityDocument.Type.CNIE;
import static ma.prim.people.IdentityDocument.Type.FAMILY_BOOKLET;
import static ma.prim.people.IdentityDocument.Type.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ma.prim.people.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two files worth a look, and what does not. */
class MatcherTest {

  @ParameterizedTest
  @CsvSource({
    "Hassan, Alaoui, Houcine, Alaoui",
    "Mohamed, Alaoui, Ahmed, Alaoui",
    "Karim, Alaoui, Karima, Alaoui",
    "Mohamed Amine, Alaoui, Mohamed Ali, Alaoui",
    "Rachid, Alaoui, Rachida, Alaoui",
    "Jamal, Alaoui, Kamal, Alaoui",
    "Mohamed, Benali, Mohamed, Bennani",
    "Fatima, Tahiri, Fatima, Zahiri",
    "Abdelkader, Alaoui, Abdelkarim, Alaoui"
  })
  void anotherNameIsAnotherPersonEvenBornTheSameDayWithTheSamePhone(
      String given, String family, String otherGiven, String otherFamily) {
    AFile one = AFile.called(given, family).bornOn("1984-05-17");
    AFile other = AFile.called(otherGiven, otherFamily).bornOn("1984-05-17");
    assertThat(one.comparedWith(other).isWorthALook()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1984-05-17, 1985-05-17",
    "1984, 1985",
    "1984-05, 1984-06",
    "1984-05-17, 1984-11-02",
    "1954, 1984-05-17"
  })
  void aNamesakeOfAnotherAgeIsAnotherPerson(String born, String otherBorn) {
    AFile one = AFile.called("Mohamed", "El Ouazzani").bornOn(born);
    AFile other = AFile.called("Mohamed", "El Ouazzani").bornOn(otherBorn);
    assertThat(one.comparedWith(other).isWorthALook()).isFalse();
    assertThat(one.comparedWith(other).reasons())
        .contains(new Reason(DuplicateTrait.BIRTH_DATE, Agreement.DIFFERENT));
  }

  @Test
  void anotherCardAnotherGenderOrOtherParentsAreAnotherPerson() {
    AFile one = AFile.called("Nour", "Alaoui").holding(CNIE, "S123456");
    assertThat(
            one.comparedWith(AFile.called("Nour", "Alaoui").holding(CNIE, "AB99881"))
                .isWorthALook())
        .isFalse();
    assertThat(
            AFile.called("Nour", "Alaoui")
                .gender(Gender.MALE)
                .comparedWith(AFile.called("Nour", "Alaoui").gender(Gender.FEMALE))
                .isWorthALook())
        .isFalse();
    assertThat(
            AFile.called("Nour", "Alaoui")
                .childOf("Ahmed", "Khadija")
                .comparedWith(AFile.called("Nour", "Alaoui").childOf("Driss", "Zineb"))
                .isWorthALook())
        .isFalse();
  }

  @Test
  void aFamilysBookletAndPhoneMakeNobodyOfTwoBrothers() {
    AFile one =
        AFile.called("Hamza", "Alaoui")
            .holding(FAMILY_BOOKLET, "445566")
            .reachedAt("+212612345678");
    AFile other =
        AFile.called("Anas", "Alaoui").holding(FAMILY_BOOKLET, "445566").reachedAt("+212612345678");
    assertThat(one.comparedWith(other).isWorthALook()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1984-05-17, 1984-05-17",
    "1984-05-17, 1984-05",
    "1984-05-17, 1984",
    "1984-05-04, 1984-04-05",
    "1984-05-17, 1984-05-11",
    "1984-05-17, 1984-01-01",
    "1984-05-17,",
    ","
  })
  void oneNameAndDatesThatMayMeanTheSameAreWorthALook(String born, String otherBorn) {
    AFile one = AFile.called("Mohamed", "El Ouazzani").bornOn(born);
    AFile other = AFile.calledInArabic("محمد", "الوزاني").bornOn(otherBorn);
    assertThat(one.comparedWith(other).isWorthALook()).isTrue();
  }

  @Test
  void aGuessMayBeAFewYearsOff() {
    AFile one = AFile.called("Mohamed", "El Ouazzani").bornOn("1950-03-02");
    AFile near = AFile.called("Mohamed", "El Ouazzani").bornAbout("1952");
    AFile far = AFile.called("Mohamed", "El Ouazzani").bornAbout("1960");
    assertThat(one.comparedWith(near).isWorthALook()).isTrue();
    assertThat(one.comparedWith(far).isWorthALook()).isFalse();
  }

  @Test
  void aPaperOutweighsAMarriedName() {
    AFile one = AFile.called("Salma", "Idrissi").holding(PASSPORT, "XY 12-34567");
    AFile married = AFile.called("Salma", "Bennis").holding(PASSPORT, "xy1234567");
    assertThat(one.bornOn("1990-02-03").comparedWith(married.bornOn("1990-02-03")).isWorthALook())
        .isTrue();
  }

  @Test
  void anotherNameCountsToo() {
    AFile one = AFile.called("Salma", "Bennis").alsoCalled("Idrissi");
    assertThat(one.comparedWith(AFile.called("Selma", "El Idrissi")).isWorthALook()).isTrue();
    AFile whole = AFile.called("Sally", "Smith").alsoCalled("Salma Idrissi");
    assertThat(whole.comparedWith(AFile.called("Selma", "El Idrissi")).isWorthALook()).isTrue();
  }

  @Test
  void namesInEachOthersPlaceAreFound() {
    assertThat(
            AFile.called("Alaoui", "Karim")
                .comparedWith(AFile.called("Karim", "Alaoui"))
                .isWorthALook())
        .isTrue();
  }

  @Test
  void theReasonsSayWhatAgrees() {
    Likeness likeness =
        AFile.called("Mohamed", "Ouazzani")
            .bornOn("1984-05-17")
            .reachedAt("+212612345678")
            .comparedWith(
                AFile.called("Mohammed", "El Wazzani").bornOn("1984").reachedAt("+212612345678"));
    assertThat(likeness.score()).isGreaterThan(0.9);
    assertThat(likeness.reasons())
        .containsExactly(
            new Reason(DuplicateTrait.GIVEN_NAME, Agreement.SAME),
            new Reason(DuplicateTrait.FAMILY_NAME, Agreement.SAME),
            new Reason(DuplicateTrait.BIRTH_DATE, Agreement.COMPATIBLE),
            new Reason(DuplicateTrait.PHONE, Agreement.SAME));
  }
}
