package ma.prim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Where everything takes the time from, so that a test can set it. */
class Time {
  @Produces
  @Singleton
  InstantSource clock() {
    // As fine as the database keeps it: an answer shows the same time when it is made and when it
    // is read.
    InstantSource system = InstantSource.system();
    return () -> system.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
