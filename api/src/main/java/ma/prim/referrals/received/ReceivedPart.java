package ma.prim.referrals.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.prim.documents.ContentStream;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** Consecutive bytes of a received document: one file of the store, named by this id. */
@Entity
@Table(name = "received_document_part")
@RegionOwned("ids and sizes only; asked for by the id of a document of a referral in scope")
class ReceivedPart {
  @Id private UUID id;

  @Column(name = "document_id")
  private UUID documentId;

  private long position;
  private long size;

  protected ReceivedPart() {}

  ReceivedPart(UUID documentId, long position, long size) {
    this.id = Ids.next();
    this.documentId = documentId;
    this.position = position;
    this.size = size;
  }

  UUID id() {
    return id;
  }

  /** What its file is sealed for. */
  String context() {
    return ReceivedDocument.RESOURCE + "/" + documentId + "/" + position;
  }

  ContentStream.Part bytes() {
    return new ContentStream.Part(id, size, context());
  }
}
