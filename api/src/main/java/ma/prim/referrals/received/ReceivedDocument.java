package ma.prim.referrals.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.FileCipher;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.types.FileType;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** This region's copy of a document of another region's case. It belongs to one referral. */
@Entity
@Table(name = "received_document")
@RegionOwned("asked for by the id of a referral that is in scope")
class ReceivedDocument {
  static final String RESOURCE = "received-documents";

  /** Where it stands. */
  enum State {
    RECEIVING,
    STORED,
    /** Its case has it no more, so neither has who it was handed on to: its key is gone. */
    TAKEN_BACK
  }

  /**
   * What is sealed of it.
   *
   * @param key of the files that hold its bytes
   */
  record Content(byte[] key) {}

  @Id private UUID id;
  @Version private long version;

  @Column(name = "referral_id")
  private UUID referral;

  private UUID document;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  @Column(name = "media_type")
  private FileType type;

  private long size;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected ReceivedDocument() {}

  private ReceivedDocument(UUID referral, UUID document, Instant at) {
    this.id = Ids.next();
    this.referral = referral;
    this.document = document;
    this.createdAt = at;
  }

  /** One of which the first piece has come. */
  static ReceivedDocument begun(
      UUID referral, UUID document, FileType type, SealedJson json, Instant at) {
    ReceivedDocument begun = new ReceivedDocument(referral, document, at);
    begun.state = State.RECEIVING;
    begun.type = type;
    begun.sealed = json.seal(new Content(FileCipher.newKey()), begun.context());
    return begun;
  }

  /** One that was taken back before any of it had come. */
  static ReceivedDocument neverCome(UUID referral, UUID document, Instant at) {
    ReceivedDocument none = new ReceivedDocument(referral, document, at);
    none.state = State.TAKEN_BACK;
    return none;
  }

  void grow(long bytes) {
    size += bytes;
  }

  void store() {
    state = State.STORED;
  }

  /** From now on its bytes are noise, whatever becomes of them. */
  void takeBack() {
    state = State.TAKEN_BACK;
    sealed = null;
  }

  byte[] key(SealedJson json) {
    return json.open(sealed, Content.class, context()).key();
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  UUID referral() {
    return referral;
  }

  UUID document() {
    return document;
  }

  State state() {
    return state;
  }

  FileType type() {
    return type;
  }

  long size() {
    return size;
  }
}
