package ma.prim.users;

import java.time.LocalDate;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.http.ETags;
import ma.prim.http.Ids;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role that a user holds, will hold or held until its last day. */
@Schema(name = "Grant", description = "A role of a user at a place.")
record GrantView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The role.") Role role,
    @Schema(description = "Slug of the cell, for a role of a cell.") String cell,
    @Schema(description = "ISO 3166-2 code, for a role of a province.") String province,
    @Schema(description = "Id of the institution, for the role of partner.") UUID institution,
    @Schema(description = "First day.") LocalDate from,
    @Schema(description = "Last day, included.") LocalDate to,
    @Schema(required = true, description = "Whether the role is held today.") boolean holds,
    @Schema(required = true) String etag)
    implements Tagged {

  static GrantView from(UserGrant grant, LocalDate today) {
    Place place = grant.grant().place();
    return new GrantView(
        grant.id(),
        grant.grant().role(),
        place.kind() == Place.Kind.CELL ? place.id() : null,
        place.kind() == Place.Kind.PROVINCE ? place.id() : null,
        place.kind() == Place.Kind.INSTITUTION ? Ids.parse(place.id()).orElse(null) : null,
        grant.days().from(),
        grant.days().to(),
        grant.holds(today),
        ETags.of(grant.version()));
  }
}
