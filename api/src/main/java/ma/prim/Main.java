package ma.prim;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the service begins. */
@QuarkusMain
public final class Main {
  private Main() {}

  /** Quarkus would refuse malformed addresses itself, without a problem document: ours does. */
  public static void main(String... args) {
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }
}
