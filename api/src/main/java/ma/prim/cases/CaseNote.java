package ma.prim.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** A note in a case. Notes are append-only: a correction is a further note that names the first. */
@Entity
@Table(name = "case_note")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseNote extends CaseChild {
  static final String RESOURCE = "notes";

  private UUID corrects;
  private byte[] sealed;

  protected CaseNote() {}

  CaseNote(CaseFile parent, String text, UUID corrects, UUID author, SealedJson json, Instant at) {
    super(parent, author, at);
    this.corrects = corrects;
    this.sealed = json.seal(new Text(text), context());
  }

  Change added(CaseFile parent) {
    return change(RESOURCE, corrects == null ? "added" : "corrected", parent);
  }

  String text(SealedJson json) {
    return json.open(sealed, Text.class, context()).text();
  }

  UUID corrects() {
    return corrects;
  }

  private String context() {
    return RESOURCE + "/" + id();
  }

  record Text(String text) {}
}
