package ma.prim.tenancy.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import ma.prim.tenancy.CellOwned;

@Entity
@Table(name = "test_leaflet_page")
class LeafletPage extends CellOwned {
  @Id String id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "leaflet")
  Leaflet leaflet;

  protected LeafletPage() {}

  LeafletPage(String id, Leaflet leaflet, String cell, String province) {
    super(cell, province);
    this.id = id;
    this.leaflet = leaflet;
  }
}
