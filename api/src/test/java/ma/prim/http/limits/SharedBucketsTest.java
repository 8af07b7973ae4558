package ma.prim.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AtOnce;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.Test;

/** Each SharedBuckets here stands for a copy of the service: they share the database alone. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class SharedBucketsTest {
  private static final Quota QUOTA = new Quota("test", 200, 200);

  @Inject RegionData data;
  @Inject Regions regions;

  @Test
  void threeCopiesShareAQuotaWithinAFifth() {
    String caller = UUID.randomUUID().toString();
    List<Bucket> copies =
        Stream.generate(() -> copy().of(regions.available("oriental"), caller, QUOTA))
            .limit(3)
            .toList();
    int passed = 0;
    for (int i = 0; i < 600; i++) {
      passed += copies.get(i % 3).tryConsume(1) ? 1 : 0;
    }
    assertThat(passed).isBetween(200, 240);
  }

  @Test
  void aRequestNormallyCostsNoSql() {
    AtomicInteger connections = new AtomicInteger();
    DataSource source = data.source(regions.available("oriental"));
    DataSource counted =
        (DataSource)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  connections.addAndGet(method.getName().equals("getConnection") ? 1 : 0);
                  return method.invoke(source, arguments);
                });
    Bucket bucket =
        new SharedBuckets(counting(counted))
            .of(regions.available("oriental"), UUID.randomUUID().toString(), QUOTA);
    bucket.tryConsume(1);
    int first = connections.get();
    for (int i = 0; i < 100; i++) {
      bucket.tryConsume(1);
    }
    assertThat(connections.get() - first).isLessThanOrEqualTo(10);
  }

  @Test
  void callersDoNotShare() {
    var region = regions.available("oriental");
    SharedBuckets copy = copy();
    Bucket greedy = copy.of(region, UUID.randomUUID().toString(), QUOTA);
    Bucket other = copy.of(region, UUID.randomUUID().toString(), QUOTA);
    assertThat(greedy.tryConsume(200)).isTrue();
    assertThat(greedy.tryConsume(50)).isFalse();
    assertThat(other.tryConsume(1)).isTrue();
  }

  @Test
  void manyRequestsAtOnceAreCountedAlsoWhenTheyAreTheFirst() {
    var region = regions.available("oriental");
    for (int round = 0; round < 5; round++) {
      SharedBuckets copy = copy();
      String caller = UUID.randomUUID().toString();
      assertThat(AtOnce.times(30, () -> copy.take(region, caller, QUOTA).isConsumed()))
          .containsOnly(true);
    }
  }

  @Test
  void manyRequestsAtOnceAreCountedAlsoWhenTheirRowIsGone() {
    var region = regions.available("oriental");
    SharedBuckets copy = copy();
    for (int round = 0; round < 5; round++) {
      String caller = UUID.randomUUID().toString();
      copy.take(region, caller, QUOTA);
      Stored.in("oriental").change("delete from rate_limit where id like ?", "%" + caller);
      assertThat(AtOnce.times(30, () -> copy.take(region, caller, QUOTA).isConsumed()))
          .containsOnly(true);
    }
  }

  @Test
  void rowsOfCallersWhoStayAwayGo() {
    var region = regions.available("oriental");
    SharedBuckets copy = copy();
    String caller = UUID.randomUUID().toString();
    copy.of(region, caller, QUOTA).tryConsume(1);
    assertThat(rows(caller)).isEqualTo(1);
    copy.forget(region, 500);
    assertThat(rows(caller)).isEqualTo(1);
    Stored.in("oriental")
        .change("update rate_limit set expires_at = 1 where id like ?", "%" + caller);
    copy.forget(region, 500);
    assertThat(rows(caller)).isZero();
  }

  private SharedBuckets copy() {
    return new SharedBuckets(data);
  }

  private static long rows(String caller) {
    return Stored.in("oriental")
        .number("select count(*) from rate_limit where id like ?", "%" + caller);
  }

  private static RegionData counting(DataSource counted) {
    return new RegionData() {
      @Override
      public DataSource source(Region region) {
        return counted;
      }

      @Override
      public DataSource aside(Region region) {
        return counted;
      }
    };
  }
}
