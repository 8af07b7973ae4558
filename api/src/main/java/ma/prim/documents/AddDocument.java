package ma.prim.documents;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.Received.Piece;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.reference.Languages;

/** Makes a document of the file that this request has brought. */
@Singleton
class AddDocument {
  private final CaseDoor door;
  private final Documents documents;
  private final Reception reception;
  private final Received received;
  private final Languages languages;
  private final Journal journal;
  private final SealedJson json;
  private final InstantSource clock;

  AddDocument(
      CaseDoor door,
      Documents documents,
      Reception reception,
      Received received,
      Languages languages,
      Journal journal,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.documents = documents;
    this.reception = reception;
    this.received = received;
    this.languages = languages;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  CaseDocument handle(UUID caseId, DocumentKind kind, String language) {
    if (language != null && !languages.isKnown(language)) {
      throw Problem.invalid(Violation.of("language", "unknown_reference"));
    }
    Piece piece = received.get();
    CaseDoor.Folder folder = door.writable(caseId);
    Instant now = clock.instant();
    CaseDocument document = reception.attach(caseId, piece);
    document.describe(kind, language);
    door.acknowledge(folder, now);
    journal.record(document.store(piece.type(), piece.sha256(), folder, json, now));
    documents.flush();
    return document;
  }
}
