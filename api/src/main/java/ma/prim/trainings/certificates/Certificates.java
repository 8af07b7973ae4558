package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The certificates of the region's sessions. */
@Singleton
class Certificates {
  private final Session session;

  Certificates(Session session) {
    this.session = session;
  }

  Optional<Certificate> find(UUID ofSession, UUID id) {
    return Optional.ofNullable(session.find(Certificate.class, id))
        .filter(certificate -> certificate.session().equals(ofSession));
  }

  Optional<Certificate> find(CertificateCode code) {
    return session
        .createSelectionQuery("from Certificate c where c.codeHash = :hash", Certificate.class)
        .setParameter("hash", code.hash())
        .uniqueResultOptional();
  }

  void add(Certificate certificate) {
    session.persist(certificate);
  }

  void flush() {
    session.flush();
  }
}
