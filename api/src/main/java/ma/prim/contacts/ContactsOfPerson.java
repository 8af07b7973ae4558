package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Paging;
import ma.prim.people.BesidePerson;

/** The newest contacts of a person, as the list of contacts shows them. */
@Singleton
class ContactsOfPerson implements BesidePerson {
  private final ContactList contacts;

  ContactsOfPerson(ContactList contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public List<Beside> of(UUID person) {
    return contacts.handle(ContactFilter.ofPerson(person), Paging.FIRST).items().stream()
        .map(view -> new Beside(view.id(), view))
        .toList();
  }
}
