package ma.prim.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import ma.prim.tenancy.rows.ScopeCondition;
import org.hibernate.annotations.SQLRestriction;

/**
 * The narrow, read-only view of a {@link CellOwned} table for those who may see that something is
 * there but not what it says. Subclasses are {@code @Immutable} entities on the same table that map
 * no content at all, so that none is ever loaded.
 */
@MappedSuperclass
@SQLRestriction(ScopeCondition.HEADERS)
public abstract class CellHeader {
  @Column(name = "cell", insertable = false, updatable = false)
  private String cell;

  @Column(name = "province", insertable = false, updatable = false)
  private String province;

  public String cell() {
    return cell;
  }

  public String province() {
    return province;
  }
}
