package ma.prim.cells;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The region's cells. */
@Singleton
public class Cells {
  private final EntityManager entities;

  Cells(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Cell> find(String slug) {
    return Optional.ofNullable(entities.find(Cell.class, slug));
  }

  /** A cell that takes cases. */
  public Optional<Cell> findActive(String slug) {
    return find(slug).filter(Cell::isActive);
  }

  List<Cell> all() {
    return entities.createQuery("from Cell", Cell.class).getResultList();
  }

  void add(Cell cell) {
    entities.persist(cell);
  }

  void flush() {
    entities.flush();
  }
}
