package ma.prim.tenancy;

/** What a region's file says; filled by the tenancy work. */
public record RegionConfig(String slug) {}
