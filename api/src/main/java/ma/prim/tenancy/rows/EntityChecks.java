package ma.prim.tenancy.rows;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.prim.tenancy.CellHeader;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/**
 * Looks at every entity and collection when the service starts: one that nobody has decided the
 * owner of, or that a scope filter does not reach, stops it.
 */
@ApplicationScoped
class EntityChecks {
  private final EntityManagerFactory entities;

  EntityChecks(EntityManagerFactory entities) {
    this.entities = entities;
  }

  void check(@Observes StartupEvent event) {
    List<String> faults = new ArrayList<>();
    for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
      faults.addAll(faults(entity.getJavaType()));
      for (Attribute<?, ?> attribute : entity.getAttributes()) {
        if (attribute instanceof PluralAttribute<?, ?, ?> collection
            && collection.getJavaMember() instanceof AnnotatedElement member) {
          faults.addAll(
              faults(
                  entity.getName() + "." + collection.getName(),
                  member,
                  collection.getElementType().getJavaType()));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
  }

  static List<String> faults(Class<?> entity) {
    boolean owned = CellOwned.class.isAssignableFrom(entity);
    boolean header = CellHeader.class.isAssignableFrom(entity);
    boolean regional = entity.isAnnotationPresent(RegionOwned.class);
    List<String> faults = new ArrayList<>();
    if ((owned ? 1 : 0) + (header ? 1 : 0) + (regional ? 1 : 0) != 1) {
      faults.add(entity.getName() + " must be one of CellOwned, CellHeader, @RegionOwned");
    }
    if (header && !entity.isAnnotationPresent(Immutable.class)) {
      faults.add(entity.getName() + " shows headers and must be @Immutable");
    }
    return faults;
  }

  static List<String> faults(String name, AnnotatedElement collection, Class<?> element) {
    if (CellOwned.class.isAssignableFrom(element) && !isFiltered(collection, CellOwned.SCOPE)) {
      return List.of(name + " needs @Filter(name = CellOwned.SCOPE)");
    }
    if (CellHeader.class.isAssignableFrom(element) && !isFiltered(collection, CellHeader.SCOPE)) {
      return List.of(name + " needs @Filter(name = CellHeader.SCOPE)");
    }
    return List.of();
  }

  private static boolean isFiltered(AnnotatedElement collection, String scope) {
    return Arrays.stream(collection.getAnnotationsByType(Filter.class))
        .anyMatch(filter -> filter.name().equals(scope) && filter.condition().isEmpty());
  }
}
