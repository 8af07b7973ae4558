package ma.prim.cases;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.events.Timeline;
import ma.prim.events.TimelineView;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened in a case. */
@Path("/v1/regions/{region}/cases/{id}/timeline")
@Tag(name = "Cases")
class CaseTimelineResource {
  private final CaseChildren children;
  private final Timeline timeline;

  CaseTimelineResource(CaseChildren children, Timeline timeline) {
    this.children = children;
    this.timeline = timeline;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getCaseTimeline",
      summary = "Read what happened in a case",
      description =
          """
          Every change of the case and of what stands in it, oldest first: when, by whom, to which \
          state. A cell that the case has left reads what happened while it was there.\
          """)
  public Page<TimelineView> get(@PathParam("id") UUID id, @BeanParam Paging paging) {
    children.requireReadable(id);
    return timeline.page(CaseFile.context(id), children.onlyCells(id), paging);
  }
}
