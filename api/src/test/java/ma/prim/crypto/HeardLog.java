package ma.prim.crypto;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Everything that the service logs meanwhile, with its traces. */
final class HeardLog extends Handler {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private final SimpleFormatter formatter = new SimpleFormatter();

  @Override
  public synchronized void publish(LogRecord entry) {
    out.println(formatter.format(entry));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.close();
  }

  synchronized String text() {
    return text.toString();
  }
}
