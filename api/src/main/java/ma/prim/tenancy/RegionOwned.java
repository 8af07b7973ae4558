package ma.prim.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an entity that belongs to no cell: rows of it are found by every cell of the region unless
 * the feature itself narrows them. An entity is either this or a {@link CellOwned} or {@link
 * CellHeader}; the service does not start with any other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegionOwned {
  /** Why no cell owns it, and what narrows it instead if anything does. */
  String value();
}
