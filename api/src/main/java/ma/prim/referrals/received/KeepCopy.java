package ma.prim.referrals.received;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.ContentStream;
import ma.prim.documents.Digests;
import ma.prim.documents.FileAnswer;
import ma.prim.documents.Reception;
import ma.prim.documents.Sealing;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.store.Spool;
import ma.prim.documents.types.FileType;
import ma.prim.documents.types.FileTypes;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.referrals.sharing.Snapshot;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Keeps what comes of a document piece by piece, and hands it out once it is whole and what it was
 * announced to be. A file whose transaction is undone is named by no row, and swept as a stray.
 */
@Singleton
public class KeepCopy {
  private static final long SOON = 10;

  private final ReceivedDocuments documents;
  private final DocumentStore store;
  private final Spool spool;
  private final FileTypes types;
  private final FileAnswer answer;
  private final DocumentsConfig config;
  private final CurrentRegion region;
  private final SealedJson json;
  private final InstantSource clock;

  KeepCopy(
      ReceivedDocuments documents,
      DocumentStore store,
      Spool spool,
      FileTypes types,
      FileAnswer answer,
      DocumentsConfig config,
      CurrentRegion region,
      SealedJson json,
      InstantSource clock) {
    this.documents = documents;
    this.store = store;
    this.spool = spool;
    this.types = types;
    this.answer = answer;
    this.config = config;
    this.region = region;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The next piece of a document, or all of it.
   *
   * @param announced what was said of the whole when the referral came; nothing else is kept
   * @return whether it is whole now
   * @throws Problem for bytes that are not the next of that document
   */
  public boolean add(UUID referral, Snapshot.Document announced, long position, byte[] bytes) {
    requireFitting(announced, position, bytes);
    ReceivedDocument copy =
        documents
            .held(referral, announced.id())
            .orElseGet(() -> begin(referral, announced, position, bytes));
    if (copy.state() == ReceivedDocument.State.TAKEN_BACK) {
      return false;
    }
    if (copy.state() != ReceivedDocument.State.RECEIVING || copy.size() != position) {
      throw HandoverReceiver.unreadable();
    }
    keep(copy, position, bytes);
    copy.grow(bytes.length);
    if (copy.size() < announced.size()) {
      return false;
    }
    requireSame(copy, announced);
    copy.store();
    return true;
  }

  private void requireFitting(Snapshot.Document announced, long position, byte[] bytes) {
    boolean fits =
        announced.size() <= config.largest()
            && position >= 0
            && bytes.length > 0
            && position + bytes.length <= announced.size();
    if (!fits) {
      throw HandoverReceiver.unreadable();
    }
  }

  /** Whoever sends it: what it is, its content tells. */
  private ReceivedDocument begin(
      UUID referral, Snapshot.Document announced, long position, byte[] bytes) {
    FileType type =
        types
            .typeOf(Arrays.copyOf(bytes, Math.min(bytes.length, FileTypes.HEAD)))
            .filter(found -> found.mediaType().equals(announced.mediaType()))
            .orElseThrow(() -> new Problem(ProblemCode.FILE_TYPE_REFUSED));
    if (position != 0) {
      throw HandoverReceiver.unreadable();
    }
    ReceivedDocument begun =
        ReceivedDocument.begun(referral, announced.id(), type, json, clock.instant());
    documents.add(begun);
    return begun;
  }

  private void keep(ReceivedDocument copy, long position, byte[] bytes) {
    ReceivedPart part = new ReceivedPart(copy.id(), position, bytes.length);
    try {
      new Sealing(new ByteArrayInputStream(bytes), bytes.length)
          .into(spool.file(part.id()), new byte[0], copy.key(json), part.context());
      store.keep(region.get().slug(), part.id(), spool.file(part.id()));
    } catch (IOException away) {
      throw Reception.away(away);
    }
    documents.add(part);
  }

  private void requireSame(ReceivedDocument copy, Snapshot.Document announced) {
    try (InputStream whole = content(copy, 0, copy.size())) {
      if (!Digests.of(whole).equals(announced.sha256())) {
        throw new Problem(ProblemCode.DIGEST_MISMATCH);
      }
    } catch (IOException away) {
      throw Reception.away(away);
    }
  }

  /** The case of the other region has it no more, so nobody here has it either. */
  public void takeBack(UUID referral, UUID document) {
    Optional<ReceivedDocument> copy = documents.held(referral, document);
    if (copy.isEmpty()) {
      documents.add(ReceivedDocument.neverCome(referral, document, clock.instant()));
      return;
    }
    copy.get().takeBack();
    documents.removeParts(copy.get().id());
  }

  /** Nobody may be shown anything of the referral any more. */
  public void forget(UUID referral) {
    documents.removeAll(referral);
  }

  /**
   * The file, to a caller who was found entitled to it.
   *
   * @throws Problem come again, if it is on its way; not found, if it was taken back
   */
  public RestResponse<InputStream> read(UUID referral, Snapshot.Document announced) {
    ReceivedDocument copy =
        documents
            .find(referral, announced.id())
            .orElseThrow(() -> Problem.comeAgain(ProblemCode.DOCUMENT_UNDERWAY, SOON));
    return switch (copy.state()) {
      case TAKEN_BACK -> throw Problem.notFound();
      case RECEIVING -> throw Problem.comeAgain(ProblemCode.DOCUMENT_UNDERWAY, SOON);
      case STORED ->
          answer.of(
              new FileAnswer.Handed(announced.as(), copy.type(), copy.size(), announced.sha256()),
              range -> content(copy, range.from(), range.length()));
    };
  }

  private ContentStream content(ReceivedDocument copy, long from, long length) {
    return new ContentStream(
        store,
        region.get().slug(),
        copy.key(json),
        documents.parts(copy.id()).stream().map(ReceivedPart::bytes).toList(),
        from,
        length);
  }
}
