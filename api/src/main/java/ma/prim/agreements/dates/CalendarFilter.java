package ma.prim.agreements.dates;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the calendar. */
public record CalendarFilter(
    @QueryParam("agreement") @Parameter(description = "Of these agreements; others do not show.")
        List<UUID> agreement,
    @QueryParam("institution") @Parameter(description = "What is the matter of this institution.")
        UUID institution,
    @QueryParam("kind") @Parameter(description = "Of these kinds.") List<DateKind> kind,
    @QueryParam("open")
        @Parameter(description = "Only what somebody still waits for, or only what is done.")
        Boolean open,
    @QueryParam("from") @Parameter(description = "What ends on this day or later.") LocalDate from,
    @QueryParam("to") @Parameter(description = "What begins on this day or before.")
        LocalDate to) {}
