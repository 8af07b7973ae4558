package ma.prim.integration.webhooks.address;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.config.Network;

/**
 * Decides whether the service calls an address: when a webhook is registered and again before every
 * attempt. A host with one address that is not public is refused as a whole: names whose answers
 * change from one question to the next would get through else.
 */
@Singleton
public class CheckAddress {
  private static final int MOST_ADDRESSES = 4;
  private static final int LAST_PORT = 65_535;

  private final NameService names;

  CheckAddress(NameService names) {
    this.names = names;
  }

  /**
   * @param allowed what of its own networks the region lets webhooks reach
   * @throws AddressRefused if it is not to be called, for whatever reason
   * @throws UnknownHostException if its host is not to be found just now
   */
  public Target check(String address, RegionConfig.Webhooks allowed)
      throws AddressRefused, UnknownHostException {
    URI url = parse(address);
    String host = Target.bare(url.getHost()).toLowerCase(Locale.ROOT);
    boolean named = allowed.allowedHosts().stream().anyMatch(host::equalsIgnoreCase);
    List<InetAddress> addresses = names.addresses(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException("no address of the host");
    }
    boolean trusted = true;
    for (InetAddress one : addresses) {
      boolean inside = isInside(one, allowed);
      if (!inside
          && (named ? ForbiddenNetworks.containNamed(one) : ForbiddenNetworks.contain(one))) {
        throw new AddressRefused("not a public address");
      }
      trusted &= inside || named;
    }
    if (!trusted && !url.getScheme().equalsIgnoreCase("https")) {
      throw new AddressRefused("not https");
    }
    return new Target(url, addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES)));
  }

  /** An absolute http or https address with nothing in it that is no part of where to send. */
  private static URI parse(String address) throws AddressRefused {
    URI url;
    try {
      url = new URI(address);
    } catch (URISyntaxException e) {
      throw new AddressRefused("no address");
    }
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null || url.getHost().isEmpty()) {
      throw new AddressRefused("no address of the web");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new AddressRefused("with a user or a fragment");
    }
    if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
      throw new AddressRefused("no port");
    }
    return url;
  }

  private static boolean isInside(InetAddress address, RegionConfig.Webhooks allowed) {
    return allowed.allowedNetworks().stream()
        .flatMap(block -> Network.parse(block).stream())
        .anyMatch(network -> network.contains(address));
  }
}
