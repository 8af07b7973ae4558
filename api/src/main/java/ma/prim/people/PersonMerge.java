package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/**
 * That two files were found to be one person's: whose file stays, whose is kept aside, and what of
 * the survivor's it changed.
 */
@Entity
@Table(name = "person_merge")
@RegionOwned("ids; asked for by the id of a person whom the caller's cells know, or did")
public class PersonMerge {
  static final String RESOURCE = "merges";

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  private UUID survivor;
  private UUID merged;

  @Column(name = "merged_at")
  private Instant at;

  @Column(name = "merged_by")
  private UUID by;

  private byte[] sealed;

  protected PersonMerge() {}

  PersonMerge(UUID survivor, UUID merged, UUID by, Content content, SealedJson json, Instant at) {
    this.id = Ids.next();
    this.person = survivor;
    this.survivor = survivor;
    this.merged = merged;
    this.at = at;
    this.by = by;
    this.sealed = json.seal(content, context());
  }

  /**
   * Why, and the survivor's file around it.
   *
   * @param before the file as it was
   * @param after the file with what came from the other
   */
  public record Content(String reason, PersonFields before, PersonFields after) {}

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  public UUID id() {
    return id;
  }

  /** Who has now what was the merged person's. */
  public UUID person() {
    return person;
  }

  /** Into whom she was merged. */
  public UUID survivor() {
    return survivor;
  }

  public UUID merged() {
    return merged;
  }

  public Instant at() {
    return at;
  }

  public UUID by() {
    return by;
  }
}
