package ma.prim.documents;

import java.util.UUID;

/** What else follows when a document of a case is removed; told in the same transaction. */
public interface DocumentRemoval {

  /** Nobody may read it in the case any more. */
  void removed(UUID caseId, UUID document);
}
