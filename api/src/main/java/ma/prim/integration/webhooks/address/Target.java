package ma.prim.integration.webhooks.address;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * Where a message goes: the checked addresses are connected to and the name is asked for no more,
 * so that a second answer of the name server changes nothing. The host's name stays that of the
 * certificate and of the request.
 *
 * @param addresses all of them checked; one is enough
 */
public record Target(URI url, List<InetAddress> addresses) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  public Target {
    addresses = List.copyOf(addresses);
  }

  public boolean encrypted() {
    return url.getScheme().equalsIgnoreCase("https");
  }

  /** As in the address: a name, or an IPv6 address without its brackets. */
  public String host() {
    return bare(url.getHost());
  }

  public int port() {
    return url.getPort() >= 0 ? url.getPort() : encrypted() ? HTTPS : HTTP;
  }

  /** Path and query, as they are sent. */
  public String request() {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
