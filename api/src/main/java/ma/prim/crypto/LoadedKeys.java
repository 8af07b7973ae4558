package ma.prim.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A region's keys, ready for use; immutable, replaced as a whole after a rotation. */
final class LoadedKeys {
  private final Map<KeyPurpose, StoredKeyset> keysets;
  final Aead data;
  final Aead cursor;
  final Mac audit;
  final Prf index;
  final HybridDecrypt handoverOpener;
  final PublicKeySign handoverSigner;

  /** What a row may be indexed under: the key in use first, then those before it. */
  final List<Prf> indexes;

  LoadedKeys(Map<KeyPurpose, StoredKeyset> keysets) throws GeneralSecurityException {
    this.keysets = Map.copyOf(keysets);
    this.data = primitive(KeyPurpose.DATA, Aead.class);
    this.cursor = primitive(KeyPurpose.CURSOR, Aead.class);
    this.audit = primitive(KeyPurpose.AUDIT, Mac.class);
    this.handoverOpener = primitive(KeyPurpose.HANDOVER_SEAL, HybridDecrypt.class);
    this.handoverSigner = primitive(KeyPurpose.HANDOVER_SIGN, PublicKeySign.class);
    PrfSet prfs = primitive(KeyPurpose.INDEX, PrfSet.class);
    this.index = prfs.getPrfs().get(prfs.getPrimaryId());
    this.indexes = new ArrayList<>();
    indexes.add(index);
    for (Map.Entry<Integer, Prf> prf : prfs.getPrfs().entrySet()) {
      if (prf.getKey() != prfs.getPrimaryId()) {
        indexes.add(prf.getValue());
      }
    }
  }

  private <P> P primitive(KeyPurpose purpose, Class<P> type) throws GeneralSecurityException {
    return Keysets.primitive(keyset(purpose).keys(), type);
  }

  StoredKeyset keyset(KeyPurpose purpose) {
    StoredKeyset keyset = keysets.get(purpose);
    if (keyset == null) {
      throw new IllegalStateException("the region has no " + purpose.word() + " keys");
    }
    return keyset;
  }

  boolean hasMade(KeyPurpose purpose, byte[] sealed) {
    return Keysets.has(keyset(purpose).keys(), Keysets.keyOf(sealed));
  }
}
