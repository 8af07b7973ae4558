package ma.prim.cases.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.ExcludedOfficers;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who is kept from a case, wherever it is now: an officer who is related to somebody in it does not
 * read why it was opened either.
 */
@Entity
@Immutable
@Table(name = "case_file")
@RegionOwned("asked only whether the caller is excluded from the case of an opening")
class Exclusion {
  /** That the caller ({@code :me}) is not excluded from the case of the opening {@code e}. */
  static final String NONE =
      "not exists (select 1 from Exclusion x where x.id = e.caseId"
          + " and "
          + ExcludedOfficers.have("x")
          + " = 1)";

  @Id private UUID id;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  protected Exclusion() {}
}
