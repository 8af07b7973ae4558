package ma.prim.identity;

/** What a machine proves itself with; shown once, kept by Keycloak alone. */
public record MachineSecret(String text) {
  /** Never in a log. */
  @Override
  public String toString() {
    return "MachineSecret";
  }
}
