package ma.prim.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The entries of changes that the transaction under way holds. Kept with the transaction, not with
 * the request: a change that is undone and run again starts anew.
 */
@Singleton
class WrittenChanges {
  private static final Object KEY = WrittenChanges.class;

  private final TransactionSynchronizationRegistry transaction;
  private final AuditContext context;

  WrittenChanges(TransactionSynchronizationRegistry transaction, AuditContext context) {
    this.transaction = transaction;
    this.context = context;
  }

  /** An entry was written; it names this file. */
  void written(Optional<UUID> file) {
    if (!areWritten()) {
      transaction.putResource(KEY, new HashSet<UUID>());
      transaction.registerInterposedSynchronization(new Committed());
    }
    file.ifPresent(named()::add);
  }

  boolean areWritten() {
    return transaction.getTransactionKey() != null && transaction.getResource(KEY) != null;
  }

  /** Those that no entry of the transaction names. */
  List<UUID> notNamed(Collection<UUID> ids) {
    return areWritten()
        ? ids.stream().filter(id -> !named().contains(id)).toList()
        : List.copyOf(ids);
  }

  @SuppressWarnings("unchecked") // only written() puts it there
  private Set<UUID> named() {
    return (Set<UUID>) transaction.getResource(KEY);
  }

  private final class Committed implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        context.changed();
      }
    }
  }
}
