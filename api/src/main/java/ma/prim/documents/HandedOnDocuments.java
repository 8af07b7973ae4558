package ma.prim.documents;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Problem;
import ma.prim.tenancy.CurrentScope;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of a case that are shown to somebody who does not read the case. */
@Singleton
public class HandedOnDocuments {
  private final Documents documents;
  private final DocumentContent content;
  private final CurrentScope scope;
  private final SealedJson json;

  HandedOnDocuments(
      Documents documents, DocumentContent content, CurrentScope scope, SealedJson json) {
    this.documents = documents;
    this.content = content;
    this.scope = scope;
    this.json = json;
  }

  /** What is said of a document that is handed on; its name is not. */
  public record Known(UUID id, String mediaType, long size, String sha256) {}

  /** Those of these that are there whole in a case that the caller reads, by id. */
  public Map<UUID, Known> of(UUID caseId, Collection<UUID> ids) {
    return documents.stored(caseId, ids).stream()
        .map(document ->
            new Known(
                document.id(),
                document.type().mediaType(),
                document.size(),
                document.content(json).sha256()))
        .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  /**
   * The file. Whoever asks for it has been found entitled to this document of the case by the
   * feature that hands it on, and to no other; one that was removed is not there any more.
   */
  public RestResponse<InputStream> content(UUID caseId, UUID document) {
    scope.open(caseId);
    return content.of(documents.stored(caseId, document).orElseThrow(Problem::notFound));
  }

  /** Whether the document is in the case still. */
  public boolean has(UUID caseId, UUID document) {
    return documents.stored(caseId, document).isPresent();
  }

  /**
   * Some of the bytes, for another region: read when they leave and never kept twice. Empty if the
   * document is not in the case any more.
   *
   * @throws IOException if the store is away
   */
  public Optional<byte[]> bytes(UUID caseId, UUID document, long from, int most)
      throws IOException {
    Optional<CaseDocument> stored = documents.stored(caseId, document);
    if (stored.isEmpty() || from >= stored.get().size()) {
      return Optional.empty();
    }
    long length = Math.min(most, stored.get().size() - from);
    try (InputStream bytes = content.stream(stored.get(), from, length)) {
      return Optional.of(bytes.readNBytes((int) length));
    }
  }
}
