package ma.prim.referrals.links;

import jakarta.inject.Singleton;
import ma.prim.cells.CellContacts;
import ma.prim.referrals.LinkedReferrals;

/** Shows a referral to who holds a link to it. */
@Singleton
class LinkedViews {
  private final CellContacts contacts;

  LinkedViews(CellContacts contacts) {
    this.contacts = contacts;
  }

  LinkedReferralView of(ReferralLink link, LinkedReferrals.Shown referral) {
    CellContacts.Contact cell = contacts.of(referral.fromCell());
    boolean accepted = link.answer() == LinkAnswer.ACCEPTED;
    return new LinkedReferralView(
        referral.number(),
        cell.names(),
        referral.preview(),
        referral.respondBy(),
        link.expiresAt(),
        link.answer(),
        accepted
            ? new LinkedReferralView.CellContact(cell.phone(), cell.email(), cell.address())
            : null);
  }
}
