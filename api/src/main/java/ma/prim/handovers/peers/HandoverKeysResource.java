package ma.prim.handovers.peers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import ma.prim.crypto.HandoverKeys;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Reads;
import ma.prim.http.limits.CountedApart;
import ma.prim.http.limits.Doorway;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The region's public keys for what goes from region to region. */
@Path("/v1/regions/{region}/keys/handover")
@Tag(name = "Operation")
@CountedApart(Doorway.HANDOVERS)
class HandoverKeysResource {
  private final AnnounceKeys announce;
  private final HandoverKeys keys;
  private final CurrentRegion region;
  private final Journal journal;

  HandoverKeysResource(
      AnnounceKeys announce, HandoverKeys keys, CurrentRegion region, Journal journal) {
    this.announce = announce;
    this.keys = keys;
    this.region = region;
    this.journal = journal;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getHandoverKeys",
      summary = "The region's public keys for handovers",
      description =
          """
          Other regions seal with the first key of use `enc` what they hand over to this one, and check \
          with the keys of use `sig` what comes from it. An operator compares the `fingerprint` of a signing \
          key by telephone and writes it into the other region's `tenant-config`.\
          """)
  public KeyAnnouncement get() {
    return announce.of(region.get());
  }

  @POST
  @Path("/rotate")
  @Changes
  @Operation(
      operationId = "rotateHandoverKeys",
      summary = "Give the region new handover keys",
      description =
          """
          Both keys are replaced. The sealing key before stays until the next rotation, and three signing \
          keys: messages under way still open, and the other regions follow by themselves.\
          """)
  public KeyAnnouncement rotate() {
    keys.rotate(region.get());
    journal.record(new Change("keys", "handover", "rotated", null, null, null, null, Map.of()));
    return announce.of(region.get());
  }

  @POST
  @Path("/replace")
  @Changes
  @Operation(
      operationId = "replaceHandoverKeys",
      summary = "Give up the region's handover keys at once",
      description =
          """
          After a theft: new keys, and none of those before. Messages under way are sealed anew; nobody \
          believes the new keys until the other regions have the new `fingerprint` in their `tenant-config`.\
          """)
  public KeyAnnouncement replace() {
    keys.replace(region.get());
    journal.record(new Change("keys", "handover", "replaced", null, null, null, null, Map.of()));
    return announce.of(region.get());
  }
}
