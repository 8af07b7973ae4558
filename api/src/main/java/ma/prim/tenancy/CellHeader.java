package ma.prim.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import ma.prim.tenancy.rows.ScopeFilter;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/**
 * The narrow, read-only view of a {@link CellOwned} table for those who may see that something is
 * there but not what it says. Subclasses are {@code @Immutable} entities on the same table that map
 * no content at all, so that none is ever loaded.
 */
@MappedSuperclass
@FilterDef(
    name = CellHeader.SCOPE,
    defaultCondition = ScopeFilter.CONDITION,
    autoEnabled = true,
    applyToLoadByKey = true,
    parameters = {
      @ParamDef(name = "mode", type = String.class, resolver = ScopeFilter.HeaderMode.class),
      @ParamDef(name = "cells", type = String.class, resolver = ScopeFilter.HeaderCells.class),
      @ParamDef(
          name = "provinces",
          type = String.class,
          resolver = ScopeFilter.HeaderProvinces.class)
    })
@Filter(name = CellHeader.SCOPE)
public abstract class CellHeader {
  public static final String SCOPE = "headerScope";

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
