package ma.prim.tenancy.rows;

import io.quarkus.arc.Arc;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.CurrentScope;

/**
 * The filter keeps foreign rows from being read; this keeps them from being written, whatever the
 * code above has overlooked. What it throws is a fault of ours, not of the caller.
 */
public class WriteGuard {

  @PrePersist
  @PreUpdate
  @PreRemove
  void beforeWrite(CellOwned row) {
    row.requireWritable(Arc.container().instance(CurrentScope.class).get().content());
  }

  @PostLoad
  @PostPersist
  @PostUpdate
  void afterwards(CellOwned row) {
    row.noteStored();
  }
}
