package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.Optional;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.referrals.received.KeepCopy;
import ma.prim.referrals.sharing.Snapshot;

/**
 * Takes what another region brings of a document that it handed on: only of those that were
 * announced with the referral, and only while its receiver here may read them. Anything else is
 * taken note of and not kept, since it has crossed with what took it back.
 */
@Singleton
class DocumentsFromRegion implements HandoverReceiver {
  private final Referrals referrals;
  private final KeepCopy copies;
  private final ReferralViews views;
  private final SealedJson json;
  private final Journal journal;

  DocumentsFromRegion(
      Referrals referrals, KeepCopy copies, ReferralViews views, SealedJson json, Journal journal) {
    this.referrals = referrals;
    this.copies = copies;
    this.views = views;
    this.json = json;
    this.journal = journal;
  }

  @Override
  public boolean takes(String kind) {
    return kind.equals(DocumentPiece.PIECE) || kind.equals(DocumentPiece.REMOVED);
  }

  @Override
  public Owner receive(Received message) {
    DocumentPiece piece = message.body(DocumentPiece.class);
    if (!piece.thread().equals(message.thread())) {
      throw HandoverReceiver.unreadable();
    }
    Optional<Referral> known = referrals.fromRegion(message.peer(), piece.referral());
    if (known.isEmpty()) {
      return Owner.NOBODY;
    }
    Referral referral = known.get();
    Snapshot shared = referral.shared(json);
    if (shared != null && referral.isShownToReceiver(views.today())) {
      take(referral, shared, message.kind(), piece);
    }
    return TellOtherRegion.owner(referral);
  }

  private void take(Referral referral, Snapshot shared, String kind, DocumentPiece piece) {
    Snapshot.Document announced =
        shared.document(piece.document()).orElseThrow(HandoverReceiver::unreadable);
    if (kind.equals(DocumentPiece.REMOVED)) {
      copies.takeBack(referral.id(), announced.id());
      return;
    }
    if (piece.bytes() == null || piece.bytes().length > DocumentPiece.LARGEST) {
      throw HandoverReceiver.unreadable();
    }
    if (copies.add(referral.id(), announced, piece.position(), piece.bytes())) {
      journal.record(referral.documentPassed(announced.id()));
    }
  }
}
