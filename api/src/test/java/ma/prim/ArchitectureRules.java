package ma.prim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import javax.sql.CommonDataSource;
import ma.prim.http.Changes;
import ma.prim.http.Reads;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;
import ma.prim.tenancy.NativeSql;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;

/** The rules of the code that no compiler knows. */
final class ArchitectureRules {
  private static final String[] FOUNDATION = {
    "ma.prim..tenancy..",
    "ma.prim..access..",
    "ma.prim..audit..",
    "ma.prim..events..",
    "ma.prim..http..",
    "ma.prim..crypto..",
    "ma.prim..identity..",
    "ma.prim..text.."
  };
  private static final String[] FEATURES = {
    "ma.prim..people..",
    "ma.prim..cases..",
    "ma.prim..contacts..",
    "ma.prim..documents..",
    "ma.prim..cells..",
    "ma.prim..users..",
    "ma.prim..regions..",
    "ma.prim..referrals..",
    "ma.prim..handovers..",
    "ma.prim..institutions..",
    "ma.prim..agreements..",
    "ma.prim..trainings..",
    "ma.prim..integration..",
    "ma.prim..bulk..",
    "ma.prim..notifications..",
    "ma.prim..privacy.."
  };
  private static final Set<String> RAW_SQL =
      Set.of(
          "createNativeQuery",
          "createNativeMutationQuery",
          "createStoredProcedureQuery",
          "createStoredProcedureCall",
          "createNamedStoredProcedureQuery",
          "prepareStatement",
          "prepareCall",
          "createStatement",
          "doWork",
          "doReturningWork");

  private static final Set<String> STATELESS =
      Set.of("openStatelessSession", "withStatelessSession");

  /** What everything stands on must not know what stands on it. */
  static final ArchRule FOUNDATION_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAnyPackage(FOUNDATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  /** No scope reaches SQL of our own: where it is needed, it says why and is tested. */
  static final ArchRule NATIVE_SQL_IS_DECLARED =
      noClasses()
          .that(are(describe("not @NativeSql", type -> !isAllowedNativeSql(type))))
          .should()
          .accessTargetWhere(
              access(
                  "SQL of our own",
                  call ->
                      RAW_SQL.contains(call.getName())
                          && (owner(call, EntityManager.class)
                              || owner(call, SharedSessionContract.class)
                              || owner(call, Connection.class))));

  /** They go around the guard of writes. */
  static final ArchRule NO_WAY_AROUND_THE_GUARD =
      noClasses()
          .should()
          .dependOnClassesThat(are(assignableTo(StatelessSession.class)))
          .orShould()
          .accessTargetWhere(
              access("stateless sessions", call -> STATELESS.contains(call.getName())));

  /** Who may see what, and where, is decided at the door. */
  static final ArchRule SCOPE_IS_SET_AT_THE_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackages("ma.prim.tenancy..", "ma.prim.access..", "ma.prim.identity..")
          .should()
          .accessTargetWhere(
              access(
                  "setting the region or the scope",
                  call ->
                      call.getName().equals("set")
                          && (owner(call, CurrentRegion.class)
                              || owner(call, CurrentScope.class))));

  /** Time comes from the injected InstantSource, so that a test can be at any day. */
  static final ArchRule TIME_IS_INJECTED =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Time.class.getName())
          // UUIDv7 are made in places that nothing is injected into
          .and()
          .doNotHaveFullyQualifiedName("ma.prim.http.Ids")
          .should()
          .accessTargetWhere(
              access(
                  "the machine's clock",
                  call ->
                      (call.getName().equals("now") && owner(call, TemporalAccessor.class))
                          || call.getName().equals("currentTimeMillis")
                          || (call.getName().startsWith("system")
                              && call.getTargetOwner().getPackageName().equals("java.time"))));

  /** An operation says who it is for the document, and which transaction it has. */
  static final ArchRule OPERATIONS_ARE_COMPLETE =
      methods()
          .that(are(describe("operations", ArchitectureRules::isOperation)))
          .should(
              satisfy(
                  "have @Operation with operationId and exactly one of @Changes and @Reads",
                  ArchitectureRules::isComplete));

  /** A resource reads like its documentation: the database is behind repositories. */
  static final ArchRule RESOURCES_HAVE_NO_DATABASE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat(
              are(assignableTo(EntityManager.class).or(assignableTo(Connection.class))));

  static final ArchRule RESOURCES_ARE_CALLED_SO =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .allowEmptyShould(true);

  /** What is logged by accident must show nothing of a person. */
  static final ArchRule ENTITIES_DO_NOT_PRINT_THEMSELVES =
      methods()
          .that()
          .haveName("toString")
          .and()
          .areDeclaredInClassesThat(
              are(
                  describe(
                      "entities",
                      type ->
                          type.isAnnotatedWith(Entity.class)
                              || type.isAssignableTo(CellOwned.class))))
          .should(satisfy("not exist", method -> false))
          .allowEmptyShould(true);

  /**
   * But for what JDBC asks of a driver and of a source: the name of a logger, which nobody uses.
   */
  static final ArchRule ONE_LOGGER =
      noClasses()
          .that()
          .areNotAssignableTo(Driver.class)
          .and()
          .areNotAssignableTo(CommonDataSource.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging", "org.slf4j..", "org.apache.commons.logging..")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Base");

  private ArchitectureRules() {}

  private static boolean isAllowedNativeSql(JavaClass type) {
    return type.isAnnotatedWith(NativeSql.class)
        || type.getEnclosingClass().filter(ArchitectureRules::isAllowedNativeSql).isPresent();
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class));
  }

  private static boolean isComplete(JavaMethod method) {
    boolean named =
        method
            .tryGetAnnotationOfType(Operation.class)
            .filter(operation -> !operation.operationId().isEmpty())
            .isPresent();
    return named && method.isAnnotatedWith(Changes.class) != method.isAnnotatedWith(Reads.class);
  }

  private static boolean owner(JavaAccess<?> access, Class<?> type) {
    return access.getTargetOwner().isAssignableTo(type);
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, java.util.function.Predicate<JavaAccess<?>> which) {
    return describe(what, which);
  }

  private static ArchCondition<JavaMethod> satisfy(
      String what, java.util.function.Predicate<JavaMethod> condition) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean satisfied = condition.test(method);
        String message = method.getFullName() + (satisfied ? " does " : " does not ") + what;
        events.add(new SimpleConditionEvent(method, satisfied, message));
      }
    };
  }
}
