package ma.prim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.people.ContactPoint;
import ma.prim.people.Guardian;
import ma.prim.people.PersonFields;
import ma.prim.people.PersonGroup;
import ma.prim.people.PersonName;
import ma.prim.people.Relation;
import ma.prim.people.ReturneeKind;
import ma.prim.people.Vulnerability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPeopleTest {
  /** France, United Kingdom, Germany, Sweden, North America: kept for fiction. */
  private static final Pattern FICTION =
      Pattern.compile(
          "\\+(3363998\\d{4}|447700900\\d{3}|4917139200\\d{2}|4670174060\\d|1\\d{3}55501\\d{2})");

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void aRegionHasTwoHundredPeopleOfEveryGroup(String region) {
    List<PersonFields> files = Demo.files(Demo.of(region));

    assertThat(files).hasSize(200).allMatch(PersonFields::isTest);
    assertThat(files.stream().collect(Collectors.groupingBy(PersonFields::group)))
        .hasEntrySatisfying(PersonGroup.MRE, some -> assertThat(some).hasSize(70))
        .hasEntrySatisfying(PersonGroup.RETURNEE, some -> assertThat(some).hasSize(40))
        .hasEntrySatisfying(PersonGroup.FOREIGNER, some -> assertThat(some).hasSize(60))
        .hasEntrySatisfying(PersonGroup.RESIDENT, some -> assertThat(some).hasSize(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void theyAreOfEveryKind(String region) {
    List<PersonFields> files = Demo.files(Demo.of(region));

    some(files, file -> file.names().ar() != null && file.names().latin() != null);
    some(files, file -> file.names().ar() == null);
    some(files, file -> file.names().latin() == null || file.names().latin().family() == null);
    some(files, file -> !file.names().other().isEmpty());
    some(files, file -> file.birthDate() == null);
    some(files, file -> file.birthDate() != null && file.birthDate().length() == 4);
    some(files, file -> file.birthDate() != null && file.birthDate().length() == 7);
    some(files, file -> Boolean.TRUE.equals(file.birthDateEstimated()));
    some(files, file -> Boolean.FALSE.equals(file.documented()));
    some(files, file -> file.deceasedOn() != null);
    some(files, PersonFields::concealed);
    some(files, file -> file.nationalities().contains("stateless"));
    some(files, file -> file.nationalities().size() == 2);
    some(files, file -> file.contacts().isEmpty());
    some(files, file -> file.contacts().size() == 2);
    for (ReturneeKind kind : ReturneeKind.values()) {
      some(files, file -> file.returneeKind() == kind);
    }
    for (Guardian.Kind kind : Guardian.Kind.values()) {
      some(files, file -> file.guardian() != null && file.guardian().kind() == kind);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void nearlyEveryVulnerabilityIsThere(String region) {
    List<Vulnerability> found =
        Demo.files(Demo.of(region)).stream()
            .map(PersonFields::vulnerabilities)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .distinct()
            .toList();

    assertThat(found)
        .contains(
            Vulnerability.UNACCOMPANIED_MINOR,
            Vulnerability.SINGLE_PARENT,
            Vulnerability.VICTIM_OF_VIOLENCE,
            Vulnerability.ELDERLY,
            Vulnerability.DISABILITY,
            Vulnerability.PREGNANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void minorsHaveGuardiansAndRelationsAreMutual(String region) {
    DemoRegion demo = Demo.of(region);
    for (Household household : demo.households()) {
      Map<Object, Member> byId =
          household.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
      for (Member member : household.members()) {
        assertThat(member.file().guardian() != null).isEqualTo(member.isMinor());
        for (Relation relation : member.file().relations()) {
          assertThat(byId.get(relation.person()).file().relations())
              .extracting(Relation::person)
              .contains(member.id());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void noPhoneReachesAnybody(String region) throws NumberParseException {
    List<String> phones =
        Demo.files(Demo.of(region)).stream()
            .flatMap(file -> file.contacts().stream())
            .filter(contact -> contact.type() == ContactPoint.Type.PHONE)
            .map(ContactPoint::value)
            .toList();
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    assertThat(phones).hasSizeGreaterThan(80);
    for (String phone : phones) {
      assertThat(plans.isPossibleNumber(plans.parse(phone, null))).as(phone).isTrue();
      assertThat(FICTION.matcher(phone).matches() || !plans.isValidNumber(plans.parse(phone, null)))
          .as(phone)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void theConcealedAreNotCalled(String region) {
    assertThat(Demo.files(Demo.of(region)).stream().filter(PersonFields::concealed))
        .isNotEmpty()
        .flatExtracting(PersonFields::contacts)
        .noneMatch(ContactPoint::mayCall);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oriental", "souss-massa"})
  void familyNamesAreWrittenInSeveralWays(String region) {
    Map<String, Long> spellings =
        Demo.files(Demo.of(region)).stream()
            .filter(file -> file.names().ar() != null && file.names().latin() != null)
            .flatMap(file -> Stream.of(new PersonName[] {file.names().ar(), file.names().latin()}))
            .map(PersonName::family)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(spellings).hasSizeGreaterThan(80);
  }

  private static void some(List<PersonFields> files, Predicate<PersonFields> trait) {
    assertThat(files).anyMatch(trait);
  }
}
