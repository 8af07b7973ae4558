package ma.prim.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ma.prim.tenancy.RegionOwned;

/** The last number that an agreement of a year was given. */
@Entity
@Table(name = "agreement_counter")
@RegionOwned("numbers of the region's agreements, nothing of any of them")
class AgreementCounter {
  @Id private Integer year;
  private long last;

  protected AgreementCounter() {}

  AgreementCounter(int year) {
    this.year = year;
  }

  long next() {
    return ++last;
  }
}
