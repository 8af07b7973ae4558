package ma.prim.trainings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the sessions of one theme have in common: why they are held, for whom, and who pays. */
@Entity
@Table(name = "programme")
@RegionOwned("trainings are for the whole region; who coordinates its province changes one")
public class Programme {
  public static final String RESOURCE = "programmes";

  @Id private UUID id;
  @Version private long version;
  private String province;

  @Enumerated(EnumType.STRING)
  private TrainingTheme theme;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> objectives;

  private String audiences;
  private UUID agreement;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Programme() {}

  Programme(UUID id, ProgrammeFields fields, String province, Instant at) {
    this.id = id;
    this.createdAt = at;
    write(fields, province, at);
  }

  Change created() {
    return change("created");
  }

  Change update(ProgrammeFields fields, String newProvince, Instant at) {
    write(fields, newProvince, at);
    return change("updated");
  }

  private void write(ProgrammeFields fields, String newProvince, Instant at) {
    province = newProvince;
    theme = fields.theme();
    titles = fields.titles();
    objectives = fields.objectives();
    audiences = TrainingAudience.stored(fields.audiences());
    agreement = fields.agreement();
    updatedAt = at;
  }

  private Change change(String what) {
    return Change.of(RESOURCE, id, what, null, province, null);
  }

  ProgrammeFields fields() {
    return new ProgrammeFields(theme, titles, objectives, audiences(), agreement, province);
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public String province() {
    return province;
  }

  public TrainingTheme theme() {
    return theme;
  }

  public Map<String, String> titles() {
    return titles;
  }

  public Set<TrainingAudience> audiences() {
    return TrainingAudience.read(audiences);
  }

  Instant createdAt() {
    return createdAt;
  }
}
