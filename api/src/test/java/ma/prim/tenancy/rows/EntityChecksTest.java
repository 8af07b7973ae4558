package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OneToMany;
import java.util.List;
import ma.prim.tenancy.CellHeader;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.Test;

class EntityChecksTest {

  static class OfNobody {}

  @RegionOwned("and of a cell as well")
  static class OfTwo extends CellOwned {}

  static class MutableHeader extends CellHeader {}

  static class WithParts extends CellOwned {
    @OneToMany List<Leaflet> unfiltered;

    @OneToMany
    @Filter(name = CellOwned.SCOPE, condition = "1 = 1")
    List<Leaflet> filteredOtherwise;

    @OneToMany
    @Filter(name = CellOwned.SCOPE)
    List<Leaflet> filtered;

    @OneToMany List<LeafletHeader> unfilteredHeaders;
  }

  @Test
  void anEntityHasExactlyOneKindOfOwner() {
    assertThat(EntityChecks.faults(OfNobody.class)).hasSize(1);
    assertThat(EntityChecks.faults(OfTwo.class)).hasSize(1);
    assertThat(EntityChecks.faults(Leaflet.class)).isEmpty();
  }

  @Test
  void headersAreImmutable() {
    assertThat(EntityChecks.faults(MutableHeader.class)).hasSize(1);
    assertThat(EntityChecks.faults(LeafletHeader.class)).isEmpty();
  }

  @Test
  void aCollectionOfACellsRowsIsFiltered() throws NoSuchFieldException {
    assertThat(faults("unfiltered", Leaflet.class)).hasSize(1);
    assertThat(faults("filteredOtherwise", Leaflet.class)).hasSize(1);
    assertThat(faults("unfilteredHeaders", LeafletHeader.class)).hasSize(1);
    assertThat(faults("filtered", Leaflet.class)).isEmpty();
  }

  private static List<String> faults(String field, Class<?> element) throws NoSuchFieldException {
    return EntityChecks.faults(field, WithParts.class.getDeclaredField(field), element);
  }
}
