package ma.prim.floor;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;

/** A row of the audit, as long as the service's. */
record Entry(String operation, String resource, String outcome, String details, String people, String cases) {
  static final String INSERT =
      "insert into floor_audit_entry (id, at, actor, role, operation, resource, outcome, code, request_id, cell,"
          + " details, people, cases, mac) values ";

  private static final byte[] MAC = new byte[37];
  private static final String OFFICER = "c7078748-9280-4c73-bacc-2d90f1c197d5";

  int fill(PreparedStatement insert, int first) throws SQLException {
    int at = first;
    insert.setBytes(at++, Rows.bytes(Rows.newId()));
    insert.setObject(at++, LocalDateTime.now());
    insert.setString(at++, OFFICER);
    insert.setString(at++, "agent");
    insert.setString(at++, operation);
    insert.setString(at++, resource);
    insert.setString(at++, outcome);
    insert.setString(at++, null);
    insert.setString(at++, UUID.randomUUID().toString());
    insert.setString(at++, "nador");
    insert.setString(at++, details);
    insert.setString(at++, people);
    insert.setString(at++, cases);
    insert.setBytes(at++, MAC);
    return at;
  }
}
