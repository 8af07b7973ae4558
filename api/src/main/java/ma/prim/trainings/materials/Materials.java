package ma.prim.trainings.materials;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The materials of sessions. */
@ApplicationScoped
class Materials {
  private final Session session;

  Materials(Session session) {
    this.session = session;
  }

  Optional<SessionMaterial> find(UUID ofSession, UUID id) {
    return Optional.ofNullable(session.find(SessionMaterial.class, id))
        .filter(material -> material.session().equals(ofSession));
  }

  void add(SessionMaterial material) {
    session.persist(material);
  }

  void remove(SessionMaterial material) {
    session.remove(material);
  }
}
