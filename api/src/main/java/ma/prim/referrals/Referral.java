package ma.prim.referrals;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.ReferredCase;
import ma.prim.crypto.SealedJson;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.referrals.clocks.ReferralTerms;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;

/**
 * One cell asks somebody else to serve a person: another cell, or a partner institution. The
 * receiver reads what was shared when it was sent, never the case or the person; a draft it does
 * not see.
 */
@Entity
// What was shared is written once, and not again with every step.
@DynamicUpdate
@Table(name = "referral")
@RegionOwned(
    "of two sides: scoped by the cell that sends and the cell or institution that receives")
@SQLRestriction(Referral.OF_EITHER_SIDE)
class Referral extends ReferralAbroad {
  /** A cell in scope sends it, or a cell or institution in scope receives it. */
  static final String OF_EITHER_SIDE =
      "(':mode' = 'region' or ((':mode' = 'province' or ':mode' = 'mixed')"
          + " and (from_province in (':provinces')"
          + " or to_province in (':provinces') and sent_at is not null))"
          + " or ((':mode' = 'cell' or ':mode' = 'mixed') and (from_cell in (':cells')"
          + " or to_cell in (':cells') and sent_at is not null))"
          + " or to_institution in (':institutions') and sent_at is not null)";

  @Embedded private Receiver to;
  @Embedded private ReferralClock clock;

  protected Referral() {}

  /** A draft: nobody but its sender knows of it. */
  Referral(
      String number,
      ReferredCase matter,
      Receiver to,
      ReferralFields fields,
      UUID replaces,
      UUID author,
      SealedJson json,
      Instant at) {
    super(number, matter, to, fields, replaces, author, json, at);
  }

  /** One that came from another region. */
  Referral(
      String number,
      String fromRegion,
      UUID thread,
      Receiver to,
      ReferralRequest request,
      ReferralTerms terms,
      SealedJson json,
      Instant at) {
    super(number, fromRegion, thread, to, request, terms, json, at);
  }

  @Override
  Receiver to() {
    return to;
  }

  @Override
  void direct(Receiver receiver) {
    to = receiver;
  }

  @Override
  ReferralClock clock() {
    return clock;
  }

  @Override
  void wind(ReferralClock started) {
    clock = started;
  }
}
