package ma.prim.tenancy.rows;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import ma.prim.tenancy.CellOwned;
import org.hibernate.annotations.SQLRestriction;

/** The smallest thing that belongs to a cell and has parts of its own. */
@Entity
@Table(name = "test_leaflet")
class Leaflet extends CellOwned {
  @Id String id;
  String title;

  @OneToMany(mappedBy = "leaflet", cascade = CascadeType.PERSIST)
  @SQLRestriction(ScopeCondition.CONTENT)
  List<LeafletPage> pages = new ArrayList<>();

  protected Leaflet() {}

  Leaflet(String id, String cell, String province) {
    super(cell, province);
    this.id = id;
    this.title = "of " + cell;
  }

  void handTo(String cell, String province) {
    moveTo(cell, province);
  }
}
