package ma.prim.institutions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One change of an institution: who, when, which fields, and how the whole was from then on. */
@Entity
@Table(name = "institution_change")
@Immutable
@RegionOwned("of an institution, and found under it")
class InstitutionChange {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Id private UUID id;

  @Column(name = "institution_id")
  private UUID institution;

  private Instant at;
  private String actor;

  @Column(name = "change_made")
  private String change;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> fields;

  @Enumerated(EnumType.STRING)
  private InstitutionStatus status;

  private String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode state;

  protected InstitutionChange() {}

  /**
   * @param actor subject of who made it, or the job
   * @param before null for one that is new
   */
  InstitutionChange(
      Institution institution, String change, InstitutionFields before, String actor, Instant at) {
    InstitutionFields now = InstitutionFields.of(institution);
    this.id = Ids.next();
    this.institution = institution.id();
    this.at = at;
    this.actor = actor;
    this.change = change;
    this.state = JSON.valueToTree(now);
    this.fields = before == null ? List.of() : differences(JSON.valueToTree(before), state);
    this.status = institution.status();
    this.reason = institution.statusReason();
  }

  private static List<String> differences(JsonNode before, JsonNode now) {
    List<String> fields = new ArrayList<>();
    now.fieldNames()
        .forEachRemaining(field -> {
          if (!Objects.equals(before.get(field), now.get(field))) {
            fields.add(field);
          }
        });
    return fields;
  }

  InstitutionFields state() {
    try {
      return JSON.treeToValue(state, InstitutionFields.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an institution's history cannot be read", e);
    }
  }

  UUID id() {
    return id;
  }

  Instant at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String change() {
    return change;
  }

  List<String> fields() {
    return fields;
  }

  InstitutionStatus status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
