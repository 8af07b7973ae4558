package ma.prim.tenancy.config;

import java.net.InetAddress;
import java.util.Optional;

/** A CIDR block of addresses: {@code 10.20.0.0/16}, {@code fd00::/8}. */
public record Network(InetAddress address, int prefix) {

  /** Empty for what is none; never asks a name server. */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(text.substring(0, slash));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    if (prefix > address.getAddress().length * 8) {
      return Optional.empty();
    }
    Network network = new Network(address, prefix);
    return network.isCanonical() ? Optional.of(network) : Optional.empty();
  }

  public boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(ours, bit) != bit(theirs, bit)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no bit is set behind the prefix: 10.0.0.1/8 is probably not what was meant. */
  private boolean isCanonical() {
    byte[] bytes = address.getAddress();
    for (int bit = prefix; bit < bytes.length * 8; bit++) {
      if (bit(bytes, bit) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] bytes, int index) {
    return (bytes[index / 8] >> (7 - index % 8)) & 1;
  }
}
