package ma.prim.trainings.evaluations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.RegionOwned;

/**
 * What an attendee thinks of a session. Nothing in it says who: the id is of chance, there is no
 * time, and the enrolment says only that one was given.
 */
@Entity
@Table(name = "evaluation")
@RegionOwned("shown in lots of five, to who may read of the session")
class Evaluation {
  static final String RESOURCE = "evaluations";

  @Id private UUID id;
  private UUID session;
  private int lot;
  private int content;
  private int trainer;
  private int organisation;
  private int usefulness;
  private boolean recommended;
  private byte[] sealed;

  protected Evaluation() {}

  Evaluation(UUID session, int lot, NewEvaluation said, SealedJson json) {
    this.id = UUID.randomUUID();
    this.session = session;
    this.lot = lot;
    this.content = said.content();
    this.trainer = said.trainer();
    this.organisation = said.organisation();
    this.usefulness = said.usefulness();
    this.recommended = said.recommended();
    this.sealed =
        said.comment() == null ? null : json.seal(new Comment(said.comment()), RESOURCE + "/" + id);
  }

  String comment(SealedJson json) {
    return sealed == null ? null : json.open(sealed, Comment.class, RESOURCE + "/" + id).text();
  }

  UUID session() {
    return session;
  }

  int lot() {
    return lot;
  }

  int content() {
    return content;
  }

  int trainer() {
    return trainer;
  }

  int organisation() {
    return organisation;
  }

  int usefulness() {
    return usefulness;
  }

  boolean recommended() {
    return recommended;
  }

  /** What is sealed. */
  record Comment(String text) {}
}
