package ma.prim.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that may send SQL of its own, by Hibernate or JDBC: no scope applies there. Each of
 * its statements is tested for whose rows it reaches.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NativeSql {
  /** Why HQL does not do, and why no row of another cell can be reached. */
  String value();
}
