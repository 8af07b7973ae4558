package ma.prim.tenancy;

import java.time.ZoneId;

/** A region that is declared in tenant-config, with the configuration in force now. */
public interface Region {
  String slug();

  RegionConfig config();

  ZoneId zone();
}
