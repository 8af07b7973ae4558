package ma.prim.referrals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.DocumentRemoval;
import ma.prim.documents.HandedOnDocuments;
import ma.prim.events.Journal;
import ma.prim.handovers.HandoverJson;
import ma.prim.handovers.LateContent;
import ma.prim.handovers.SendHandover;
import ma.prim.handovers.SendHandover.Message;
import ma.prim.referrals.sharing.Snapshot;

/**
 * Brings the documents that a person agreed to share to the region whose cell has accepted her:
 * before that nobody there could read them. Piece by piece, each read when it leaves, so that what
 * she takes back, or what is removed from the case, is not sent any more.
 */
@Singleton
class DocumentsToRegion implements LateContent, DocumentRemoval {
  private final UnscopedReferrals referrals;
  private final HandedOnDocuments documents;
  private final SendHandover handover;
  private final ReferralViews views;
  private final SealedJson json;
  private final Journal journal;

  DocumentsToRegion(
      UnscopedReferrals referrals,
      HandedOnDocuments documents,
      SendHandover handover,
      ReferralViews views,
      SealedJson json,
      Journal journal) {
    this.referrals = referrals;
    this.documents = documents;
    this.handover = handover;
    this.views = views;
    this.json = json;
    this.journal = journal;
  }

  /** The other region has accepted it. */
  void accepted(ReferralRow referral) {
    Snapshot shared = referral.shared(json);
    if (shared != null && shared.documents() != null) {
      shared
          .documents()
          .forEach(one ->
              send(
                  referral,
                  DocumentPiece.PIECE,
                  new DocumentPiece(referral.thread(), one.id(), 0, null)));
    }
  }

  private void send(ReferralRow referral, String kind, DocumentPiece piece) {
    handover.send(
        Message.of(referral.peer(), piece.thread(), kind, piece, TellOtherRegion.owner(referral)));
  }

  @Override
  public boolean writes(String kind) {
    return kind.equals(DocumentPiece.PIECE);
  }

  @Override
  public Optional<JsonNode> body(JsonNode kept) throws IOException {
    DocumentPiece piece = piece(kept);
    Optional<UnscopedReferral> referral = handedOn(piece);
    if (referral.isEmpty()) {
      return Optional.empty();
    }
    return documents
        .bytes(referral.get().caseId(), piece.document(), piece.position(), DocumentPiece.LARGEST)
        .map(bytes -> HandoverJson.MAPPER.valueToTree(piece.with(bytes)));
  }

  /** What the receiver there may read now, and nothing that it may read no more. */
  private Optional<UnscopedReferral> handedOn(DocumentPiece piece) {
    return referrals
        .sent(piece.referral())
        .filter(referral -> referral.isShownToReceiver(views.today()))
        .filter(referral -> announced(referral, piece.document()).isPresent());
  }

  @Override
  public void delivered(JsonNode kept) {
    DocumentPiece piece = piece(kept);
    Optional<UnscopedReferral> found = handedOn(piece);
    if (found.isEmpty()) {
      return;
    }
    UnscopedReferral referral = found.get();
    long next = piece.position() + DocumentPiece.LARGEST;
    if (!documents.has(referral.caseId(), piece.document())) {
      // Also one that was removed before anybody had accepted.
      send(referral, DocumentPiece.REMOVED, piece.at(0));
    } else if (next < announced(referral, piece.document()).orElseThrow().size()) {
      send(referral, DocumentPiece.PIECE, piece.at(next));
    } else {
      journal.record(referral.documentPassed(piece.document()));
    }
  }

  /** Gone from the case, gone for who it was handed on to, as within the region. */
  @Override
  public void removed(UUID caseId, UUID document) {
    referrals.ofCase(caseId).stream()
        .filter(referral -> referral.isHandedToRegion(views.today()))
        .filter(referral -> announced(referral, document).isPresent())
        .forEach(referral ->
            send(
                referral,
                DocumentPiece.REMOVED,
                new DocumentPiece(referral.thread(), document, 0, null)));
  }

  private Optional<Snapshot.Document> announced(ReferralRow referral, UUID document) {
    return Optional.ofNullable(referral.shared(json)).flatMap(shared -> shared.document(document));
  }

  private static DocumentPiece piece(JsonNode kept) {
    try {
      return HandoverJson.MAPPER.treeToValue(kept, DocumentPiece.class);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("a message of ours cannot be read", ours);
    }
  }
}
