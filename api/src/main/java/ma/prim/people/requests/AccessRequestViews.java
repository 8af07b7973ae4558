package ma.prim.people.requests;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentScope;

/** Shows requests to either side; whose files they name stands in the access log. */
@Singleton
class AccessRequestViews {
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final SealedJson json;
  private final AccessLog accessLog;

  AccessRequestViews(
      CurrentScope scope,
      CurrentCaller caller,
      AccessMatrix matrix,
      SealedJson json,
      AccessLog accessLog) {
    this.scope = scope;
    this.caller = caller;
    this.matrix = matrix;
    this.json = json;
    this.accessLog = accessLog;
  }

  AccessRequestView of(AccessRequest request) {
    return of(List.of(request)).getFirst();
  }

  List<AccessRequestView> of(List<AccessRequest> requests) {
    List<AccessRequestView> views = requests.stream().map(this::view).toList();
    accessLog.readPeople(
        views.stream().map(AccessRequestView::person).filter(Objects::nonNull).toList());
    return views;
  }

  private AccessRequestView view(AccessRequest request) {
    boolean received = scope.content().contains(request.toCell(), request.toProvince());
    boolean granted = request.status() == AccessRequestStatus.GRANTED;
    AccessRequest.Content content = received || granted ? request.content(json) : null;
    return new AccessRequestView(
        request.id(),
        received ? AccessRequestDirection.RECEIVED : AccessRequestDirection.SENT,
        request.fromCell(),
        request.toCell(),
        request.status(),
        request.askedAt(),
        request.expiresAt(),
        request.decidedAt(),
        received || granted ? request.person() : null,
        received ? content.reason() : null,
        received ? request.askedBy() : null,
        request.until(),
        granted ? content.note() : null,
        request.refusal(),
        ETags.of(request.version()),
        actions(request));
  }

  private List<String> actions(AccessRequest request) {
    List<String> actions = new ArrayList<>();
    if (request.status() == AccessRequestStatus.ASKED) {
      if (may("grantAccessRequest", request.toCell(), request.toProvince())) {
        actions.addAll(List.of("grant", "refuse"));
      }
      if (may("withdrawAccessRequest", request.fromCell(), request.fromProvince())) {
        actions.add("withdraw");
      }
    }
    return actions;
  }

  private boolean may(String operation, String cell, String province) {
    return matrix
        .find(operation)
        .filter(rule -> caller.content(rule).contains(cell, province))
        .isPresent();
  }
}
