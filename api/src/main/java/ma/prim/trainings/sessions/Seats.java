package ma.prim.trainings.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many seats of a session are taken, and how many people wait for one. */
@Embeddable
public class Seats {
  private int taken;
  private int waiting;

  @Column(name = "last_ticket")
  private int lastTicket;

  /** A seat is given. */
  public void take() {
    taken++;
  }

  /** A seat is given back. */
  public void free() {
    taken--;
  }

  /**
   * @return the place in the order of those who wait
   */
  public int queue() {
    waiting++;
    return ++lastTicket;
  }

  public void leaveQueue() {
    waiting--;
  }

  public int taken() {
    return taken;
  }

  public int waiting() {
    return waiting;
  }
}
