package ma.prim.isolation;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.prim.testing.APartnerClient;
import ma.prim.testing.AnInstitution;

/** One of everything that is ANAPEC Nador's, by the path of its id. */
record AnapecsThings(Map<String, String> ids) {
  private static AnapecsThings made;

  /** What no other partner may learn of. */
  static synchronized AnapecsThings made() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private static AnapecsThings make() {
    AnInstitution anapec = AnInstitution.demo("anapec-nador");
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("/institutions/{id}", anapec.id());
    ids.put("/institutions/{id}/clients/{client}", APartnerClient.of(anapec).made().id());
    return new AnapecsThings(Map.copyOf(ids));
  }

  String id(String variable) {
    return ids.get(variable);
  }

  String[] secrets() {
    return ids.values().toArray(String[]::new);
  }
}
