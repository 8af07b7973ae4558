package ma.prim.integration.webhooks.address;

/** The address of a webhook is none that the service calls. */
public final class AddressRefused extends Exception {
  private static final long serialVersionUID = 1;

  AddressRefused(String reason) {
    super(reason);
  }
}
