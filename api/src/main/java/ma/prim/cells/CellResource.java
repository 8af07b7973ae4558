package ma.prim.cells;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directory of the region's cells. */
@Path("/v1/regions/{region}/cells")
@Tag(name = "Directory")
class CellResource {
  private static final Listing<Cell> CELLS =
      Listing.of(Cell.class, "slug", String.class, Cell::slug)
          .sortable("province", String.class, Cell::province)
          .sortable("prefix", String.class, Cell::prefix);

  private final Lists lists;
  private final Cells cells;
  private final CellViews views;
  private final UpdateCell updateCell;

  CellResource(Lists lists, Cells cells, CellViews views, UpdateCell updateCell) {
    this.lists = lists;
    this.cells = cells;
    this.views = views;
    this.updateCell = updateCell;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCells",
      summary = "List cells",
      description =
          """
          The cells that take cases, with place, opening hours, services and languages. Sorted by \
          `slug` (the id), `province` or `prefix`.\
          """)
  public Page<CellView> list(@BeanParam CellFilter filter, @BeanParam Paging paging) {
    return lists
        .of(CELLS, paging)
        .where("e.active = :active", !Boolean.FALSE.equals(filter.active()))
        .where("e.level in :level", filter.level())
        .where("e.province in :province", filter.province())
        .where(
            "e.commune = :commune",
            filter.commune() == null ? null : views.communeCode(filter.commune()))
        .where(":service member of e.services", filter.service())
        .where(":language member of e.languages", filter.language())
        .page()
        .map(views::of);
  }

  @GET
  @Path("/{cell}")
  @Reads
  @Operation(
      operationId = "getCell",
      summary = "Read a cell",
      description = "One cell, also one that takes no more cases.")
  public CellView get(@PathParam("cell") String cell) {
    return cells.find(cell).map(views::of).orElseThrow(Problem::notFound);
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{cell}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateCell",
      summary = "Change a cell's profile",
      description =
          """
          A JSON merge patch (RFC 7396) of what the cell says of itself. A field once changed here no \
          longer follows the region's configuration file; a field that is removed stays empty. For the \
          cell's own manager and head.\
          """)
  public CellView update(@PathParam("cell") String cell, MergePatch<CellProfile> patch) {
    return views.of(updateCell.handle(cell, patch));
  }
}
