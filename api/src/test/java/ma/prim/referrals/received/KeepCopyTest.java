package ma.prim.referrals.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.referrals.sharing.Snapshot;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;
import ma.prim.testing.AReferral;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever sends pieces of a document: only what was announced is kept, and only whole is it read.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class KeepCopyTest {
  private static final byte[] PDF = "%PDF-1.7\nabcdefgh".getBytes(StandardCharsets.US_ASCII);
  private static final int HALF = 12;

  @Inject KeepCopy copies;
  @Inject ReceivedDocuments documents;
  @Inject InRegion inRegion;
  @Inject Regions regions;

  private final UUID document = UUID.randomUUID();
  private UUID referral;

  @BeforeEach
  void aReferral() {
    referral = UUID.fromString(AReferral.by("agent.nador").to("figuig").draft().id());
  }

  @Test
  void piecesInTheirOrderMakeTheWhole() {
    assertThat(add(announced(PDF), 0, Arrays.copyOf(PDF, HALF))).isFalse();
    assertThat(add(announced(PDF), HALF, Arrays.copyOfRange(PDF, HALF, PDF.length))).isTrue();
    assertThat(state()).isEqualTo("STORED");
    Set<UUID> files =
        Set.copyOf(
            Stored.in("oriental")
                .rows(
                    "select p.id from received_document_part p join received_document d"
                        + " on d.id = p.document_id where d.referral_id = ?",
                    referral)
                .stream()
                .map(row -> UUID.fromString(row.get("id").toString()))
                .toList());
    assertThat(files).hasSize(2);
    assertThat(inside(() -> documents.known(files))).isEqualTo(files);
    inside(() -> {
      copies.forget(referral);
      return null;
    });
    assertThat(inside(() -> documents.known(files))).isEmpty();
  }

  @Test
  void aPieceThatIsNotTheNextIsRefused() {
    add(announced(PDF), 0, Arrays.copyOf(PDF, HALF));
    refused(ProblemCode.VALIDATION_FAILED, announced(PDF), 0, Arrays.copyOf(PDF, HALF));
    refused(ProblemCode.VALIDATION_FAILED, announced(PDF), HALF + 1, new byte[1]);
    assertThat(state()).isEqualTo("RECEIVING");
  }

  @Test
  void moreThanWasAnnouncedIsRefused() {
    byte[] longer = Arrays.copyOf(PDF, PDF.length + 1);
    refused(ProblemCode.VALIDATION_FAILED, announced(PDF), 0, longer);
    refused(ProblemCode.VALIDATION_FAILED, announced(PDF), 0, new byte[0]);
  }

  @Test
  void moreThanThisServiceTakesIsRefused() {
    Snapshot.Document huge =
        new Snapshot.Document(
            document, "Passport", "application/pdf", 1L << 40, announced(PDF).sha256());
    refused(ProblemCode.VALIDATION_FAILED, huge, 0, PDF);
  }

  @Test
  void anotherContentThanWasAnnouncedIsNotKept() {
    byte[] other = PDF.clone();
    other[PDF.length - 1] = 'X';
    refused(ProblemCode.DIGEST_MISMATCH, announced(PDF), 0, other);
    assertThat(count()).isZero();
  }

  @Test
  void anotherTypeThanWasAnnouncedIsNotKept() {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    refused(ProblemCode.FILE_TYPE_REFUSED, announced(page), 0, page);
    assertThat(count()).isZero();
  }

  @Test
  void whatWasTakenBackIsNotKeptAnyMore() {
    inside(() -> {
      copies.takeBack(referral, document);
      return null;
    });
    assertThat(add(announced(PDF), 0, PDF)).isFalse();
    assertThat(state()).isEqualTo("TAKEN_BACK");
  }

  private void refused(ProblemCode code, Snapshot.Document announced, long position, byte[] bytes) {
    assertThatThrownBy(() -> add(announced, position, bytes))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private boolean add(Snapshot.Document announced, long position, byte[] bytes) {
    return inside(() -> copies.add(referral, announced, position, bytes));
  }

  private <T> T inside(java.util.concurrent.Callable<T> work) {
    return inRegion.call(regions.available("oriental"), CellScope.REGION, "test", work);
  }

  private Snapshot.Document announced(byte[] content) {
    try {
      String sha256 =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      return new Snapshot.Document(document, "Passport", "application/pdf", content.length, sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count() {
    return Stored.in("oriental")
        .number("select count(*) from received_document where referral_id = ?", referral);
  }

  private Object state() {
    return Stored.in("oriental")
        .row("select state from received_document where referral_id = ?", referral)
        .get("state");
  }
}
