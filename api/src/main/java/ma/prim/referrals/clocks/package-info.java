/** How long each side of a referral has, and what happens when that is over. */
package ma.prim.referrals.clocks;
