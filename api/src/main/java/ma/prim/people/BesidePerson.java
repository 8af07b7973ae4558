package ma.prim.people;

import java.util.List;
import java.util.UUID;

/** What another feature shows beside a person's file; answered by the feature that knows. */
public interface BesidePerson {

  /** The word of {@code include}: {@code cases}. */
  String name();

  /** The newest of them, as much as the caller may read. */
  List<Beside> of(UUID person);

  /** One thing, and what it is shown as. */
  record Beside(UUID id, Object view) {}
}
