package ma.prim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Where everything takes the time from, so that a test can set it. */
class Time {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
