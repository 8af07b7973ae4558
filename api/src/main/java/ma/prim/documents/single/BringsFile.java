package ma.prim.documents.single;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose body is a file, which comes at once. It is received before the operation
 * and its transaction begin, by {@link FileOwner} of this name; the operation finds it in {@link
 * BroughtFile}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BringsFile {
  /** The owner's noun: {@code agreements}. */
  String value();
}
