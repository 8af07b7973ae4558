package ma.prim.integration.calendar.subscriptions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what a calendar is wanted. */
@Schema(name = "NewCalendarSubscription")
public record NewSubscription(
    @NotNull CalendarKind kind,
    @Schema(description = "The agreement or institution; not for `mine`.") UUID target,
    @Pattern(regexp = "ar|fr|en") @Schema(description = "Of the texts; by default the region's language.", examples = "fr")
        String language) {}
