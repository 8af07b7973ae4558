package ma.prim.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import ma.prim.testing.Addresses;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list that is asked for again is not translated again. Filters are such that no other test asks
 * so.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class KeptPlansTest {
  @Inject EntityManagerFactory factory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases?sort=-dueAt&need=ADM.CIVIL&channel=phone&group=mre&status=intake&status=closed",
        "/cases?sort=dueAt&overdue=true&priority=urgent&channel=email",
        "/referrals?sort=createdAt&priority=urgent&need=ADM.CIVIL&status=requested&status=accepted",
        "/access-requests?sort=askedAt&status=asked&status=refused&direction=sent",
        "/institutions?type=ngo&status=active&need=ADM.CIVIL",
      })
  void theSecondAskingAddsNoPlan(String list) {
    int before = plans();
    ask(list);
    int kept = plans();
    assertThat(kept).isGreaterThan(before);
    ask(list);
    assertThat(plans()).isEqualTo(kept);
  }

  private static void ask(String list) {
    Api.as("agent.nador").get(Addresses.of("agent.nador", list)).then().statusCode(200);
  }

  private int plans() {
    return factory
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }
}
