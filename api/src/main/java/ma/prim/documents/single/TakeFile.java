package ma.prim.documents.single;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import ma.prim.crypto.FileCipher;
import ma.prim.documents.Reception;
import ma.prim.documents.Sealing;
import ma.prim.documents.single.BroughtFile.Kept;
import ma.prim.documents.store.DocumentStore;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.documents.store.Spool;
import ma.prim.documents.types.FileType;
import ma.prim.documents.types.FileTypes;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.logging.Logger;

/**
 * Takes a file that comes at once from the line into the store, sealed with a key of its own. What
 * a stop leaves there is swept as a stray: nothing names it.
 */
@Singleton
public class TakeFile {
  private static final Logger LOG = Logger.getLogger(TakeFile.class);

  private final DocumentStore store;
  private final Spool spool;
  private final FileTypes types;
  private final DocumentsConfig config;
  private final CurrentRegion region;

  TakeFile(
      DocumentStore store,
      Spool spool,
      FileTypes types,
      DocumentsConfig config,
      CurrentRegion region) {
    this.store = store;
    this.spool = spool;
    this.types = types;
    this.config = config;
    this.region = region;
  }

  /**
   * @param noun of its owner, part of what it is sealed for
   * @param announced its SHA-256; null if the caller has not said
   */
  public Kept from(InputStream body, String noun, String name, String announced)
      throws Reception.LineCut {
    UUID id = Ids.next();
    byte[] key = FileCipher.newKey();
    String context = noun + "/" + id;
    boolean kept = false;
    try {
      Sealing sealing = new Sealing(body, config.largest());
      byte[] head = sealing.head(FileTypes.HEAD);
      requireWhole(sealing);
      FileType type =
          types
              .typeOf(head)
              .orElseThrow(() ->
                  new Problem(ProblemCode.FILE_TYPE_REFUSED).with("Accept", types.accepted()));
      sealing.into(spool.file(id), head, key, context);
      requireWhole(sealing);
      String sha256 = sealing.sha256();
      if (announced != null && !announced.equals(sha256)) {
        throw new Problem(ProblemCode.DIGEST_MISMATCH);
      }
      store.keep(region.get().slug(), id, spool.file(id));
      kept = true;
      return new Kept(id, key, context, name, type, sealing.size(), sha256);
    } catch (IOException away) {
      throw Reception.away(away);
    } finally {
      if (!kept) {
        discard(id);
      }
    }
  }

  /** What was brought is not wanted; what cannot be removed now is swept. */
  void discard(UUID id) {
    try {
      spool.remove(id);
      store.remove(region.get().slug(), id);
    } catch (IOException away) {
      LOG.debugf(away, "a file of %s is removed later", region.get().slug());
    }
  }

  private static void requireWhole(Sealing sealing) throws Reception.LineCut {
    if (sealing.isCut()) {
      throw new Reception.LineCut();
    }
  }
}
