package ma.prim.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table in access/expectations.txt. */
record Expectations(Map<String, Row> rows) {
  private static final List<String> ROLES =
      List.of(
          "agent", "manager", "head", "coordinator", "trainer", "admin", "observer", "protection");

  /** What an operation is about. */
  enum Shape {
    PUBLIC,
    SIGNED,
    ITEM,
    OWN,
    LIST,
    NEW,
    REGION,
    SHOWN,
    ENROLLED,
    TAUGHT,
    PARTNER
  }

  /**
   * @param partner the mark of the partner: the scopes of machines, or null
   */
  record Row(String operation, Shape shape, Map<String, Boolean> roles, String partner) {
    boolean allows(String role) {
      return roles.getOrDefault(
          role,
          List.of(Shape.PUBLIC, Shape.SIGNED, Shape.OWN).contains(shape)
              || role.equals("partner") && partner != null);
    }

    /** Whether a machine of a partner may, with just this scope. */
    boolean allowsMachine(String scope) {
      return List.of(Shape.PUBLIC, Shape.SIGNED, Shape.OWN).contains(shape)
          || partner != null
              && (List.of("any", "itself").contains(partner)
                  || List.of(partner.split("\\|", -1)).contains(scope));
    }
  }

  static Expectations read() {
    try {
      Path table = Path.of(Expectations.class.getResource("/access/expectations.txt").toURI());
      Map<String, Row> rows = new TreeMap<>();
      for (String line : Files.readAllLines(table)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          Row row = row(line.strip().split("\\s+", -1));
          rows.put(row.operation(), row);
        }
      }
      return new Expectations(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Row row(String[] words) {
    Map<String, Boolean> roles = new TreeMap<>();
    for (int i = 0; i < ROLES.size(); i++) {
      roles.put(ROLES.get(i), words[i + 2].equals("x"));
    }
    int ninth = ROLES.size() + 2;
    return new Row(
        words[0],
        Shape.valueOf(words[1].toUpperCase(Locale.ROOT)),
        roles,
        words.length > ninth ? words[ninth] : null);
  }
}
