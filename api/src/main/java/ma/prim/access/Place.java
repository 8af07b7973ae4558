package ma.prim.access;

/**
 * Where a role is held.
 *
 * @param id the cell's slug, the province's ISO 3166-2 code, the institution's id; empty for the
 *     region
 */
public record Place(Kind kind, String id) {
  public enum Kind {
    REGION,
    PROVINCE,
    CELL,
    INSTITUTION
  }

  public static final Place REGION = new Place(Kind.REGION, "");

  public static Place cell(String slug) {
    return new Place(Kind.CELL, slug);
  }

  public static Place province(String iso) {
    return new Place(Kind.PROVINCE, iso);
  }

  public static Place institution(String id) {
    return new Place(Kind.INSTITUTION, id);
  }
}
