package ma.prim.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.prim.people.ContactPoint;
import ma.prim.people.ContactPoint.Type;

/**
 * Ways to reach people that reach nobody: numbers kept for fiction or outside a country's plan,
 * addresses of domains kept for examples (RFC 2606).
 */
final class DemoContacts {
  private final Chance chance;
  private final DemoTexts texts;
  private final Deck<Type> second;

  DemoContacts(Chance chance, DemoTexts texts) {
    this.chance = chance;
    this.texts = texts;
    this.second =
        chance.deck(
            List.of(
                Type.PHONE,
                Type.EMAIL,
                Type.EMAIL,
                Type.EMAIL,
                Type.MESSAGING,
                Type.MESSAGING,
                Type.SOCIAL_MEDIA,
                Type.POSTAL,
                Type.OTHER));
  }

  /** None for some, one or two for most; who hides is not called. */
  List<ContactPoint> of(FileDraft draft, Home home) {
    List<ContactPoint> contacts = new ArrayList<>();
    Country network = chance.oneIn(6) ? home.from() : home.lives();
    String phone = network.hasPhones() ? network.phone() + chance.digits(network.digits()) : null;
    if (phone != null && !chance.oneIn(8)) {
      contacts.add(reachable(Type.PHONE, phone, draft));
    }
    if (chance.oneIn(2)) {
      contacts.add(another(draft, home, phone));
    }
    return contacts;
  }

  /** Where a household lives, as an officer would write it down. */
  String address(Home home) {
    if (home.isAbroad() && !home.lives().cities().isEmpty()) {
      return chance.of(home.lives().cities());
    }
    String street = chance.between(1, 140) + ", " + texts.say("address");
    return home.origin() == null ? street : street + ", " + home.origin().labels().fr();
  }

  private ContactPoint another(FileDraft draft, Home home, String phone) {
    Type type = second.deal();
    return switch (type) {
      case EMAIL -> reachable(type, word(draft) + "@example.org", draft);
      case SOCIAL_MEDIA -> reachable(type, "@" + word(draft), draft);
      case POSTAL -> reachable(type, address(home), draft);
      case OTHER -> reachable(type, "laisser un message à l'épicier du quartier", draft);
      case PHONE, MESSAGING ->
          phone == null
              ? reachable(Type.EMAIL, word(draft) + "@example.net", draft)
              : reachable(Type.MESSAGING, "WhatsApp " + phone, draft);
    };
  }

  private ContactPoint reachable(Type type, String value, FileDraft draft) {
    return new ContactPoint(
        type,
        value,
        !draft.concealed && !chance.oneIn(10),
        !draft.concealed,
        chance.oneIn(5) ? texts.say("hours") : null);
  }

  private String word(FileDraft draft) {
    String name =
        draft.names.latin() == null ? "contact" : draft.names.latin().given().replace(" ", "");
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return ascii.toLowerCase(Locale.ROOT) + "." + chance.digits(3);
  }
}
