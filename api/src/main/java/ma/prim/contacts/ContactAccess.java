package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.cases.KnownCases;
import ma.prim.cases.Sensitivity;
import ma.prim.http.ListQuery;
import ma.prim.users.Officers;

/**
 * Whose contacts the caller reads whole. One with a case is as open as the case. One without is
 * restricted if it is of a need of protection or of a minor, as the case that it may become: then
 * the officer who wrote it, her dated substitute and the manager read it.
 */
@Singleton
class ContactAccess {
  private final CurrentCaller caller;
  private final Officers officers;
  private final KnownCases cases;

  ContactAccess(CurrentCaller caller, Officers officers, KnownCases cases) {
    this.caller = caller;
    this.officers = officers;
    this.cases = cases;
  }

  boolean isReadable(Contact contact) {
    return !readable(List.of(contact)).isEmpty();
  }

  /** The ids of those that the caller reads whole; one look at the cases, however many they are. */
  Set<UUID> readable(Collection<Contact> contacts) {
    Set<UUID> readableCases =
        cases.readable(
            contacts.stream()
                .map(Contact::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, Set<UUID>> replaced = officers.standsInFor(caller.get());
    return contacts.stream()
        .filter(contact ->
            contact.caseId() == null
                ? isOpen(contact, replaced)
                : readableCases.contains(contact.caseId()))
        .map(Contact::id)
        .collect(Collectors.toSet());
  }

  private boolean isOpen(Contact contact, Map<String, Set<UUID>> replaced) {
    return contact.sensitivity() == Sensitivity.NORMAL
        || contact.officer().equals(subject())
        || caller.get().hasAt(Role.MANAGER, Place.cell(contact.cell()))
        || replaced.getOrDefault(contact.cell(), Set.of()).contains(contact.officer());
  }

  /** Leaves out of a list what the caller does not read: what is asked of it must not tell. */
  void leaveOutStubs(ListQuery<Contact> list) {
    Caller reader = caller.get();
    list.where(
            "e.caseId is null and (e.sensitivity = :normal or e.officer = :writer"
                + " or e.cell in :managedBy"
                + standingIn(list)
                + ") or e.caseId is not null and "
                + cases.readable(list, "e.caseId"))
        .with("normal", Sensitivity.NORMAL)
        .with("writer", subject())
        .with("managedBy", some(reader.cells(role -> role == Role.MANAGER)));
  }

  private String standingIn(ListQuery<Contact> list) {
    StringBuilder condition = new StringBuilder();
    int cells = 0;
    for (Map.Entry<String, Set<UUID>> away : officers.standsInFor(caller.get()).entrySet()) {
      String cell = "awayIn" + cells;
      String absent = "away" + cells++;
      condition.append(" or e.cell = :" + cell + " and e.officer in :" + absent);
      list.with(cell, away.getKey()).with(absent, away.getValue());
    }
    return condition.toString();
  }

  /** {@code in ()} is no SQL; no place has an empty name. */
  private static Set<String> some(Set<String> places) {
    return places.isEmpty() ? Set.of("") : places;
  }

  private UUID subject() {
    return UUID.fromString(caller.get().subject());
  }
}
