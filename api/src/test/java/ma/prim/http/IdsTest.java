package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0190ffff00007000800000000000000",
        "0190ffff-0000-7000-8000-00000000000g",
        " 0190ffff-0000-7000-8000-000000000001",
        "{0190ffff-0000-7000-8000-000000000001}"
      })
  void whatIsNotCanonicalIsNoId(String text) {
    assertThat(Ids.parse(text)).isEmpty();
  }

  @Test
  void idsAreOfVersionSevenAndAscend() {
    List<String> ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(Ids.next().version()).isEqualTo(7);
    assertThat(Ids.next().variant()).isEqualTo(2);
  }

  @Test
  void noTwoAreEqualWhoeverMakesThem() {
    Set<UUID> ids = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 50_000).parallel().forEach(i -> ids.add(Ids.next()));
    assertThat(ids).hasSize(50_000);
  }
}
