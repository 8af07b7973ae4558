package ma.prim.tenancy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OneToMany;
import java.util.List;
import ma.prim.tenancy.CellHeader;
import ma.prim.tenancy.CellOwned;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;
import org.junit.jupiter.api.Test;

class EntityChecksTest {

  static class OfNobody {}

  @RegionOwned("and of a cell as well")
  static class OfTwo extends CellOwned {}

  static class MutableHeader extends CellHeader {}

  @SQLRestriction("title is not null")
  static class WithOneOfItsOwn extends CellOwned {}

  @SQLRestriction(ScopeCondition.CONTENT + " or 1 = 1")
  static class HeaderOfContent extends LeafletHeader {}

  @SQLRestriction(ScopeCondition.CONTENT + " and title is not null")
  static class WithOneMore extends CellOwned {}

  static class WithParts extends CellOwned {
    @OneToMany List<Leaflet> unrestricted;

    @OneToMany
    @SQLRestriction(ScopeCondition.CONTENT + " or 1 = 1")
    List<Leaflet> restrictedOtherwise;

    @OneToMany
    @SQLRestriction(ScopeCondition.CONTENT)
    List<Leaflet> restricted;

    @OneToMany List<LeafletHeader> unrestrictedHeaders;
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
  void aRestrictionOfItsOwnDoesNotTakeThePlaceOfTheScope() {
    assertThat(EntityChecks.faults(WithOneOfItsOwn.class)).hasSize(1);
    assertThat(EntityChecks.faults(HeaderOfContent.class)).isNotEmpty();
    assertThat(EntityChecks.faults(WithOneMore.class)).isEmpty();
  }

  @Test
  void aCollectionOfACellsRowsIsRestricted() throws NoSuchFieldException {
    assertThat(faults("unrestricted", Leaflet.class)).hasSize(1);
    assertThat(faults("restrictedOtherwise", Leaflet.class)).hasSize(1);
    assertThat(faults("unrestrictedHeaders", LeafletHeader.class)).hasSize(1);
    assertThat(faults("restricted", Leaflet.class)).isEmpty();
  }

  private static List<String> faults(String field, Class<?> element) throws NoSuchFieldException {
    return EntityChecks.faults(field, WithParts.class.getDeclaredField(field), element);
  }
}
