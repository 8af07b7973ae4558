package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who must be kept out of a case, wherever something of it is shown. */
@Entity
@Immutable
@Table(name = "case_file")
@RegionOwned("asked whether it names the caller, by KeptOut; never shown")
class GuardedCase {
  @Id private UUID id;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  protected GuardedCase() {}

  List<UUID> excludedOfficers() {
    return excludedOfficers;
  }
}
