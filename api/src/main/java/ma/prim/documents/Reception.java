package ma.prim.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ma.prim.access.CurrentCaller;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.Received.Piece;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.store.Spool;
import ma.prim.documents.types.FileType;
import ma.prim.documents.types.FileTypes;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.logging.Logger;

/**
 * Takes the bytes of documents from the line into the store. A row is there before the first byte,
 * so that nothing is left behind that nobody knows of, whatever happens in between.
 */
@Singleton
public class Reception {
  private static final Logger LOG = Logger.getLogger(Reception.class);
  private static final long AWAY_SECONDS = 30;
  private static final long A_MINUTE = 60;

  private final CaseDoor door;
  private final Documents documents;
  private final DocumentStore store;
  private final Spool spool;
  private final FileTypes types;
  private final DocumentsConfig config;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  Reception(
      CaseDoor door,
      Documents documents,
      DocumentStore store,
      Spool spool,
      FileTypes types,
      DocumentsConfig config,
      CurrentCaller caller,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.door = door;
    this.documents = documents;
    this.store = store;
    this.spool = spool;
    this.types = types;
    this.config = config;
    this.caller = caller;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** The line broke before the body ended: there is nobody to answer. */
  public static final class LineCut extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * A file that is about to be received.
   *
   * @param sha256 of the whole, as it was announced with the upload; null if it was not
   */
  private record Begun(
      UUID document, UUID part, byte[] key, String sha256, long position, long length) {}

  /** A new document, of which nothing has come yet; in the transaction of the caller. */
  CaseDocument begin(UUID caseId, NewUpload fields, Long length) {
    CaseDoor.Folder folder = door.writable(caseId);
    if (length != null && documents.countBegun(me()) >= config.openUploads()) {
      throw Problem.comeAgain(ProblemCode.TOO_MANY_REQUESTS, A_MINUTE);
    }
    Instant now = clock.instant();
    CaseDocument document =
        new CaseDocument(
            Ids.next(), folder, me(), fields, length, json, now, now.plus(config.uploadExpires()));
    documents.add(document);
    return document;
  }

  /**
   * A document that comes at once.
   *
   * @param announced its SHA-256; null if the caller has not said
   */
  Piece whole(UUID caseId, String name, String announced, InputStream body) throws LineCut {
    Begun begun =
        inTransaction(() -> {
          NewUpload fields = new NewUpload(name, null, null, null, null, null);
          CaseDocument document = begin(caseId, fields, null);
          documents.flush();
          return part(document, config.largest());
        });
    boolean kept = false;
    try {
      Sealing sealing = new Sealing(body, begun.length());
      byte[] head = sealing.head(FileTypes.HEAD);
      requireWhole(sealing);
      FileType type = typeOf(head);
      seal(sealing, head, begun);
      requireWhole(sealing);
      String sha256 = sealing.sha256();
      requireSame(announced, sha256);
      keep(begun);
      kept = true;
      return new Piece(begun.document(), begun.part(), 0, sealing.size(), type, sha256);
    } finally {
      if (!kept) {
        forget(begun.document(), List.of(begun.part()), Reception::cameAtOnce);
      }
    }
  }

  /** More of an upload. What has come before a line is cut stays. */
  Piece piece(UUID caseId, UUID upload, long offset, InputStream body) throws LineCut {
    Begun begun = inTransaction(() -> goOn(caseId, upload, offset));
    boolean kept = false;
    try {
      Sealing sealing = new Sealing(body, begun.length() - offset);
      seal(sealing, new byte[0], begun);
      // A line that breaks after the last byte has brought everything: nobody would send it again.
      boolean complete = offset + sealing.size() == begun.length();
      if (sealing.size() == 0) {
        requireWhole(sealing);
        Piece nothing = new Piece(upload, null, offset, 0, null, null);
        return complete ? checked(nothing, begun) : nothing;
      }
      keep(begun);
      Piece piece = new Piece(upload, begun.part(), offset, sealing.size(), null, null);
      Piece taken = complete ? checked(piece, begun) : piece;
      kept = true;
      if (sealing.isCut()) {
        attachCut(caseId, taken);
        throw new LineCut();
      }
      return taken;
    } finally {
      if (!kept) {
        takeBack(begun.part());
      }
    }
  }

  /** No operation follows, since the line is gone. If this fails otherwise, it may be attached. */
  private void attachCut(UUID caseId, Piece piece) {
    try {
      inTransaction(() -> goneOn(caseId, piece));
    } catch (Problem refused) {
      takeBack(piece.part());
      throw refused;
    }
  }

  private Begun goOn(UUID caseId, UUID id, long offset) {
    door.writable(caseId);
    CaseDocument upload = unexpired(documents.receiving(caseId, id).orElseThrow(Problem::notFound));
    if (upload.size() != offset) {
      throw behind(upload);
    }
    return part(upload, upload.length());
  }

  /** An upload that can be gone on with, by whoever may write into its case. */
  CaseDocument unexpired(CaseDocument upload) {
    if (upload.length() == null || upload.expiresAt().isBefore(clock.instant())) {
      throw Problem.notFound();
    }
    return upload;
  }

  /** The upload with a piece more, the document if it was the last; in the caller's transaction. */
  CaseDocument goneOn(UUID caseId, Piece piece) {
    CaseDoor.Folder folder = door.writable(caseId);
    CaseDocument upload = attach(caseId, piece);
    if (piece.isLast()) {
      Instant now = clock.instant();
      door.acknowledge(folder, now);
      journal.record(upload.store(piece.type(), piece.sha256(), folder, json, now));
    }
    documents.flush();
    return upload;
  }

  /** The bytes of a piece are those of the upload from now on; in the caller's transaction. */
  CaseDocument attach(UUID caseId, Piece piece) {
    CaseDocument document =
        documents.receiving(caseId, piece.document()).orElseThrow(Problem::notFound);
    if (document.size() != piece.position()) {
      throw behind(document);
    }
    if (piece.part() != null) {
      documents.part(piece.part()).orElseThrow().keep(piece.position(), piece.size());
      document.grow(piece.size(), clock.instant().plus(config.uploadExpires()));
    }
    return document;
  }

  /** Takes back what a refused operation has brought, and nothing that another has. */
  void discard(Piece piece) {
    if (piece.part() != null
        && !forget(piece.document(), List.of(piece.part()), Reception::cameAtOnce)) {
      takeBack(piece.part());
    }
  }

  private static Problem behind(CaseDocument upload) {
    return new Problem(ProblemCode.CONFLICT)
        .with(CaseUploadResource.OFFSET, Long.toString(upload.size()));
  }

  private Begun part(CaseDocument document, long most) {
    DocumentPart part = new DocumentPart(Ids.next(), document.id());
    documents.add(part);
    CaseDocument.Content content = document.content(json);
    return new Begun(
        document.id(), part.id(), content.key(), content.sha256(), document.size(), most);
  }

  /** The last piece is there: now it shows whether the whole is what it should be. */
  private Piece checked(Piece last, Begun begun) {
    List<DocumentPart> parts =
        inTransaction(() -> new ArrayList<>(documents.parts(last.document())));
    // Another request may have brought the same bytes meanwhile.
    parts.removeIf(part -> part.position() >= last.position());
    if (last.part() != null) {
      DocumentPart newest = new DocumentPart(last.part(), last.document());
      newest.keep(last.position(), last.size());
      parts.add(newest);
    }
    try (ContentStream content =
        new ContentStream(
            store,
            slug(),
            begun.key(),
            parts.stream().map(DocumentPart::bytes).toList(),
            0,
            begun.length())) {
      Sealing reading = new Sealing(content, begun.length());
      byte[] head = reading.head(FileTypes.HEAD);
      String sha256 = reading.digestOf(head);
      if (reading.isCut()) {
        throw new IOException("what was kept cannot be read");
      }
      FileType type = typeOf(head);
      requireSame(begun.sha256(), sha256);
      return new Piece(last.document(), last.part(), last.position(), last.size(), type, sha256);
    } catch (IOException away) {
      // The piece is sent again when the store is back.
      throw away(away);
    } catch (Problem refused) {
      // If the same bytes come on another line as well, those may be the right ones.
      forget(
          last.document(),
          parts.stream().map(DocumentPart::id).toList(),
          upload ->
              upload.size() == last.position()
                  && !documents.isReceivedBesides(last.document(), last.part()));
      throw refused;
    }
  }

  private FileType typeOf(byte[] head) {
    return types
        .typeOf(head)
        .orElseThrow(
            () -> new Problem(ProblemCode.FILE_TYPE_REFUSED).with("Accept", types.accepted()));
  }

  private static void requireSame(String announced, String sha256) {
    if (announced != null && !announced.equals(sha256)) {
      throw new Problem(ProblemCode.DIGEST_MISMATCH);
    }
  }

  private static void requireWhole(Sealing sealing) throws LineCut {
    if (sealing.isCut()) {
      throw new LineCut();
    }
  }

  private void seal(Sealing sealing, byte[] head, Begun begun) {
    try {
      sealing.into(
          spool.file(begun.part()),
          head,
          begun.key(),
          CaseDocument.context(begun.document(), begun.position()));
    } catch (IOException full) {
      throw away(full);
    }
  }

  private void keep(Begun begun) {
    try {
      store.keep(slug(), begun.part(), spool.file(begun.part()));
    } catch (IOException away) {
      throw away(away);
    }
  }

  public static Problem away(IOException fault) {
    LOG.warnf("documents: %s", fault.toString());
    return Problem.comeAgain(ProblemCode.STORAGE_UNAVAILABLE, AWAY_SECONDS);
  }

  /** Whether nothing but this request can have brought anything of it. */
  private static boolean cameAtOnce(CaseDocument document) {
    return document.length() == null;
  }

  /**
   * Removes what is still being received, and its files. That is decided before any of them goes,
   * with the row held: the same bytes may have come on another line, and be the document by now.
   *
   * @return whether it is removed
   */
  private boolean forget(UUID document, List<UUID> files, Predicate<CaseDocument> ours) {
    boolean removed =
        inTransaction(() -> {
          Optional<CaseDocument> found =
              documents
                  .held(document)
                  .filter(held -> held.state() == CaseDocument.State.RECEIVING)
                  .filter(ours);
          found.ifPresent(CaseDocument::remove);
          return found.isPresent();
        });
    if (removed && removeFiles(files)) {
      inTransaction(() -> {
        documents.held(document).ifPresent(documents::remove);
        return null;
      });
    }
    return removed;
  }

  /**
   * Removes a file that is of no document. The row goes first, which shows that it is not; if the
   * file cannot be removed, it is swept as a stray.
   */
  private void takeBack(UUID part) {
    boolean needed =
        inTransaction(() -> {
          documents.removeUnattached(part);
          return documents.part(part).isPresent();
        });
    if (!needed) {
      removeFiles(List.of(part));
    }
  }

  /** What cannot be removed now is found later. */
  private boolean removeFiles(List<UUID> files) {
    try {
      for (UUID file : files) {
        spool.remove(file);
        store.remove(slug(), file);
      }
      return true;
    } catch (IOException away) {
      LOG.debugf(away, "files of %s are removed later", slug());
      return false;
    }
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  private String slug() {
    return region.get().slug();
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
