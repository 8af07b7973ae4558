package ma.prim.http.idempotency;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;

/** Notes what a request changes: who may no longer see that is not given the answer again. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class NotedChanges implements Journal {
  private final Journal journal;
  private final KeyedRequest request;

  NotedChanges(@Delegate @Any Journal journal, KeyedRequest request) {
    this.journal = journal;
    this.request = request;
  }

  @Override
  public void record(Change change) {
    journal.record(change);
    note(change);
  }

  @Override
  public void recordEarlier(Change change, UUID officer, Instant at) {
    journal.recordEarlier(change, officer, at);
    note(change);
  }

  @Override
  public void refused(String subject, String code) {
    journal.refused(subject, code);
  }

  private void note(Change change) {
    request.changed(change);
    if (change.resource().equals("people")) {
      Ids.parse(change.id()).ifPresent(request::isAbout);
    }
  }
}
