package ma.prim.handovers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;

/** How far two regions are in what they write to each other about one referral. */
@Entity
@Table(name = "handover_thread")
@RegionOwned("numbers of messages, of nobody's file; reached with the message only")
class HandoverThread {
  @Id private UUID id;

  @Column(name = "last_sent")
  private long lastSent;

  @Column(name = "last_received")
  private long lastReceived;

  protected HandoverThread() {}

  HandoverThread(String peer, UUID thread) {
    this.id = idOf(peer, thread);
  }

  static UUID idOf(String peer, UUID thread) {
    return UUID.nameUUIDFromBytes((peer + "/" + thread).getBytes(StandardCharsets.UTF_8));
  }

  /** The number of the next message to the other side. */
  long nextToSend() {
    return ++lastSent;
  }

  /** The number that the next message from the other side has. */
  long expected() {
    return lastReceived + 1;
  }

  void received() {
    lastReceived++;
  }
}
