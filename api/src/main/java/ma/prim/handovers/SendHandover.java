package ma.prim.handovers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.crypto.SealedJson;

/**
 * Puts messages to other regions into this region's database, in the transaction of what they tell;
 * they are delivered afterwards, each at least once and in order.
 */
@Singleton
public class SendHandover {
  /** What a message may hold, so that its envelope is taken by the other side. */
  public static final int LARGEST = 512 * 1024;

  private final Handovers handovers;
  private final SealedJson json;
  private final HandoversConfig config;
  private final InstantSource clock;

  SendHandover(Handovers handovers, SealedJson json, HandoversConfig config, InstantSource clock) {
    this.handovers = handovers;
    this.json = json;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A message.
   *
   * @param peer the region that it is for
   * @param thread what both regions call the matter by
   * @param kind a word that the receiver knows: {@code requested}
   */
  public record Message(
      String peer, UUID thread, String kind, JsonNode body, HandoverReceiver.Owner belongsTo) {

    public static Message of(
        String peer, UUID thread, String kind, Object body, HandoverReceiver.Owner belongsTo) {
      return new Message(peer, thread, kind, HandoverJson.MAPPER.valueToTree(body), belongsTo);
    }
  }

  public void send(Message message) {
    if (size(message) > LARGEST) {
      throw new IllegalArgumentException("a message to another region is too large");
    }
    HandoverThread thread = handovers.lockThread(message.peer(), message.thread());
    handovers.add(
        Handover.sent(message, thread.nextToSend(), json, clock.instant(), config.giveUpAfter()));
  }

  /**
   * What of this matter has not been delivered yet must not be said any more. Messages that may
   * have left keep their place: they say nothing from now on.
   */
  public void silence(String peer, UUID thread) {
    handovers.undelivered(peer, thread).forEach(Handover::blank);
  }

  /** Another cell is in charge of the referral from now on, and sees what goes to and fro. */
  public void belongsTo(HandoverReceiver.Owner owner) {
    handovers.ofReferral(owner.referral()).forEach(message -> message.belongTo(owner));
  }

  private static int size(Message message) {
    try {
      return HandoverJson.MAPPER.writeValueAsBytes(message.body()).length;
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("a message that cannot be written", unwritable);
    }
  }
}
