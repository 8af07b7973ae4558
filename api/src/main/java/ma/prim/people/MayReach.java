package ma.prim.people;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Whether a person may be called, and written to, by what she said of her contact points and of
 * being contacted at all; null is where she said nothing. Whoever calls, sends or prints a list to
 * call from asks here.
 *
 * @param call by phone: at one of her numbers at least
 * @param message by any of her contact points
 */
public record MayReach(Boolean call, Boolean message) {

  static MayReach of(List<ContactPoint> contacts, boolean objects) {
    if (objects) {
      return new MayReach(false, false);
    }
    List<ContactPoint> all = contacts == null ? List.of() : contacts;
    List<ContactPoint> phones =
        all.stream().filter(contact -> contact.type() == ContactPoint.Type.PHONE).toList();
    return new MayReach(said(phones, ContactPoint::mayCall), said(all, ContactPoint::mayMessage));
  }

  /** One that may be used is enough; one of which nothing is known is not a no. */
  private static Boolean said(
      List<ContactPoint> contacts, Function<ContactPoint, Boolean> permission) {
    List<Boolean> said = contacts.stream().map(permission).toList();
    if (said.contains(Boolean.TRUE)) {
      return true;
    }
    return !said.isEmpty() && said.stream().allMatch(Objects::nonNull) ? false : null;
  }
}
