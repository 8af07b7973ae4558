package ma.prim.integration.webhooks.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.tenancy.RegionConfig.Webhooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called; the name server says what the test wants. */
class CheckAddressTest {
  private static final Webhooks NOTHING = new Webhooks(List.of(), List.of());
  private static final String PUBLIC = "93.184.215.14";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001:0:1::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThatThrownBy(() -> answering(address).check("https://hooks.example/", NOTHING))
        .isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {PUBLIC, "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void whatIsPublicIsCalled(String address) throws Exception {
    assertThat(answering(address).check("https://hooks.example/", NOTHING).addresses())
        .containsExactly(InetAddress.ofLiteral(address));
  }

  @Test
  void oneAddressInsideAmongPublicOnesIsEnough() {
    assertThatThrownBy(() -> answering(PUBLIC, "10.0.0.1").check("https://hooks.example/", NOTHING))
        .isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example",
        "//hooks.example/",
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "gopher://hooks.example/",
        "http://hooks.example/",
        "https://user:secret@hooks.example/",
        "https://hooks.example/#part",
        "https://hooks.example:0/",
        "https://hooks.example:70000/",
        "https://",
        "https://hooks example/",
        "https://hooks.example\\@localhost/",
        "https:hooks.example"
      })
  void whatIsNoHttpsAddressIsRefused(String url) {
    assertThatThrownBy(() -> answering(PUBLIC).check(url, NOTHING))
        .isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://localhost./"
      })
  void otherSpellingsOfThisMachineAreRefused(String url) {
    assertThatThrownBy(() -> new CheckAddress(new SystemNames()).check(url, NOTHING))
        .isInstanceOfAny(AddressRefused.class, UnknownHostException.class);
  }

  @Test
  void whatTheRegionNamesIsCalledAlsoWithoutEncryption() throws Exception {
    Webhooks host = new Webhooks(List.of(), List.of("hooks.wilaya.example"));
    assertThat(answering("10.20.0.7").check("http://hooks.wilaya.example/x", host).port())
        .isEqualTo(80);
    assertThatThrownBy(() -> answering("10.20.0.7").check("http://other.example/", host))
        .isInstanceOf(AddressRefused.class);
    Webhooks network = new Webhooks(List.of("10.20.0.0/16"), List.of());
    assertThat(answering("10.20.0.7").check("http://any.example/", network).addresses()).hasSize(1);
    assertThatThrownBy(() -> answering("10.21.0.7").check("https://any.example/", network))
        .isInstanceOf(AddressRefused.class);
    assertThatThrownBy(() -> answering("10.20.0.7", PUBLIC).check("http://any.example/", network))
        .as("not encrypted, to a public address too")
        .isInstanceOf(AddressRefused.class);
  }

  @Test
  void aNameThatTheRegionAllowsDoesNotOpenTheMetadataService() {
    Webhooks host = new Webhooks(List.of(), List.of("hooks.wilaya.example"));
    for (String address : List.of("169.254.169.254", "100.100.100.200", "fe80::1", "224.0.0.1")) {
      assertThatThrownBy(() -> answering(address).check("https://hooks.wilaya.example/", host))
          .as(address)
          .isInstanceOf(AddressRefused.class);
    }
  }

  /** A name server that gives a good address first and this machine's afterwards. */
  @Test
  void theNameIsAskedForOnceAndWhatItSaidIsCalled() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
    CheckAddress check =
        new CheckAddress(host -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
    Target target = check.check("https://hooks.example:8443/a?b=c", NOTHING);
    assertThat(target.addresses()).containsExactly(InetAddress.ofLiteral(PUBLIC));
    assertThat(target.host()).isEqualTo("hooks.example");
    assertThat(target.port()).isEqualTo(8443);
    assertThat(target.request()).isEqualTo("/a?b=c");
    assertThat(answers).as("not asked again").hasSize(1);
    assertThatThrownBy(() -> check.check("https://hooks.example:8443/a?b=c", NOTHING))
        .as("the next attempt finds out")
        .isInstanceOf(AddressRefused.class);
  }

  private static CheckAddress answering(String... addresses) {
    return new CheckAddress(host -> Stream.of(addresses).map(InetAddress::ofLiteral).toList());
  }
}
