package ma.prim.trainings.followup;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Page;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.trainings.Programmes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What trainings have come to: who is trained, and who is not. */
@Path("/v1/regions/{region}/programmes")
@Tag(name = "Trainings")
class FollowUpResource {
  private final Programmes programmes;
  private final FollowUp followUp;
  private final Gaps gaps;
  private final Trained trained;

  FollowUpResource(Programmes programmes, FollowUp followUp, Gaps gaps, Trained trained) {
    this.programmes = programmes;
    this.followUp = followUp;
    this.gaps = gaps;
    this.trained = trained;
  }

  @GET
  @Path("/gaps")
  @Reads
  @Operation(
      operationId = "listTrainingGaps",
      summary = "List the cells that have nobody trained",
      description =
          """
          Theme by theme, of those that programmes train officers in: the cells of which nobody has \
          attended a session, and which of them somebody will. There are few: the list has one page.\
          """)
  public Page<TrainingGap> gaps() {
    return Page.of(gaps.all());
  }

  @GET
  @Path("/{id}/follow-up")
  @Reads
  @Operation(
      operationId = "getProgrammeFollowUp",
      summary = "Read what a programme has come to",
      description =
          """
          Sessions by state, hours, attendees by audience, coverage cell by cell, and what attendees \
          thought over time. Observers read no number below five people, and of cells only whether \
          anybody is trained.\
          """)
  public FollowUpView followUp(@PathParam("id") UUID id) {
    return followUp.of(programmes.find(id).orElseThrow(Problem::notFound).id());
  }

  @GET
  @Path("/{id}/participants")
  @Reads
  @Operation(
      operationId = "listProgrammeParticipants",
      summary = "List who was trained",
      description =
          """
          Everybody who attended a session of the programme, in one page: to managers those of their \
          cells, to coordinators of a province those of theirs and of the sessions they coordinate.\
          """)
  public Page<TrainedView> participants(@PathParam("id") UUID id) {
    return Page.of(trained.in(programmes.find(id).orElseThrow(Problem::notFound).id()));
  }
}
