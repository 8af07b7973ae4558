package ma.prim.notifications.mail;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller wants to be told. */
@Path("/v1/regions/{region}/notifications/preferences")
@Tag(name = "Notifications")
class PreferenceResource {
  private final Preferences preferences;

  PreferenceResource(Preferences preferences) {
    this.preferences = preferences;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getNotificationPreferences",
      summary = "Read how one is told",
      description = "Who has chosen nothing is told in the inbox only.")
  public PreferenceView get() {
    return preferences.read();
  }

  @PATCH
  @Changes
  @Conditional
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Operation(
      operationId = "updateNotificationPreferences",
      summary = "Choose how to be told",
      description =
          """
          Whether notifications are mailed too, at once or in one message each morning. A message says of what kind they are, \
          and nothing else; what has been read in the inbox by then is left out.\
          """)
  public PreferenceView update(MergePatch<PreferenceFields> patch) {
    return preferences.change(patch);
  }
}
