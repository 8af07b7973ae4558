package ma.prim.people.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what is known of two people agrees. */
@Schema(name = "Agreement")
public enum Agreement {
  SAME,
  /** Another spelling, a slip of the pen, a guess nearby. */
  SIMILAR,
  /** One says less than the other, and nothing against it. */
  COMPATIBLE,
  DIFFERENT
}
