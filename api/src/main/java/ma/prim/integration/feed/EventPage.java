package ma.prim.integration.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events after a position. */
@Schema(name = "EventPage", description = "Events after a position, in their order.")
record EventPage(
    @Schema(required = true, description = "Empty if there were none in time.")
        List<CloudEvent> items,
    @Schema(
            required = true,
            description = "Ready-made address of what comes after these; a feed has no last page.",
            examples = "https://prim.example/v1/regions/oriental/events?after=4711&wait=30")
        String next,
    @Schema(
            required = true,
            description = "Up to here nothing of the caller's was left out.",
            examples = "4711")
        String position) {}
