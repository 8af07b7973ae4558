package ma.prim.identity.realm;

import java.util.List;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.reference.Table;

/**
 * A demo institution, for which a demo user {@code partner.{name}} acts.
 *
 * @param name the end of the user's name: {@code anapec-nador}
 * @param id the same in every database
 */
public record DemoPartner(String region, String name, UUID id) {
  /** The file that says all of them. */
  public static final String FILE = "demo/institutions.csv";

  private static final List<DemoPartner> ALL =
      Table.read(
          FILE,
          row ->
              new DemoPartner(row.get("region"), row.get("name"), UUID.fromString(row.get("id"))));

  public static List<DemoPartner> of(String region) {
    return ALL.stream().filter(partner -> partner.region().equals(region)).toList();
  }

  Grant grant() {
    return new Grant(Role.PARTNER, Place.institution(id.toString()));
  }
}
