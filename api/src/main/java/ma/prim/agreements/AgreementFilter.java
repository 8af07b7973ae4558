package ma.prim.agreements;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What agreements are filtered by; several values of one field mean any of them. */
public record AgreementFilter(
    @QueryParam("status") List<AgreementStatus> status,
    @QueryParam("type") @Parameter(description = "Of these types.") List<AgreementType> type,
    @QueryParam("parent") @Parameter(description = "Hanging under this agreement.") UUID parent,
    @QueryParam("institution") @Parameter(description = "This institution is a party now.")
        UUID institution,
    @QueryParam("inForce")
        @Parameter(description = "Only what binds its parties today, or only what does not.")
        Boolean inForce,
    @QueryParam("endsAfter") @Parameter(description = "Its last day is this one or later.")
        LocalDate endsAfter,
    @QueryParam("endsBefore") @Parameter(description = "Its last day is before this one.")
        LocalDate endsBefore) {}
