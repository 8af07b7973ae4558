package ma.prim.testing;

import io.quarkus.arc.Arc;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Regions;

/** Something that happens to a referral of the Nador cell, of which an institution is told. */
public final class AnEvent {
  private AnEvent() {}

  /** The subject of a referral that was sent to the institution. */
  public static String toldTo(UUID institution) {
    return toldTo(institution, Ids.next(), "requested");
  }

  /** The same of a referral that is there. */
  public static String toldTo(UUID institution, UUID referral, String change) {
    record(
        Change.of("referrals", referral, change, "nador", "MA-NAD", change)
            .under("cases", Ids.next())
            .toldTo(institution));
    return "referrals/" + referral;
  }

  public static void record(Change change) {
    var container = Arc.container();
    container
        .instance(InRegion.class)
        .get()
        .run(
            container.instance(Regions.class).get().available("oriental"),
            CellScope.REGION,
            "test:events",
            () -> container.instance(Journal.class).get().record(change));
  }
}
