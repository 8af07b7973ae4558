package ma.prim.users;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.Role;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller: what a frontend builds its menus from. */
@Schema(name = "Me", description = "The caller, and what the caller may do.")
record Me(
    @Schema(
            required = true,
            description =
                "Subject of the token; of a machine the id of its client, which stays when its"
                    + " credentials change.")
        String id,
    @Schema(required = true, description = "Login name.") String username,
    @Schema(required = true, description = "What colleagues call the caller.") String name,
    @Schema(required = true) RegionName region,
    @Schema(required = true, description = "Roles that hold today, each at its place.")
        List<HeldRole> roles,
    @Schema(required = true, description = "Cells in which, or above which, a role is held.")
        List<CellName> cells,
    @Schema(required = true, description = "Institutions for which a partner acts.")
        List<InstitutionName> institutions,
    @Schema(description = "For a machine of a partner: as what it calls.") Machine client,
    @Schema(
            required = true,
            description = "Operations (operationId) that some role of the caller permits.")
        List<String> operations,
    @Schema(required = true, description = "For whom the caller stands in today.")
        List<StandIn> standsInFor)
    implements Fingerprinted {

  @Schema(name = "RegionName", description = "A region and what it is called.")
  record RegionName(
      @Schema(required = true, examples = "oriental") String id,
      @Schema(required = true, description = "Names by language.") Map<String, String> names) {}

  @Schema(name = "CellName", description = "A cell and what it is called.")
  record CellName(
      @Schema(required = true, examples = "nador") String id,
      @Schema(required = true, description = "ISO 3166-2 code.", examples = "MA-NAD")
          String province,
      @Schema(required = true, description = "Names by language.") Map<String, String> names) {}

  @Schema(name = "InstitutionName", description = "An institution and what it is called.")
  record InstitutionName(
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "Names by language.") Map<String, String> names) {}

  @Schema(name = "Machine", description = "A program of a partner.")
  record Machine(
      @Schema(
              required = true,
              description = "The `client_id` that it asked its token with.",
              examples = "partner-0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f")
          String clientId,
      @Schema(required = true, description = "What it may do.", examples = "referrals:read")
          List<String> scopes) {}

  @Schema(
      name = "HeldRole",
      description = "A role and where it is held; with no place, the region.")
  record HeldRole(
      @Schema(required = true) Role role,
      @Schema(description = "Slug of the cell.") String cell,
      @Schema(description = "ISO 3166-2 code of the province.") String province,
      @Schema(description = "Id of the institution.") String institution) {}

  @Schema(name = "StandIn", description = "An officer who is away.")
  record StandIn(
      @Schema(required = true, description = "The absent officer.") UUID user,
      @Schema(required = true) String name,
      @Schema(required = true) String cell,
      @Schema(required = true, description = "Last day.") LocalDate until) {}
}
