package ma.prim.trainings.materials;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.ContentStream;
import ma.prim.documents.FileAnswer;
import ma.prim.documents.single.BringsFile;
import ma.prim.documents.single.BroughtFile;
import ma.prim.documents.store.DocumentStore;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.reference.Languages;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Materials of a session that are kept here. */
@Path("/v1/regions/{region}/sessions/{id}/materials")
@Tag(name = "Trainings")
class MaterialFileResource {
  private static final int LONGEST_TITLE = 200;

  private final Sessions sessions;
  private final Materials materials;
  private final MaterialSight sight;
  private final MaterialViews views;
  private final BroughtFile brought;
  private final DocumentStore store;
  private final FileAnswer answer;
  private final Languages languages;
  private final Coordination coordination;
  private final CurrentRegion region;
  private final Journal journal;
  private final SealedJson json;
  private final InstantSource clock;

  MaterialFileResource(
      Sessions sessions,
      Materials materials,
      MaterialSight sight,
      MaterialViews views,
      BroughtFile brought,
      DocumentStore store,
      FileAnswer answer,
      Languages languages,
      Coordination coordination,
      CurrentRegion region,
      Journal journal,
      SealedJson json,
      InstantSource clock) {
    this.sessions = sessions;
    this.materials = materials;
    this.sight = sight;
    this.views = views;
    this.brought = brought;
    this.store = store;
    this.answer = answer;
    this.languages = languages;
    this.coordination = coordination;
    this.region = region;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Path("/files")
  @Changes
  @ResponseStatus(201)
  @BringsFile(Materials.NOUN)
  @Operation(
      operationId = "addSessionMaterialFile",
      summary = "Add a file to a session",
      description =
          """
          By who coordinates or teaches it. The body is the file itself, as for documents of cases; without a \
          `title` it is called what the file is.\
          """)
  public RestResponse<MaterialView> add(
      @PathParam("id") UUID id,
      @QueryParam("title")
          @Parameter(description = "What it is, in its language.", example = "Support du formateur")
          String title,
      @QueryParam("language")
          @Parameter(
              description = "The language it is written in, by code; by default the session's.",
              example = "fr")
          String language) {
    materials.requireWritable(id);
    TrainingSession session = sessions.get(id);
    if (language != null && !languages.isKnown(language)) {
      throw Problem.invalid(Violation.of("language", "unknown_reference"));
    }
    if (title != null && (title.isBlank() || title.length() > LONGEST_TITLE)) {
      throw Problem.invalid(
          Violation.of("title", "wrong_length", Map.of("min", 1, "max", LONGEST_TITLE)));
    }
    BroughtFile.Kept file = brought.get();
    String spoken = language == null ? session.plan().language() : language;
    SessionMaterial material =
        new SessionMaterial(
            id,
            file,
            Map.of(spoken, title == null ? file.name() : title),
            spoken,
            coordination.me(),
            json,
            clock.instant());
    materials.add(material);
    journal.record(material.change("added", session));
    return Created.at(material.id().toString(), views.of(material));
  }

  @GET
  @Path("/{material}/content")
  @Reads
  @Operation(
      operationId = "getSessionMaterialContent",
      summary = "Read a file of a session",
      description =
          """
          By who takes part (not by who waits or is only invited), who serves the session, managers and \
          coordinators. The file, to be saved; one `Range` of bytes is answered 206.\
          """)
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id, @PathParam("material") UUID materialId) {
    TrainingSession session = sessions.get(id);
    SessionMaterial material =
        materials
            .find(id, materialId)
            .filter(SessionMaterial::isFile)
            .filter(found -> sight.opens(session))
            .orElseThrow(Problem::notFound);
    SessionMaterial.Content content = material.content(json);
    return answer.of(
        new FileAnswer.Handed(content.name(), material.type(), material.size(), content.sha256()),
        range ->
            new ContentStream(
                store,
                region.get().slug(),
                content.key(),
                List.of(new ContentStream.Part(material.id(), material.size(), content.context())),
                range.from(),
                range.length()));
  }
}
