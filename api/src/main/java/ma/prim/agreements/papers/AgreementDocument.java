package ma.prim.agreements.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.single.BroughtFile;
import ma.prim.documents.types.FileType;
import ma.prim.tenancy.RegionOwned;

/**
 * A document of an agreement. Its bytes never change: a later edition is a document of its own, and
 * both say so.
 */
@Entity
@Table(name = "agreement_document")
@RegionOwned("part of an agreement: asked for by the id of one that is in sight")
class AgreementDocument {
  static final String RESOURCE = "documents";
  private static final String SEALED_AS = "agreement-documents/";

  /**
   * What is sealed of it.
   *
   * @param key that its file is sealed with
   */
  record Content(String name, byte[] key, String context, String sha256) {}

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Enumerated(EnumType.STRING)
  private AgreementDocumentKind kind;

  private String language;
  private int edition;
  private UUID replaces;

  @Column(name = "replaced_by")
  private UUID replacedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "media_type")
  private FileType type;

  private long size;
  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  private byte[] sealed;

  protected AgreementDocument() {}

  AgreementDocument(
      UUID agreement,
      BroughtFile.Kept file,
      AgreementDocumentKind kind,
      String language,
      UUID author,
      SealedJson json,
      Instant at) {
    this.id = file.id();
    this.agreement = agreement;
    this.kind = kind;
    this.language = language;
    this.edition = 1;
    this.type = file.type();
    this.size = file.size();
    this.author = author;
    this.createdAt = at;
    this.sealed =
        json.seal(
            new Content(file.name(), file.key(), file.context(), file.sha256()), SEALED_AS + id);
  }

  /** It is a later edition of another. */
  void follow(AgreementDocument former) {
    edition = former.edition + 1;
    replaces = former.id;
    former.replacedBy = id;
  }

  void isLastAgain() {
    replacedBy = null;
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, SEALED_AS + id);
  }

  UUID id() {
    return id;
  }

  UUID agreement() {
    return agreement;
  }

  AgreementDocumentKind kind() {
    return kind;
  }

  String language() {
    return language;
  }

  int edition() {
    return edition;
  }

  UUID replaces() {
    return replaces;
  }

  UUID replacedBy() {
    return replacedBy;
  }

  FileType type() {
    return type;
  }

  long size() {
    return size;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }
}
