package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.time.Instant;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.reference.Needs;

/** Lists contacts. */
@Singleton
class ContactList {
  static final Listing<Contact> CONTACTS =
      Listing.of(Contact.class, Contact::id)
          .sortable("occurredAt", Instant.class, Contact::occurredAt)
          .usually("-occurredAt");

  private final Lists lists;
  private final ContactAccess access;
  private final ContactViews views;
  private final Needs needs;

  ContactList(Lists lists, ContactAccess access, ContactViews views, Needs needs) {
    this.lists = lists;
    this.access = access;
    this.views = views;
    this.needs = needs;
  }

  Page<ContactView> handle(ContactFilter filter, Paging paging) {
    ListQuery<Contact> query = lists.of(CONTACTS, paging);
    if (filter.asksForContent()) {
      access.leaveOutStubs(query);
    }
    return narrow(query, filter).page().mapAll(views::of);
  }

  ListQuery<Contact> narrow(ListQuery<Contact> query, ContactFilter filter) {
    return query
        .where("e.person = :person", filter.person())
        .where("e.caseId = :case", filter.caseId())
        .where("e.cell in :cell", filter.cell())
        .where("e.channel in :channel", filter.channel())
        .where("e.need in :need", needs.withMembers(filter.need()))
        .where("e.officer in :officer", filter.officer())
        .where("e.occurredAt >= :occurredAfter", filter.occurredAfter())
        .where("e.occurredAt < :occurredBefore", filter.occurredBefore());
  }
}
