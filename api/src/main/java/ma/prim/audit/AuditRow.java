package ma.prim.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ParamDef;

/**
 * An entry as it is listed. The filters' conditions are what MySQL finds by the arrays' indexes.
 */
@Entity
@Immutable
@Table(name = "audit_entry")
@RegionOwned("only protection officers list it, who see the whole region's")
@FilterDef(name = AuditRow.OF_PERSON, parameters = @ParamDef(name = "id", type = String.class))
@FilterDef(name = AuditRow.OF_PEOPLE, parameters = @ParamDef(name = "ids", type = String.class))
@FilterDef(name = AuditRow.OF_CASE, parameters = @ParamDef(name = "id", type = String.class))
@Filter(name = AuditRow.OF_PERSON, condition = ":id member of (people)")
@Filter(name = AuditRow.OF_PEOPLE, condition = "json_overlaps(people, cast(:ids as json))")
@Filter(name = AuditRow.OF_CASE, condition = ":id member of (cases)")
class AuditRow {
  static final String OF_PERSON = "auditOfPerson";
  static final String OF_PEOPLE = "auditOfPeople";
  static final String OF_CASE = "auditOfCase";

  @Id private UUID id;
  private Instant at;
  private String actor;
  private String role;
  private String operation;
  private String resource;
  private String outcome;
  private String code;

  @Column(name = "request_id")
  private String requestId;

  private String cell;
  private String details;
  private String people;
  private String cases;
  private Long seq;

  protected AuditRow() {}

  UUID id() {
    return id;
  }

  Instant at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String role() {
    return role;
  }

  String operation() {
    return operation;
  }

  String resource() {
    return resource;
  }

  Outcome outcome() {
    return Outcome.ofWord(outcome).orElseThrow();
  }

  String code() {
    return code;
  }

  String requestId() {
    return requestId;
  }

  String cell() {
    return cell;
  }

  String details() {
    return details;
  }

  String people() {
    return people;
  }

  String cases() {
    return cases;
  }

  Long seq() {
    return seq;
  }
}
