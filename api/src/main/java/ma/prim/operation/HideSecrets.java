package ma.prim.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.http.CapabilityPath;

/** Secrets in paths are left out of traces: whoever reads those may not use the links of others. */
@Singleton
class HideSecrets implements SpanProcessor {
  private static final List<AttributeKey<String>> WITH_PATH =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("http.url"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : WITH_PATH) {
      String path = span.getAttribute(key);
      if (path != null && CapabilityPath.hasSecret(path)) {
        span.setAttribute(key, CapabilityPath.withoutSecret(path));
      }
    }
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
