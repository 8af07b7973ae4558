package ma.prim.integration.webhooks.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. A test may be one, and answer what a hostile server would. */
public interface NameService {
  /**
   * Every address of a host name, or the one that the text itself is.
   *
   * @throws UnknownHostException if there is none, or no answer in time
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
