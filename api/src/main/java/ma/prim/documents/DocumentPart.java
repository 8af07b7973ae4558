package ma.prim.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;

/** Consecutive bytes of a document: one file of the store, named by this id. */
@Entity
@Table(name = "case_document_part")
@RegionOwned("ids and sizes only; asked for by the id of a document that is in scope")
class DocumentPart {
  @Id private UUID id;

  @Column(name = "document_id")
  private UUID documentId;

  private Long position;
  private Long size;

  protected DocumentPart() {}

  /** One that is about to be received: until it is whole it has no position. */
  DocumentPart(UUID id, UUID documentId) {
    this.id = id;
    this.documentId = documentId;
  }

  /** It is kept, and these are the bytes of the document that it holds. */
  void keep(long at, long bytes) {
    this.position = at;
    this.size = bytes;
  }

  ContentStream.Part bytes() {
    return new ContentStream.Part(id, size, CaseDocument.context(documentId, position));
  }

  UUID id() {
    return id;
  }

  UUID documentId() {
    return documentId;
  }

  long position() {
    return position;
  }

  long size() {
    return size;
  }
}
