package ma.prim.tenancy.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** A leaflet as whoever owns one of its pages sees it; a page has an {@code id} as well. */
@Entity
@Table(name = "test_leaflet")
@RegionOwned("scoped by its pages")
@SQLRestriction(
    "exists (select 1 from test_leaflet_page own where own.leaflet = id and own.cell in (':cells'))")
class OwnedLeaflet {
  @Id String id;
}
