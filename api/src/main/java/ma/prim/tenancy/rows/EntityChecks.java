package ma.prim.tenancy.rows;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import ma.prim.tenancy.CellHeader;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/**
 * Looks at every entity when the service starts: one that nobody has decided the owner of, or whose
 * own restriction has taken the place of the scope's, stops it.
 */
@Singleton
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
    faults.addAll(unrestricted(entity.getName(), restriction(entity), entity));
    return faults;
  }

  /** Hibernate does not take the restriction of the rows for a collection of them. */
  static List<String> faults(String name, AnnotatedElement collection, Class<?> element) {
    SQLRestriction restriction = collection.getAnnotation(SQLRestriction.class);
    return unrestricted(name, restriction == null ? "" : restriction.value(), element);
  }

  private static List<String> unrestricted(String name, String restriction, Class<?> rows) {
    if (CellOwned.class.isAssignableFrom(rows) && !begins(restriction, ScopeCondition.CONTENT)) {
      return List.of(name + ": its @SQLRestriction must begin with ScopeCondition.CONTENT");
    }
    if (CellHeader.class.isAssignableFrom(rows) && !begins(restriction, ScopeCondition.HEADERS)) {
      return List.of(name + ": its @SQLRestriction must begin with ScopeCondition.HEADERS");
    }
    return List.of();
  }

  private static boolean begins(String restriction, String condition) {
    return restriction.equals(condition) || restriction.startsWith(condition + " and ");
  }

  /** The one that counts: of the class itself or else of the nearest above it. */
  static String restriction(Class<?> entity) {
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      SQLRestriction restriction = type.getDeclaredAnnotation(SQLRestriction.class);
      if (restriction != null) {
        return restriction.value();
      }
    }
    return "";
  }
}
