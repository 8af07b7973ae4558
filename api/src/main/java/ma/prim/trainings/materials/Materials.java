package ma.prim.trainings.materials;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.documents.single.FileOwner;
import ma.prim.http.QueryLists;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.Sessions;
import org.hibernate.Session;

/** The materials of sessions, and those of them that are files in the store. */
@Singleton
class Materials implements FileOwner {
  static final String NOUN = "session-files";

  private final Session session;
  private final Sessions sessions;
  private final SessionSight sight;

  Materials(Session session, Sessions sessions, SessionSight sight) {
    this.session = session;
    this.sessions = sessions;
    this.sight = sight;
  }

  @Override
  public String noun() {
    return NOUN;
  }

  @Override
  public void requireWritable(UUID ofSession) {
    sight.requireService(sessions.get(ofSession));
  }

  @Override
  public Set<UUID> known(Collection<UUID> files) {
    return files.isEmpty()
        ? Set.of()
        : Set.copyOf(
            QueryLists.select(
                    session,
                    "select id from SessionMaterial where id in (:files)",
                    UUID.class,
                    Map.of("files", files))
                .list());
  }

  Optional<SessionMaterial> find(UUID ofSession, UUID id) {
    return Optional.ofNullable(session.find(SessionMaterial.class, id))
        .filter(material -> material.session().equals(ofSession));
  }

  void add(SessionMaterial material) {
    session.persist(material);
    session.flush();
  }

  /** With a file's row its key goes, so that the file is noise; the file itself is swept. */
  void remove(SessionMaterial material) {
    session.remove(material);
  }
}
