package ma.prim.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig.HcpCode;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A cell of the region: what the region's file declares, and what the cell has changed of its
 * profile since. Field by field, what the cell says wins; the file gives the rest.
 */
@Entity
@Table(name = "cell")
@RegionOwned("the directory is public")
public class Cell {
  @Id private String slug;

  @Enumerated(EnumType.STRING)
  private CellConfig.Level level;

  private String province;
  private String commune;
  private String prefix;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> names;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode declared;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode edited = JsonNodeFactory.instance.objectNode();

  @Column(name = "opened_on")
  private String openedOn;

  private boolean active;

  /** Only for finding: the profile says it. */
  @ElementCollection
  @CollectionTable(name = "cell_service", joinColumns = @JoinColumn(name = "cell"))
  @Column(name = "need")
  private Set<String> services = new HashSet<>();

  /** Only for finding: the profile says it. */
  @ElementCollection
  @CollectionTable(name = "cell_language", joinColumns = @JoinColumn(name = "cell"))
  @Column(name = "language")
  private Set<String> languages = new HashSet<>();

  @Version private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Cell() {}

  Cell(String slug, Instant now) {
    this.slug = slug;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes over what the region's file says. */
  void declare(CellConfig config, Instant now) {
    level = config.level();
    province = config.province();
    commune = config.commune().map(HcpCode::code).orElse(null);
    prefix = config.prefix();
    names = config.names();
    openedOn = config.openedOn().orElse(null);
    declared = Profiles.tree(config.profile());
    active = true;
    updatedAt = now;
    index();
  }

  /** Whether the region's file says something else than what was taken over. */
  boolean differs(CellConfig config) {
    return !active
        || level != config.level()
        || !province.equals(config.province())
        || !Objects.equals(commune, config.commune().map(HcpCode::code).orElse(null))
        || !prefix.equals(config.prefix())
        || !names.equals(config.names())
        || !Objects.equals(openedOn, config.openedOn().orElse(null))
        || !declared.equals(Profiles.tree(config.profile()));
  }

  /** The region's file does not name it any more. */
  void deactivate(Instant now) {
    active = false;
    updatedAt = now;
  }

  /**
   * The cell changes its profile.
   *
   * @param fields what the change speaks of; other fields go on following the region's file
   */
  void edit(CellConfig.Profile profile, Set<String> fields, Instant now) {
    ObjectNode next = edited.deepCopy();
    JsonNode tree = Profiles.tree(profile);
    for (String field : fields) {
      next.set(field, tree.get(field));
    }
    edited = next;
    updatedAt = now;
    index();
  }

  /** As it is shown: the file's, overlaid by the cell's own. */
  public CellConfig.Profile profile() {
    ObjectNode all = declared.deepCopy();
    all.setAll((ObjectNode) edited);
    return Profiles.of(all);
  }

  private void index() {
    CellConfig.Profile profile = profile();
    services.clear();
    services.addAll(profile.services());
    languages.clear();
    languages.addAll(profile.languages());
  }

  public String slug() {
    return slug;
  }

  public CellConfig.Level level() {
    return level;
  }

  /** ISO 3166-2. */
  public String province() {
    return province;
  }

  /** HCP code; null for a provincial cell. */
  public String commune() {
    return commune;
  }

  /** Of its case numbers. */
  public String prefix() {
    return prefix;
  }

  public Map<String, String> names() {
    return names;
  }

  public boolean isActive() {
    return active;
  }

  String openedOn() {
    return openedOn;
  }

  int version() {
    return version;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
