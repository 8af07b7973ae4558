package ma.prim.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.prim.people.Purpose;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/**
 * An objection that holds: the same row as a {@link SubjectRequest}, without what the person said.
 * It holds from the day it is made until it is refused (GDPR article 18(1)(d)).
 */
@Entity
@Immutable
@Table(name = "subject_request")
@SQLRestriction("kind = 'OBJECTION' and status in ('OPEN', 'GRANTED')")
@RegionOwned("whoever knows the person must obey, whichever cell heard it: no more than a purpose")
class Objection {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  protected Objection() {}

  UUID person() {
    return person;
  }

  Purpose purpose() {
    return purpose;
  }
}
