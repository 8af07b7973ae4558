package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.cases.KnownCases;
import ma.prim.crypto.SealedJson;
import ma.prim.people.KnownPeople;
import ma.prim.reference.Needs;

/** Shows contacts as the caller may read them, and what a screen shows along with them. */
@Singleton
class ContactViews {
  static final String[] INCLUDES = {"person", "case", "need"};

  private final ContactAccess access;
  private final KnownPeople people;
  private final KnownCases cases;
  private final Needs needs;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final SealedJson json;
  private final AccessLog accessLog;

  ContactViews(
      ContactAccess access,
      KnownPeople people,
      KnownCases cases,
      Needs needs,
      CurrentCaller caller,
      AccessMatrix matrix,
      SealedJson json,
      AccessLog accessLog) {
    this.access = access;
    this.people = people;
    this.cases = cases;
    this.needs = needs;
    this.caller = caller;
    this.matrix = matrix;
    this.json = json;
    this.accessLog = accessLog;
  }

  ContactView of(Contact contact) {
    return of(List.of(contact)).getFirst();
  }

  List<ContactView> of(List<Contact> contacts) {
    Set<UUID> readable = access.readable(contacts);
    List<ContactView> views =
        contacts.stream()
            .map(contact ->
                readable.contains(contact.id())
                    ? ContactView.whole(contact, contact.fields(json), actions(contact))
                    : ContactView.stub(contact))
            .toList();
    accessLog.readPeople(ids(views, ContactView::person));
    accessLog.readCases(ids(views, ContactView::caseId));
    return views;
  }

  private List<String> actions(Contact contact) {
    List<String> actions = new ArrayList<>();
    if (may("updateContact", contact)) {
      actions.add("update");
    }
    if (contact.caseId() == null && may("openCaseFromContact", contact)) {
      actions.add("open-case");
    }
    return actions;
  }

  private boolean may(String operation, Contact contact) {
    return matrix
        .find(operation)
        .filter(rule -> caller.content(rule).contains(contact.cell(), contact.province()))
        .isPresent();
  }

  /** By id or code: one statement a kind, however many contacts. */
  Map<String, Object> included(List<ContactView> views, Set<String> names) {
    Map<String, Object> included = new LinkedHashMap<>();
    if (names.contains("need")) {
      views.stream()
          .map(ContactView::need)
          .filter(Objects::nonNull)
          .flatMap(code -> needs.find(code).stream())
          .forEach(need -> included.put(need.code(), need));
    }
    if (names.contains("person")) {
      people
          .read(ids(views, ContactView::person))
          .forEach((id, person) -> included.put(id.toString(), person));
    }
    if (names.contains("case")) {
      cases
          .read(ids(views, ContactView::caseId))
          .forEach((id, view) -> included.put(id.toString(), view));
    }
    return included;
  }

  private static Set<UUID> ids(List<ContactView> views, Function<ContactView, UUID> id) {
    return views.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
