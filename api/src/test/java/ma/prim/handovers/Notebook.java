package ma.prim.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.prim.events.Change;
import ma.prim.events.Journal;

/** A feature of the tests, which writes down what other regions tell it. */
@ApplicationScoped
class Notebook implements HandoverReceiver {
  static final String NOTE = "test_note";

  /** Is written down, and then refused. */
  static final String REFUSED = "test_refused";

  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private final Journal journal;

  Notebook(Journal journal) {
    this.journal = journal;
  }

  record Note(String text) {}

  @Override
  public boolean takes(String kind) {
    return kind.startsWith("test_");
  }

  @Override
  public Owner receive(Received message) {
    Note note = message.body(Note.class);
    journal.record(
        new Change(
            "notebook", subject(message.thread()), "noted", null, null, null, null, Map.of()));
    if (message.kind().equals(REFUSED)) {
      throw HandoverReceiver.unreadable();
    }
    taken.add(message);
    return new Owner(null, note.text().startsWith("nador") ? "nador" : null, null);
  }

  static String subject(UUID thread) {
    return thread.toString();
  }

  /** What was said in a matter, in the order in which it came. */
  List<String> said(UUID thread) {
    return taken.stream()
        .filter(message -> message.thread().equals(thread))
        .map(message -> message.body(Note.class).text())
        .toList();
  }
}
