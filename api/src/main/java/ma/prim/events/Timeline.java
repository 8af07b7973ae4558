package ma.prim.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;

/** The timelines of resources. Whether the caller may see the resource is decided before. */
@Singleton
public class Timeline {
  private static final Listing<TimelineEntry> ENTRIES =
      Listing.of(TimelineEntry.class, "n", Long.class, TimelineEntry::n)
          .sortable("at", Instant.class, TimelineEntry::at)
          .usually("at");
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final Lists lists;
  private final ObjectMapper json;

  Timeline(Lists lists, ObjectMapper json) {
    this.lists = lists;
    this.json = json;
  }

  /**
   * A page of what happened, oldest first.
   *
   * @param subject of the resource: {@code cases/0190…}
   * @param cells only what happened in these cells; null for all
   */
  public Page<TimelineView> page(String subject, Collection<String> cells, Paging paging) {
    return lists
        .of(ENTRIES, paging)
        .where("e.subject = :subject or e.parent = :subject", subject)
        .where("e.cell in :cells", cells)
        .page()
        .map(this::view);
  }

  private TimelineView view(TimelineEntry entry) {
    return new TimelineView(
        entry.at(),
        entry.resource(),
        entry.subject().substring(entry.subject().indexOf('/') + 1),
        entry.change(),
        entry.status(),
        details(entry),
        entry.actor(),
        entry.cell());
  }

  private Map<String, String> details(TimelineEntry entry) {
    try {
      return entry.details() == null ? null : json.readValue(entry.details(), DETAILS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("details of event " + entry.n(), unreadable);
    }
  }
}
