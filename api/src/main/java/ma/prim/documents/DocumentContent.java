package ma.prim.documents;

import jakarta.inject.Singleton;
import java.io.InputStream;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.store.DocumentStore;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands the documents of cases out, whole or a range of them. */
@Singleton
class DocumentContent {
  private final Documents documents;
  private final DocumentStore store;
  private final CurrentRegion region;
  private final SealedJson json;
  private final FileAnswer answer;

  DocumentContent(
      Documents documents,
      DocumentStore store,
      CurrentRegion region,
      SealedJson json,
      FileAnswer answer) {
    this.documents = documents;
    this.store = store;
    this.region = region;
    this.json = json;
    this.answer = answer;
  }

  RestResponse<InputStream> of(CaseDocument document) {
    CaseDocument.Content content = document.content(json);
    return answer.of(
        new FileAnswer.Handed(content.name(), document.type(), document.size(), content.sha256()),
        range -> stream(document, range.from(), range.length()));
  }

  /** Its bytes from one position on. */
  ContentStream stream(CaseDocument document, long from, long length) {
    return new ContentStream(
        store,
        region.get().slug(),
        document.content(json).key(),
        documents.parts(document.id()).stream().map(DocumentPart::bytes).toList(),
        from,
        length);
  }
}
