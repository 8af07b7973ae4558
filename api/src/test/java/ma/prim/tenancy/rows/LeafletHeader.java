package ma.prim.tenancy.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ma.prim.tenancy.CellHeader;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "test_leaflet")
class LeafletHeader extends CellHeader {
  @Id String id;
}
