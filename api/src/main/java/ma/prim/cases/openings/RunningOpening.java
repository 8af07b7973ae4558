package ma.prim.cases.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;

/** That somebody has opened a case, as the reading of that case asks for it. */
@Entity
@Immutable
@Table(name = "case_opening")
@RegionOwned("the caller's own: asked for by the case and the subject of the caller")
class RunningOpening {
  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "officer")
  private UUID officer;

  @Column(name = "ends_at")
  private Instant endsAt;

  protected RunningOpening() {}

  UUID id() {
    return id;
  }
}
