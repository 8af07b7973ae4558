package ma.prim.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the secrets that stand in addresses out of traces, before anything is exported. */
@Singleton
public class SecretPaths implements SpanProcessor {
  private static final Pattern SECRET = Pattern.compile("(/calendars/)[^/?#]+");
  private static final List<AttributeKey<String>> ADDRESSES =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("http.url"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : ADDRESSES) {
      String address = span.getAttribute(key);
      if (address != null) {
        String shown = without(address);
        if (!shown.equals(address)) {
          span.setAttribute(key, shown);
        }
      }
    }
  }

  static String without(String address) {
    return SECRET.matcher(address).replaceAll("$1-");
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
