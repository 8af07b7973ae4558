package ma.prim.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;

/**
 * Who is told: those who hold roles at places, and single users; each once.
 *
 * @param cell for which they are told; null for the region
 */
record Audience(String cell, List<Post> posts, List<Single> singles) {

  /** Whoever holds a role at a place today. */
  record Post(Role role, Place place) {}

  /** One user, whom a column of a row or the change itself names. */
  record Single(Naming naming, UUID id) {}

  /** By what a user is named. */
  enum Naming {
    /** The user's own id. */
    SUBJECT,
    /** The officer in charge of a case. */
    OFFICER_OF_CASE,
    /** Who made a request for access. */
    ASKER,
    /** Who accepted a referral. */
    ACCEPTED_REFERRAL,
    /** Who has a seat in a training session, waits for one, or is asked to come. */
    COMING,
    /** Who has a seat in a training session. */
    SEATED,
    /** Who was in a training session. */
    ATTENDEES
  }

  static Audience of(String cell) {
    return new Audience(cell, List.of(), List.of());
  }

  Audience with(Role role, Place place) {
    List<Post> more = new ArrayList<>(posts);
    more.add(new Post(role, place));
    return new Audience(cell, List.copyOf(more), singles);
  }

  Audience with(Naming naming, UUID id) {
    List<Single> more = new ArrayList<>(singles);
    more.add(new Single(naming, id));
    return new Audience(cell, posts, List.copyOf(more));
  }
}
