package ma.prim.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

/** A trace never shows the secret of an address. */
class SecretPathsTest {
  @Test
  void aSpanHasThePathWithoutItsSecret() {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(new SecretPaths()).build()) {
      var span =
          provider
              .get("test")
              .spanBuilder("GET")
              .setAttribute("url.path", "/v1/regions/oriental/calendars/abc.ics")
              .startSpan();
      assertThat(((ReadableSpan) span).getAttribute(AttributeKey.stringKey("url.path")))
          .isEqualTo("/v1/regions/oriental/calendars/-");
      span.end();
    }
  }

  @Test
  void otherPathsStay() {
    assertThat(SecretPaths.without("/v1/regions/oriental/cases/1?x=y"))
        .isEqualTo("/v1/regions/oriental/cases/1?x=y");
  }
}
