package ma.prim.crypto;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/**
 * Encrypts anew what is under an old key, a batch at a time, in the order of each table's key:
 * after a crash it goes on where it was. A pass that has found nothing, once no copy can write
 * under an old key any more, ends the rotation: the old keys are given up.
 */
@Singleton
class Resealing implements RegionJob {
  private static final int BATCH = 200;
  private static final byte[] BEGINNING = new byte[0];

  private final KeyRotations rotations;
  private final SealedRows rows;
  private final List<SealedColumn> columns;
  private final RegionCipher cipher;
  private final RegionKeys keys;
  private final KeysetStore store;
  private final InRegion inRegion;
  private final InstantSource clock;

  Resealing(
      KeyRotations rotations,
      SealedRows rows,
      Instance<SealedColumns> features,
      RegionCipher cipher,
      RegionKeys keys,
      KeysetStore store,
      InRegion inRegion,
      InstantSource clock) {
    this.rotations = rotations;
    this.rows = rows;
    this.columns =
        features.stream()
            .flatMap(feature -> feature.all().stream())
            .sorted(Comparator.comparing(SealedColumn::table))
            .toList();
    this.cipher = cipher;
    this.keys = keys;
    this.store = store;
    this.inRegion = inRegion;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reseal";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public boolean run(Region region) throws Exception {
    Optional<KeyRotations.Rotation> newest = rotations.newest(region);
    return newest.isPresent() && newest.get().running() && step(region, newest.get());
  }

  /** One batch. */
  private boolean step(Region region, KeyRotations.Rotation rotation) throws Exception {
    keys.follow(region);
    SealedColumn column = current(rotation);
    byte[] after =
        place(column).equals(rotation.table()) && rotation.position() != null
            ? rotation.position()
            : BEGINNING;
    byte[] prefix = primary(region);
    List<SealedRows.Row> batch = rows.notUnder(prefix, column, after, BATCH, region);
    int resealed =
        inRegion.call(region, CellScope.REGION, "job:reseal", () -> reseal(region, column, batch));
    long found = rotation.found() + batch.size();
    long all = rotation.resealed() + resealed;
    if (batch.size() == BATCH) {
      rotations.proceed(region, rotation.id(), place(column), batch.getLast().id(), found, all);
      return true;
    }
    int next = columns.indexOf(column) + 1;
    if (next < columns.size()) {
      rotations.proceed(region, rotation.id(), place(columns.get(next)), null, found, all);
      return true;
    }
    boolean clean = found == 0 && !clock.instant().isBefore(rotation.settledAt());
    if (clean) {
      giveUpOldKeys(region);
      rotations.finish(region, clock.instant());
      return false;
    }
    rotations.proceed(region, rotation.id(), null, null, 0, all);
    return found > 0;
  }

  private int reseal(Region region, SealedColumn column, List<SealedRows.Row> batch)
      throws SQLException {
    int resealed = 0;
    for (SealedRows.Row row : batch) {
      String context = column.context().apply(row.id());
      byte[] plain = cipher.open(row.sealed(), context);
      if (rows.replace(column, row, cipher.seal(plain, context), region)) {
        resealed++;
      }
    }
    return resealed;
  }

  private SealedColumn current(KeyRotations.Rotation rotation) {
    return columns.stream()
        .filter(column -> place(column).equals(rotation.table()))
        .findFirst()
        .orElse(columns.getFirst());
  }

  /** A table may have several columns that are sealed. */
  private static String place(SealedColumn column) {
    return column.table() + "." + column.column();
  }

  private byte[] primary(Region region) {
    return Keysets.prefix(keys.of(region).keyset(KeyPurpose.DATA).keys().getPrimary().getId());
  }

  private void giveUpOldKeys(Region region) throws SQLException, GeneralSecurityException {
    StoredKeyset keyset = keys.of(region).keyset(KeyPurpose.DATA);
    if (store.replace(region, keyset, Keysets.withPrimaryOnly(keyset.keys()))) {
      keys.load(region);
    }
  }
}
