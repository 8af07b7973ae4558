package ma.prim.people.merging;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.APerson;
import ma.prim.testing.Api;
import ma.prim.testing.Stored;

/** Two files that are one person's: {@code AMerge.of(twin).into(person).by("manager.figuig")}. */
final class AMerge {
  private final APerson.Registered other;
  private final APerson.Registered survivor;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private AMerge(APerson.Registered other, APerson.Registered survivor) {
    this.other = other;
    this.survivor = survivor;
    fields.put("person", other.id());
    fields.put("etag", "*");
    fields.put("reason", "Same papers");
  }

  record Other(APerson.Registered other) {
    AMerge into(APerson.Registered survivor) {
      return new AMerge(other, survivor);
    }
  }

  static Other of(APerson.Registered other) {
    return new Other(other);
  }

  AMerge with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  AMerge without(String field) {
    fields.remove(field);
    return this;
  }

  Response by(String manager) {
    return send(manager, "/merge", "*", fields);
  }

  Response by(String manager, String etag) {
    return send(manager, "/merge", etag, fields);
  }

  Response triedBy(String manager) {
    return send(manager, "/merge?dryRun=true", "*", fields);
  }

  Response undoneBy(String manager) {
    return undoneBy(manager, "*");
  }

  Response undoneBy(String manager, String etag) {
    return send(
        manager, "/unmerge", etag, Map.of("person", other.id(), "reason", "They are sisters"));
  }

  private Response send(String manager, String verb, String etag, Object body) {
    return Api.as(manager)
        .header("If-Match", etag)
        .contentType(ContentType.JSON)
        .body(body)
        .post(survivor.path() + verb);
  }

  /** Makes the person known to a further cell, by a case that moves there. */
  static APerson.Registered knownAlsoTo(String cell, APerson.Registered person) {
    ACase.Opened matter = ACase.of(person).openedBy(person.officer());
    String manager = person.officer().replace("agent.", "manager.");
    matter.offeredTo(cell, manager).then().statusCode(200);
    matter.told("accept-transfer", null, "manager." + cell).then().statusCode(200);
    return person;
  }

  /**
   * Every row that points at one of these people, and their own, as they are stored; but the
   * version, time and ciphertext of the survivor, which was written anew.
   */
  static Map<String, List<Map<String, Object>>> rows(
      APerson.Registered survivor, APerson.Registered other) {
    Map<String, List<Map<String, Object>>> all = new TreeMap<>();
    List<PersonPointer> pointers = new ArrayList<>(PersonPointer.ALL);
    pointers.add(new PersonPointer("person_cell", "person", "id", null, false));
    pointers.add(new PersonPointer("person_key", "person", "hash", null, false));
    for (PersonPointer pointer : pointers) {
      all.put(
          pointer.table(),
          stored(
              "select * from "
                  + pointer.table()
                  + " where "
                  + pointer.column()
                  + " in (?, ?) order by "
                  + pointer.key()
                  + ", "
                  + pointer.column(),
              survivor,
              other));
    }
    all.remove("idempotency");
    all.put(
        "person",
        stored(
            "select id, person_group, concealed, is_test, created_at,"
                + " if(id = ?, sealed, null) sealed, if(id = ?, version, null) version,"
                + " if(id = ?, updated_at, null) updated_at from person"
                + " where id in (?, ?) order by id",
            other,
            other,
            other,
            survivor,
            other));
    return all;
  }

  private static List<Map<String, Object>> stored(String sql, APerson.Registered... people) {
    Object[] ids = new Object[people.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = UUID.fromString(people[i].id());
    }
    return Stored.in(people[0].region()).rows(sql, ids).stream()
        .map(row -> {
          Map<String, Object> readable = new LinkedHashMap<>();
          row.forEach((column, value) ->
              readable.put(
                  column, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
          return readable;
        })
        .toList();
  }
}
