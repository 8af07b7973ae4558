package ma.prim.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import ma.prim.tenancy.rows.ScopeCondition;
import ma.prim.tenancy.rows.WriteGuard;
import org.hibernate.annotations.SQLRestriction;

/**
 * What belongs to a cell. Whoever reads finds only rows of the content scope, by every road that
 * Hibernate has from an entity or a query; whoever writes a row of another cell fails.
 *
 * <p>The table has columns {@code cell} and {@code province} and an index that begins with each.
 */
@MappedSuperclass
@EntityListeners(WriteGuard.class)
@SQLRestriction(ScopeCondition.CONTENT)
public abstract class CellOwned {
  @Column(name = "cell", nullable = false, length = 60)
  private String cell;

  @Column(name = "province", nullable = false, length = 6)
  private String province;

  /** The cell as the database has it; null for a row that is not there yet. */
  @Transient private String storedCell;

  @Transient private String storedProvince;

  @Transient private boolean moved;

  /** For Hibernate. */
  protected CellOwned() {}

  protected CellOwned(String cell, String province) {
    this.cell = cell;
    this.province = province;
  }

  public String cell() {
    return cell;
  }

  public String province() {
    return province;
  }

  /** Hands the row to another cell; the one way in which its cell may change. */
  protected final void moveTo(String newCell, String newProvince) {
    this.cell = newCell;
    this.province = newProvince;
    this.moved = true;
  }

  /** For the write guard only: what is in the database now. */
  public final void noteStored() {
    this.storedCell = cell;
    this.storedProvince = province;
    this.moved = false;
  }

  /**
   * For the write guard only.
   *
   * @throws IllegalStateException if this scope must not write the row
   */
  public final void requireWritable(CellScope scope) {
    boolean stored = storedCell != null;
    String ownerCell = stored ? storedCell : cell;
    String ownerProvince = stored ? storedProvince : province;
    if (!scope.contains(ownerCell, ownerProvince)) {
      throw new IllegalStateException(
          getClass().getSimpleName() + ": a row of a cell out of scope must not be written");
    }
    if (stored && !moved && !(storedCell.equals(cell) && storedProvince.equals(province))) {
      throw new IllegalStateException(
          getClass().getSimpleName() + ": a row changes its cell by a transfer only");
    }
  }
}
