package ma.prim.cells;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import ma.prim.tenancy.CellConfig;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the directory is searched by; several values of one field mean any of them. */
record CellFilter(
    @QueryParam("level") List<CellConfig.Level> level,
    @QueryParam("province") @Parameter(description = "ISO 3166-2.", example = "MA-NAD")
        List<String> province,
    @QueryParam("commune") @Parameter(description = "Slug of a commune.") String commune,
    @QueryParam("service") @Parameter(description = "Code of a need that the cell serves.")
        String service,
    @QueryParam("language") @Parameter(description = "Spoken at the desk, BCP 47.") String language,
    @QueryParam("active")
        @Parameter(description = "`false`: instead, the cells that take no more cases.")
        Boolean active) {}
