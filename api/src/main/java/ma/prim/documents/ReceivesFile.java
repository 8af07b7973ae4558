package ma.prim.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose body is a file. The body is received before the operation and its
 * transaction begin: a slow line holds no connection to the database, and an operation that is run
 * again finds the bytes where they are.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReceivesFile {
  /** Whether the body is a piece of an upload that has begun. */
  boolean piece() default false;
}
