package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.handovers.SendHandover;
import ma.prim.handovers.SendHandover.Message;

/** What other regions are told of referrals that are no more. */
@Singleton
public class OtherRegions {
  private final SendHandover handover;
  private final InstantSource clock;

  OtherRegions(SendHandover handover, InstantSource clock) {
    this.handover = handover;
    this.clock = clock;
  }

  /** The person was erased here: what was shared of her is erased there. */
  public void erased(String region, UUID referral, String cell, String province) {
    handover.silence(region, referral);
    handover.send(
        Message.of(
            region,
            referral,
            TellOtherRegion.WITHHELD,
            Map.of("at", clock.instant()),
            new HandoverReceiver.Owner(null, cell, province)));
  }
}
