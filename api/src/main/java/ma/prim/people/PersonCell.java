package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.rows.ScopeCondition;
import org.hibernate.annotations.SQLRestriction;

/** That a cell knows a person, since when and why; what was granted until a time ends with it. */
@Entity
@Table(name = "person_cell")
@SQLRestriction(ScopeCondition.CONTENT + " and " + PersonCell.STILL)
public class PersonCell extends CellOwned {
  /** By the database's clock, as every statement that asks for a person is. */
  static final String STILL = "(known_until is null or known_until > utc_timestamp(6))";

  /** A cell in scope knows the person, or a case that is opened to the request is about her. */
  static final String KNOWS_PERSON =
      "(':mode' = 'region' or exists (select 1 from person_cell known where known.person = id"
          + " and (known.known_until is null or known.known_until > utc_timestamp(6))"
          + " and ((':mode' = 'province' and known.province in (':provinces'))"
          + " or (':mode' = 'cell' and known.cell in (':cells'))"
          + " or (':mode' = 'mixed' and (known.province in (':provinces') or known.cell in (':cells')))))"
          + " or (':opened' <> '' and (exists (select 1 from case_file matter"
          + " where matter.id = unhex(':opened') and matter.person = id)"
          + " or exists (select 1 from case_party party"
          + " where party.case_id = unhex(':opened') and party.person = id))))";

  @Id private UUID id;
  private UUID person;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Column(name = "known_since")
  private Instant since;

  protected PersonCell() {}

  PersonCell(UUID person, String cell, String province, Reason reason, Instant since) {
    super(cell, province);
    this.id = Ids.next();
    this.person = person;
    this.reason = reason;
    this.since = since;
  }

  /** Why a cell knows a person. */
  public enum Reason {
    /** It opened the file, or a case for the person, or the person was there. */
    OPENED,
    /** Another cell granted it access. */
    GRANTED,
    /** A case of the person was transferred to it. */
    TRANSFERRED,
    /** A file that it knew was merged into this one. */
    MERGED
  }

  UUID person() {
    return person;
  }

  Reason reason() {
    return reason;
  }

  Instant since() {
    return since;
  }
}
