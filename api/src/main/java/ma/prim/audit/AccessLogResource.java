package ma.prim.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Who saw my file." */
@Path("/v1/regions/{region}/access-log")
@Tag(name = "Audit")
class AccessLogResource {
  private static final Listing<AuditRow> ENTRIES =
      Listing.of(AuditRow.class, AuditRow::id)
          .sortable("at", Instant.class, AuditRow::at)
          .usually("-at");

  private final Lists lists;
  private final EntryTexts texts;
  private final EntryNarrowing narrowing;

  AccessLogResource(Lists lists, EntryTexts texts, EntryNarrowing narrowing) {
    this.lists = lists;
    this.texts = texts;
    this.narrowing = narrowing;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAccessLog",
      summary = "List who saw whose file",
      description =
          """
          Every answer that showed personal data, newest first: of a person, of a case, by a \
          reader, in a time. Who changes a file has seen it.\
          """)
  public Page<AccessItem> list(@BeanParam AccessFilter filter, @BeanParam Paging paging) {
    narrowing.apply(filter);
    return lists
        .of(ENTRIES, paging)
        .where("e.people is not null or e.cases is not null")
        .where("e.actor = :actor", filter.actor())
        .where("e.cell in :cell", filter.cell())
        .where("e.at >= :from", filter.from())
        .where("e.at < :to", filter.to())
        .page()
        .map(this::item);
  }

  private String under(AuditRow row) {
    Map<String, String> details = texts.details(row.details());
    return row.outcome() == Outcome.READ && details != null ? details.get("under") : null;
  }

  private AccessItem item(AuditRow row) {
    return new AccessItem(
        row.id(),
        row.at(),
        row.actor(),
        row.role(),
        row.operation(),
        row.resource(),
        row.cell(),
        row.requestId(),
        under(row),
        texts.ids(row.people()),
        texts.ids(row.cases()));
  }
}
