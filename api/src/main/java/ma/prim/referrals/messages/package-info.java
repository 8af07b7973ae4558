/** What the two sides of a referral write to each other. */
package ma.prim.referrals.messages;
