package ma.prim.institutions;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What institutions are searched by; several values of one field mean any of them. */
record InstitutionFilter(
    @QueryParam("type") @Parameter(description = "Codes of `institutionTypes`.", example = "ANAPEC")
        List<String> type,
    @QueryParam("status") List<InstitutionStatus> status,
    @QueryParam("need")
        @Parameter(
            description = "That serve these needs, by themselves or as a family.",
            example = "EMP.SEARCH")
        List<String> need,
    @QueryParam("province")
        @Parameter(description = "That serve these provinces as a whole.", example = "MA-NAD")
        List<String> province,
    @QueryParam("commune")
        @Parameter(
            description = "That serve this commune, by itself or with its province.",
            example = "nador")
        String commune,
    @QueryParam("parent") @Parameter(description = "Branches of this institution.") UUID parent) {}
