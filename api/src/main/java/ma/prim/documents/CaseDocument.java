package ma.prim.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.cases.CaseScope;
import ma.prim.crypto.FileCipher;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.types.FileType;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/**
 * A document of a case, from before its first byte has come until after its last is gone. It
 * follows the case to another cell, and the cell that took it keeps reading it.
 */
@Entity
@Table(name = "case_document")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseDocument {
  static final String RESOURCE = "documents";

  /** A document does not change: this is its version for those who read it. */
  static final long VERSION = 0;

  /** Where it stands. */
  enum State {
    RECEIVING,
    STORED,
    /** Its key is gone; its bytes and this row follow. */
    REMOVED
  }

  /**
   * What is sealed of it.
   *
   * @param key of the files that hold its bytes
   * @param sha256 in hexadecimal; null while it is received, unless it was announced
   */
  record Content(String name, String note, byte[] key, String sha256) {}

  @Id private UUID id;
  @Version private long version;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "written_in")
  private String writtenIn;

  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "media_type")
  private FileType type;

  private Long length;
  private long size;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private byte[] sealed;

  protected CaseDocument() {}

  /**
   * One that is about to be received.
   *
   * @param length its size in bytes; null if it is not known before
   */
  CaseDocument(
      UUID id,
      CaseDoor.Folder folder,
      UUID author,
      NewUpload fields,
      Long length,
      SealedJson json,
      Instant at,
      Instant expiresAt) {
    this.id = id;
    this.caseId = folder.id();
    this.writtenIn = folder.cell();
    this.author = author;
    this.createdAt = at;
    this.state = State.RECEIVING;
    this.kind = fields.kind() == null ? DocumentKind.OTHER : fields.kind();
    this.language = fields.language();
    this.length = length;
    this.expiresAt = expiresAt;
    seal(new Content(fields.name(), fields.note(), FileCipher.newKey(), fields.sha256()), json);
  }

  /** Everything of it has come. */
  Change store(FileType found, String sha256, CaseDoor.Folder folder, SealedJson json, Instant at) {
    Content before = content(json);
    seal(new Content(before.name(), before.note(), before.key(), sha256), json);
    this.type = found;
    this.state = State.STORED;
    this.createdAt = at;
    this.length = size;
    this.expiresAt = null;
    return folder.change(RESOURCE, id, "added");
  }

  void describe(DocumentKind asked, String spoken) {
    this.kind = asked == null ? DocumentKind.OTHER : asked;
    this.language = spoken;
  }

  /** So many more bytes of it are kept. */
  void grow(long bytes, Instant until) {
    this.size += bytes;
    this.expiresAt = until;
  }

  /** From now on nobody can open it, whatever becomes of its bytes. */
  void remove() {
    this.state = State.REMOVED;
    this.sealed = null;
    this.expiresAt = null;
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  /** What a part of it is sealed for. */
  static String context(UUID id, long position) {
    return RESOURCE + "/" + id + "/" + position;
  }

  private void seal(Content content, SealedJson json) {
    this.sealed = json.seal(content, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  String writtenIn() {
    return writtenIn;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  State state() {
    return state;
  }

  DocumentKind kind() {
    return kind;
  }

  String language() {
    return language;
  }

  FileType type() {
    return type;
  }

  Long length() {
    return length;
  }

  long size() {
    return size;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
