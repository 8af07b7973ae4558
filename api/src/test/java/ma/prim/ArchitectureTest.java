package ma.prim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import ma.prim.fixtures.anything.LeafletManager;
import ma.prim.fixtures.anything.LogsOtherwise;
import ma.prim.fixtures.anything.OpensTheScope;
import ma.prim.fixtures.anything.OwnSql;
import ma.prim.fixtures.anything.PathOfAnotherName;
import ma.prim.fixtures.anything.PrintsItself;
import ma.prim.fixtures.anything.UndocumentedResource;
import ma.prim.fixtures.anything.WithTheMachinesClock;
import ma.prim.fixtures.anything.WithoutSession;
import ma.prim.fixtures.cases.SomeFeature;
import ma.prim.fixtures.tenancy.KnowsAFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps each rule, and each rule finds the fixture that breaks it. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ma.prim");

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(ArchitectureRules.FOUNDATION_KNOWS_NO_FEATURE, KnowsAFeature.class, SomeFeature.class),
        rule(ArchitectureRules.NATIVE_SQL_IS_DECLARED, OwnSql.class),
        rule(ArchitectureRules.NATIVE_SQL_IS_DECLARED, OwnSql.ByHibernate.class),
        rule(ArchitectureRules.NO_WAY_AROUND_THE_GUARD, WithoutSession.class),
        rule(ArchitectureRules.SCOPE_IS_SET_AT_THE_DOOR, OpensTheScope.class),
        rule(ArchitectureRules.TIME_IS_INJECTED, WithTheMachinesClock.class),
        rule(ArchitectureRules.OPERATIONS_ARE_COMPLETE, UndocumentedResource.class),
        rule(ArchitectureRules.RESOURCES_HAVE_NO_DATABASE, UndocumentedResource.class),
        rule(ArchitectureRules.RESOURCES_ARE_CALLED_SO, PathOfAnotherName.class),
        rule(ArchitectureRules.ENTITIES_DO_NOT_PRINT_THEMSELVES, PrintsItself.class),
        rule(ArchitectureRules.ONE_LOGGER, LogsOtherwise.class),
        rule(ArchitectureRules.NAMES_SAY_SOMETHING, LeafletManager.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCodeKeepsTheRule(ArchRule rule, Class<?>[] fixtures) {
    rule.check(CODE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsItsFixture(ArchRule rule, Class<?>[] fixtures) {
    JavaClasses broken = new ClassFileImporter().importClasses(fixtures);
    assertThat(rule.evaluate(broken).hasViolation()).isTrue();
  }

  private static Arguments rule(ArchRule rule, Class<?>... fixtures) {
    return arguments(rule, fixtures);
  }
}
