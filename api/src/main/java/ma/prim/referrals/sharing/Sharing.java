package ma.prim.referrals.sharing;

import java.util.List;
import java.util.UUID;
import ma.prim.people.Purpose;
import ma.prim.people.consents.Recipient;
import ma.prim.people.consents.SharedField;

/**
 * What a sender wants to tell somebody of a person.
 *
 * @param recipients who it is, by each of the names under which she may have agreed to it
 * @param consent the one that is meant; null for the newest that covers it
 * @param fields null for all that the consent names
 */
public record Sharing(
    UUID person,
    Purpose purpose,
    List<Recipient> recipients,
    UUID consent,
    List<SharedField> fields,
    List<SharedDocument> documents) {}
