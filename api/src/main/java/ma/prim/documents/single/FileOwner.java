package ma.prim.documents.single;

import java.util.UUID;
import ma.prim.documents.OtherFiles;

/** A feature that takes files. Those that it keeps, it must also know ({@link OtherFiles}). */
public interface FileOwner extends OtherFiles {

  /** The noun in {@link BringsFile}. */
  String noun();

  /** Refuses a caller who may not add a file to what has this id; asked in a transaction. */
  void requireWritable(UUID id);
}
