package ma.prim.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** Another person who has a part in a case, and the mandate by which. */
@Entity
@Table(name = "case_party")
@RegionOwned("part of a case: scoped by exists over the case")
@SQLRestriction(CaseScope.CHILD)
class CaseParty extends CaseChild {
  static final String RESOURCE = "parties";

  /** A party does not change: it is removed and another one added. */
  static final long VERSION = 0;

  private UUID person;

  @Enumerated(EnumType.STRING)
  private CasePart part;

  private byte[] sealed;

  protected CaseParty() {}

  CaseParty(CaseFile parent, CasePartyFields fields, UUID author, SealedJson json, Instant at) {
    super(parent, author, at);
    this.person = fields.person();
    this.part = fields.part();
    this.sealed = fields.mandate() == null ? null : json.seal(fields.mandate(), context());
  }

  /** Saying whose matter it is meets no clock. */
  @Override
  void meet(Clocks clocks) {
    // nothing
  }

  Change added(CaseFile parent) {
    return change(RESOURCE, "added", parent);
  }

  Change removed(CaseFile parent) {
    return change(RESOURCE, "removed", parent);
  }

  Mandate mandate(SealedJson json) {
    return sealed == null ? null : json.open(sealed, Mandate.class, context());
  }

  private String context() {
    return RESOURCE + "/" + id();
  }

  UUID person() {
    return person;
  }

  CasePart part() {
    return part;
  }
}
