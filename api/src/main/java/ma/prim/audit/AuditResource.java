package ma.prim.audit;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executor;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for those who protect the people whose data is here. */
@Path("/v1/regions/{region}/audit")
@Tag(name = "Audit", description = "Who did what, and whether the record of it is whole.")
class AuditResource {
  private static final Listing<AuditRow> ENTRIES =
      Listing.of(AuditRow.class, AuditRow::id)
          .sortable("at", Instant.class, AuditRow::at)
          .usually("-at");
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("verify").start(task);

  private final Lists lists;
  private final EntryTexts texts;
  private final Verifier verifier;
  private final CurrentRegion region;

  AuditResource(Lists lists, EntryTexts texts, Verifier verifier, CurrentRegion region) {
    this.lists = lists;
    this.texts = texts;
    this.verifier = verifier;
    this.region = region;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAudit",
      summary = "List the audit trail",
      description =
          """
          Every change, every refusal and every read of personal data, newest first. Entries hold \
          ids and states, nothing personal.\
          """)
  public Page<AuditItem> list(@BeanParam AuditFilter filter, @BeanParam Paging paging) {
    return lists
        .of(ENTRIES, paging)
        .where("e.actor = :actor", filter.actor())
        .where("e.operation in :operation", filter.operation())
        .where("e.resource = :resource", filter.resource())
        .where("e.outcome in :outcome", filter.outcomeWords())
        .where("e.cell in :cell", filter.cell())
        .where("e.at >= :from", filter.from())
        .where("e.at < :to", filter.to())
        .page()
        .map(this::item);
  }

  @GET
  @Path("/verification")
  @Reads
  @Blocking
  @Operation(
      operationId = "verifyAudit",
      summary = "Verify the audit trail",
      description =
          """
          Walks the whole trail and says whether any entry was changed, removed or added since it \
          was written, and where the first break is. Entries of about the last second are not \
          sealed yet: of those only changes are found. Takes a second for some hundred thousand \
          entries.\
          """)
  public Uni<Verification> verify() {
    // Off this thread, which it would hold, and out of the transaction, which it would outlast.
    Region here = region.get();
    return Uni.createFrom().item(() -> verified(here)).runSubscriptionOn(ASIDE);
  }

  private Verification verified(Region here) {
    try {
      return verifier.verify(here);
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the anchors cannot be read", e);
    }
  }

  private AuditItem item(AuditRow row) {
    return new AuditItem(
        row.id(),
        row.at(),
        row.actor(),
        row.role(),
        row.operation(),
        row.resource(),
        row.outcome(),
        row.code(),
        row.requestId(),
        row.cell(),
        texts.details(row.details()),
        texts.ids(row.people()),
        texts.ids(row.cases()));
  }
}
