package ma.prim.testing;

import java.util.UUID;
import ma.prim.http.Ids;

/**
 * A message of a cell to the other region that was given up: {@code AHandover.of("nador")}. It says
 * nothing, so that sending it again does nothing there.
 */
public record AHandover(String region, String id, String referral, String thread) {

  public static AHandover of(String cell) {
    AHandover made =
        new AHandover(
            "oriental", Ids.next().toString(), Ids.next().toString(), UUID.randomUUID().toString());
    Stored.in(made.region)
        .change(
            "insert into handover (id, version, direction, peer, thread, sequence, kind, referral,"
                + " cell, province, status, attempts, last_problem, created_at, give_up_at)"
                + " select ?, 0, 'SENT', 'souss-massa', ?, 1, 'requested', ?, slug, province,"
                + " 'DEAD_LETTERED', 3, 'unreachable', utc_timestamp(6), utc_timestamp(6)"
                + " from cell where slug = ?",
            UUID.fromString(made.id),
            UUID.fromString(made.thread),
            UUID.fromString(made.referral),
            cell);
    return made;
  }

  public String path() {
    return Addresses.inRegion(region, "/handovers/" + id);
  }
}
