package ma.prim.trainings.materials;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of materials is sealed: the name and the key of a file. */
@Singleton
class SealedMaterials implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("session_material", SessionMaterial.SEALED_AS));
  }
}
