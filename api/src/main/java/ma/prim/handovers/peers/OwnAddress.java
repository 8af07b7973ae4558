package ma.prim.handovers.peers;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Where this service is reached by itself: the port that it listens on. */
@Singleton
class OwnAddress {
  private final Config config;

  OwnAddress(Config config) {
    this.config = config;
  }

  String url() {
    boolean test = LaunchMode.current() == LaunchMode.TEST;
    // Quarkus puts the port here once it listens, also where it chose it by itself.
    String port =
        config.getValue(test ? "quarkus.http.test-port" : "quarkus.http.port", String.class);
    return "http://127.0.0.1:" + port;
  }
}
