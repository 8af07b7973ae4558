package ma.prim.handovers;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import org.hibernate.Session;

/**
 * Takes a message from another region: once, in its order, with all that follows from it in one
 * transaction of its own, in the name of the region that sent it.
 */
@Singleton
class ReceiveHandover {
  private final OpenEnvelope openEnvelope;
  private final Handovers handovers;
  private final Instance<HandoverReceiver> receivers;
  private final InRegion inRegion;
  private final Session session;
  private final InstantSource clock;

  ReceiveHandover(
      OpenEnvelope openEnvelope,
      Handovers handovers,
      Instance<HandoverReceiver> receivers,
      InRegion inRegion,
      Session session,
      InstantSource clock) {
    this.openEnvelope = openEnvelope;
    this.handovers = handovers;
    this.receivers = receivers;
    this.inRegion = inRegion;
    this.session = session;
    this.clock = clock;
  }

  HandoverReceipt handle(Region region, Envelope envelope) {
    HandoverContent content = openEnvelope.at(region, envelope);
    return inRegion.call(
        region,
        CellScope.REGION,
        "peer:" + envelope.from(),
        () -> {
          HandoverReceipt receipt = take(envelope, content);
          session.flush();
          return receipt;
        });
  }

  private HandoverReceipt take(Envelope envelope, HandoverContent content) {
    HandoverThread thread = handovers.lockThread(envelope.from(), envelope.thread());
    Optional<Handover> before = handovers.find(envelope.id());
    if (before.isPresent()) {
      if (!before.get().isAgain(envelope)) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      return new HandoverReceipt(envelope.id(), true);
    }
    if (envelope.sequence() != thread.expected()) {
      throw OpenEnvelope.outOfOrder(thread.expected());
    }
    HandoverReceiver.Owner owner = receive(envelope, content);
    thread.received();
    Handover received = Handover.received(envelope, content.kind(), owner, clock.instant());
    handovers.add(received);
    return new HandoverReceipt(envelope.id(), false);
  }

  private HandoverReceiver.Owner receive(Envelope envelope, HandoverContent content) {
    if (content.kind().equals(HandoverContent.NOTHING)) {
      return HandoverReceiver.Owner.NOBODY;
    }
    return receivers.stream()
        .filter(feature -> feature.takes(content.kind()))
        .findFirst()
        .orElseThrow(HandoverReceiver::unreadable)
        .receive(
            new HandoverReceiver.Received(
                envelope.from(),
                envelope.thread(),
                content.kind(),
                content.body(),
                envelope.sentAt()));
  }
}
