package ma.prim.demo;

import ma.prim.tenancy.RegionConfig;

/** The smallest region that can be: one cell, and no code in the census. */
final class SmallRegion {
  private SmallRegion() {}

  static RegionConfig withOneCell() {
    RegionConfig large = Demo.config("souss-massa");
    return new RegionConfig(
        "small",
        large.names(),
        large.iso(),
        null,
        large.zone(),
        large.languages(),
        large.defaultLanguage(),
        large.database(),
        large.realm(),
        large.origins(),
        large.provinces(),
        large.cells().subList(0, 1),
        large.quotas(),
        large.calendar(),
        large.retentionMonths(),
        large.webhooks(),
        large.escalation(),
        large.identity(),
        large.peers(),
        large.agreements());
  }
}
