package ma.prim.documents;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.Received.Piece;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.Spool;
import ma.prim.documents.types.FileType;
import ma.prim.documents.types.FileTypes;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentRegion;

/** Takes over documents that a cell had before they were written here, under their day. */
@Singleton
public class EarlierDocuments {
  private final CaseDoor door;
  private final Documents documents;
  private final DocumentStore store;
  private final Spool spool;
  private final FileTypes types;
  private final CurrentRegion region;
  private final Journal journal;
  private final SealedJson json;

  EarlierDocuments(
      CaseDoor door,
      Documents documents,
      DocumentStore store,
      Spool spool,
      FileTypes types,
      CurrentRegion region,
      Journal journal,
      SealedJson json) {
    this.door = door;
    this.documents = documents;
    this.store = store;
    this.spool = spool;
    this.types = types;
    this.region = region;
    this.journal = journal;
    this.json = json;
  }

  public boolean has(UUID id) {
    return documents.find(id).isPresent();
  }

  /** In the caller's transaction; a file whose row is undone is a stray. */
  public void take(
      UUID id, UUID caseId, NewUpload fields, byte[] content, UUID officer, Instant at) {
    CaseDoor.Folder folder = door.earlier(caseId);
    FileType type = types.typeOf(content).orElseThrow();
    CaseDocument document =
        new CaseDocument(id, folder, officer, fields, fields.length(), json, at, at);
    DocumentPart part = new DocumentPart(Ids.next(), id);
    documents.add(document);
    documents.flush();
    documents.add(part);
    Sealing sealing = new Sealing(new ByteArrayInputStream(content), content.length);
    try {
      sealing.into(
          spool.file(part.id()),
          new byte[0],
          document.content(json).key(),
          CaseDocument.context(id, 0));
      store.keep(region.get().slug(), part.id(), spool.file(part.id()));
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
    Piece piece = new Piece(id, part.id(), 0, sealing.size(), type, sealing.sha256());
    part.keep(piece.position(), piece.size());
    document.grow(piece.size(), at);
    journal.recordEarlier(
        document.store(piece.type(), piece.sha256(), folder, json, at), officer, at);
  }
}
