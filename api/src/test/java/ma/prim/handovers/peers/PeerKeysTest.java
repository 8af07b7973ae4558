package ma.prim.handovers.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.prim.crypto.PublicKeys;
import ma.prim.handovers.HandoverJson;
import ma.prim.handovers.HandoversConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.RegionConfig.Peer;
import org.junit.jupiter.api.Test;

/** Which keys are believed to be another region's. */
class PeerKeysTest {
  private final Map<String, PeerRows.Row> stored = new HashMap<>();
  private Instant now = Instant.parse("2026-03-09T10:00:00Z");
  private String shown;
  private int asked;

  private final PeerKeys keys = new PeerKeys(new Remembered(), new Shown(), new Usual(), () -> now);
  private final Region here = new Here();

  @Test
  void withoutAPinTheFirstIsBelievedAndNoOtherAfterwards() throws Exception {
    Signer genuine = new Signer();
    show(genuine);
    assertThat(keys.of(here, peer())).isPresent();
    show(new Signer());
    assertThat(fingerprints(askAgain(peer()))).containsExactly(genuine.fingerprint());
  }

  @Test
  void withAPinNobodyElseIsEverBelieved() throws Exception {
    Signer genuine = new Signer();
    show(new Signer());
    assertThat(keys.of(here, peer(genuine))).isEmpty();
    show(genuine);
    assertThat(askAgain(peer(genuine))).isPresent();
  }

  @Test
  void aRotationIsBelievedByTheKeyBefore() throws Exception {
    Signer first = new Signer();
    Signer second = new Signer();
    Signer third = new Signer();
    show(first);
    assertThat(keys.of(here, peer(first))).isPresent();
    show(second, first);
    assertThat(fingerprints(askAgain(peer(first)))).contains(second.fingerprint());
    // the pinned key is gone by now: the one before vouches
    show(third, second);
    assertThat(fingerprints(askAgain(peer(first)))).contains(third.fingerprint());
  }

  @Test
  void whoNamesTheKeyWithoutHavingItIsNotBelieved() throws Exception {
    Signer genuine = new Signer();
    Signer thief = new Signer();
    show(genuine);
    assertThat(keys.of(here, peer())).isPresent();
    showKeysOf(List.of(thief, genuine), List.of(thief));
    assertThat(fingerprints(askAgain(peer()))).containsExactly(genuine.fingerprint());
  }

  @Test
  void anotherPinEndsWhatWasBelieved() throws Exception {
    Signer stolen = new Signer();
    Signer fresh = new Signer();
    show(stolen);
    assertThat(keys.of(here, peer(stolen))).isPresent();
    assertThat(askAgain(peer(fresh))).isEmpty();
    show(fresh);
    assertThat(fingerprints(askAgain(peer(fresh)))).containsExactly(fresh.fingerprint());
  }

  @Test
  void theKeysOfAnotherRegionAndGarbageAreNot() throws Exception {
    Signer genuine = new Signer();
    for (String wrong :
        List.of(
            "garbage",
            "null",
            "[]",
            "{}",
            announcement("atlantis", List.of(genuine), List.of(genuine)),
            announcement("souss-massa", List.of(genuine), List.of()),
            announcement("souss-massa", List.of(), List.of()))) {
      shown = wrong;
      assertThat(askAgain(peer())).as(wrong).isEmpty();
    }
  }

  @Test
  void strangersDoNotMakeItAskAllTheTime() throws Exception {
    show(new Signer());
    keys.of(here, peer());
    for (int times = 0; times < 50; times++) {
      keys.askAgain(here, peer());
    }
    assertThat(asked).isOne();
    now = now.plusSeconds(6);
    keys.askAgain(here, peer());
    assertThat(asked).isEqualTo(2);
  }

  private Optional<KnownKeys> askAgain(Peer peer) {
    now = now.plusSeconds(60);
    return keys.askAgain(here, peer);
  }

  private static List<String> fingerprints(Optional<KnownKeys> known) {
    return known.map(all -> List.copyOf(all.fingerprints())).orElse(List.of());
  }

  private static Peer peer(Signer... pinned) {
    List<String> fingerprints = new ArrayList<>();
    for (Signer signer : pinned) {
      fingerprints.add(signer.fingerprint());
    }
    return new Peer("souss-massa", Map.of("fr", "Souss-Massa"), Optional.empty(), fingerprints);
  }

  private void show(Signer... signers) throws Exception {
    showKeysOf(List.of(signers), List.of(signers));
  }

  private void showKeysOf(List<Signer> named, List<Signer> signing) throws Exception {
    shown = announcement("souss-massa", named, signing);
  }

  private static String announcement(String region, List<Signer> named, List<Signer> signing)
      throws Exception {
    List<KeyAnnouncement.AnnouncedKey> all = new ArrayList<>();
    for (Signer signer : named) {
      all.add(signer.announced());
    }
    all.add(
        new KeyAnnouncement.AnnouncedKey(
            "7", "enc", "OKP", "X25519", base64(Random.randBytes(32)), "00"));
    KeyAnnouncement unsigned = new KeyAnnouncement(region, all, List.of());
    List<KeyAnnouncement.Vouching> signatures = new ArrayList<>();
    for (Signer signer : signing) {
      signatures.add(
          new KeyAnnouncement.Vouching(signer.kid(), base64(signer.sign(unsigned.signedText()))));
    }
    return HandoverJson.MAPPER.writeValueAsString(new KeyAnnouncement(region, all, signatures));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A signing key of a region. */
  private static final class Signer {
    private final KeysetHandle keys;

    Signer() throws GeneralSecurityException {
      SignatureConfig.register();
      keys = KeysetHandle.generateNew(Ed25519Parameters.create(Ed25519Parameters.Variant.TINK));
    }

    byte[] sign(byte[] text) throws GeneralSecurityException {
      return keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(text);
    }

    private byte[] publicKey() {
      try {
        Ed25519PublicKey key =
            (Ed25519PublicKey) keys.getPublicKeysetHandle().getPrimary().getKey();
        return key.getPublicKeyBytes().toByteArray();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    String fingerprint() {
      return PublicKeys.fingerprint(publicKey());
    }

    String kid() {
      return Integer.toUnsignedString(keys.getPrimary().getId());
    }

    KeyAnnouncement.AnnouncedKey announced() {
      return new KeyAnnouncement.AnnouncedKey(
          kid(), "sig", "OKP", "Ed25519", base64(publicKey()), fingerprint());
    }
  }

  private final class Remembered extends PeerRows {
    Remembered() {
      super(null);
    }

    @Override
    Optional<Row> find(Region region, String peer) {
      return Optional.ofNullable(stored.get(peer));
    }

    @Override
    void put(Region region, String peer, Row row, Instant at) {
      stored.put(peer, row);
    }
  }

  private final class Shown extends PeerClient {
    Shown() {
      super(new Usual(), null);
    }

    @Override
    public Answer get(Peer peer, String path) throws IOException {
      asked++;
      return new Answer(200, shown, 0);
    }
  }

  private record Here() implements Region {
    @Override
    public String slug() {
      return "oriental";
    }

    @Override
    public RegionConfig config() {
      throw new UnsupportedOperationException();
    }
  }

  private record Usual() implements HandoversConfig {
    @Override
    public Duration every() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration firstPause() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration longestPause() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration giveUpAfter() {
      return Duration.ofDays(7);
    }

    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(3);
    }

    @Override
    public Duration answerTimeout() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration keysEvery() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration keysFollowedEvery() {
      return Duration.ofHours(1);
    }
  }
}
