package ma.prim.referrals.messages;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import org.hibernate.Session;

/**
 * The thread of each referral. Whether the caller may read or write it, and from which side, is
 * decided before.
 */
@Singleton
public class ReferralMessages implements SealedColumns {
  private static final Listing<ReferralMessage> LISTING =
      Listing.of(ReferralMessage.class, ReferralMessage::id);

  private final Session session;
  private final Lists lists;
  private final SealedJson json;

  ReferralMessages(Session session, Lists lists, SealedJson json) {
    this.session = session;
    this.lists = lists;
    this.json = json;
  }

  public ReferralMessageView add(
      UUID referral, MessageSide side, MessageKind kind, String text, UUID author, Instant at) {
    ReferralMessage message = new ReferralMessage(referral, side, kind, text, author, json, at);
    session.persist(message);
    return ReferralMessageView.from(message, side, json);
  }

  /** Oldest first. */
  public Page<ReferralMessageView> page(UUID referral, MessageSide reader, Paging paging) {
    return lists
        .of(LISTING, paging)
        .where("e.referral = :referral", referral)
        .page()
        .map(message -> ReferralMessageView.from(message, reader, json));
  }

  public Optional<ReferralMessageView> find(UUID referral, UUID id, MessageSide reader) {
    return Optional.ofNullable(session.find(ReferralMessage.class, id))
        .filter(message -> message.referral().equals(referral))
        .map(message -> ReferralMessageView.from(message, reader, json));
  }

  /** What was said last. */
  public String newest(UUID referral) {
    return session
        .createSelectionQuery(
            "from ReferralMessage where referral = :referral order by id desc",
            ReferralMessage.class)
        .setParameter("referral", referral)
        .setMaxResults(1)
        .getSingleResult()
        .text(json);
  }

  /** All of it is gone for good. */
  public void erase(UUID referral) {
    session
        .createMutationQuery("delete from ReferralMessage where referral = :referral")
        .setParameter("referral", referral)
        .executeUpdate();
  }

  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("referral_message", ReferralMessage.CONTEXT));
  }
}
