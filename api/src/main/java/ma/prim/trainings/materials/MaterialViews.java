package ma.prim.trainings.materials;

import jakarta.inject.Singleton;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentRegion;

/** Shows materials: where each is, and of files what they are. */
@Singleton
class MaterialViews {
  private final CurrentRegion region;
  private final SealedJson json;

  MaterialViews(CurrentRegion region, SealedJson json) {
    this.region = region;
    this.json = json;
  }

  MaterialView of(SessionMaterial material) {
    return new MaterialView(
        material.id(),
        material.titles(),
        material.isFile() ? path(material) : material.link(),
        material.isFile() ? file(material) : null,
        material.language(),
        material.addedBy(),
        material.addedAt(),
        ETags.of(material.version()));
  }

  private MaterialFile file(SessionMaterial material) {
    SessionMaterial.Content content = material.content(json);
    return new MaterialFile(
        content.name(), material.type().mediaType(), material.size(), content.sha256());
  }

  private String path(SessionMaterial material) {
    return "/v1/regions/%s/sessions/%s/materials/%s/content"
        .formatted(region.get().slug(), material.session(), material.id());
  }
}
