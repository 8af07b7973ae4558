package ma.prim.demo;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.prim.cases.EarlierCase;
import ma.prim.documents.DocumentKind;
import ma.prim.documents.EarlierDocuments;
import ma.prim.documents.NewUpload;
import ma.prim.tenancy.Region;

/** A document in a case of a region, so that there is one to open. */
@Singleton
class DemoDocuments {
  private static final String TEXT =
      """
      Document de démonstration

      Demande de transcription d'un acte de naissance établi à l'étranger. Aucune personne réelle.

      وثيقة للتجربة: طلب تقييد رسم ولادة محرر بالخارج. لا تخص أي شخص حقيقي.
      """;

  private final EarlierDocuments documents;

  DemoDocuments(EarlierDocuments documents) {
    this.documents = documents;
  }

  void write(Region region, EarlierCase file) {
    UUID id = DemoIds.document(region.slug(), 0);
    if (documents.has(id)) {
      return;
    }
    byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
    NewUpload fields =
        new NewUpload(
            "demande de transcription.txt",
            (long) content.length,
            DocumentKind.REQUEST,
            "fr",
            null,
            null);
    documents.take(id, file.id(), fields, content, file.opener(), file.openedAt());
  }
}
