package ma.prim.integration.webhooks.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.tenancy.config.Network;

/**
 * Networks that are nobody's in the Internet, or that a machine trusts more than it should: an
 * address in one of them is called only where the region's file says so.
 */
final class ForbiddenNetworks {
  /** What even a host that the region's file names must not lead to. */
  private static final List<Network> ALWAYS =
      networks(
          "0.0.0.0/8", // this host
          "169.254.0.0/16", // link-local, with the metadata services of clouds
          "168.63.129.16/32", // a cloud's machine agent, at an address that looks public
          "100.100.100.200/32", // another cloud's metadata service
          "192.0.0.0/24", // protocol assignments
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, and broadcast
          "::/128",
          "fe80::/10", // link-local
          "fec0::/10", // site-local of old
          "ff00::/8", // multicast
          "fd00:ec2::/32", // a cloud's metadata service
          "fd20:ce::/32" // another's
          );

  private static final List<Network> UNLESS_NAMED =
      networks(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "127.0.0.0/8",
          "100.64.0.0/10", // carriers' address translation
          "192.0.2.0/24", // documentation
          "198.51.100.0/24",
          "203.0.113.0/24",
          "192.88.99.0/24", // 6to4 relays
          "198.18.0.0/15", // benchmarks
          "::/96", // IPv4 written as IPv6, and ::1
          "::ffff:0:0:0/96", // IPv4 translated
          "64:ff9b::/96", // NAT64: any IPv4 behind it
          "64:ff9b:1::/48",
          "100::/64", // discard
          "2001::/32", // Teredo: any IPv4 behind it
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: any IPv4 behind it
          "fc00::/7" // unique local
          );

  private ForbiddenNetworks() {}

  /** Whether no host of the Internet has this address. */
  static boolean contain(InetAddress address) {
    return containNamed(address)
        || address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || UNLESS_NAMED.stream().anyMatch(network -> network.contains(address));
  }

  /** Whether the address is refused although the region's file allows the host by its name. */
  static boolean containNamed(InetAddress address) {
    return address.isMulticastAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || ALWAYS.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... blocks) {
    return Stream.of(blocks)
        .map(block -> Network.parse(block).orElseThrow(() -> new IllegalStateException(block)))
        .toList();
  }
}
