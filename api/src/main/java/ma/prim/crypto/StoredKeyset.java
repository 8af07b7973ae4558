package ma.prim.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.time.Instant;

/** One keyset of a region as its database holds it, unwrapped. */
record StoredKeyset(KeyPurpose purpose, KeysetHandle keys, int version, Instant changedAt) {}
