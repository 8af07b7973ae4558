package ma.prim.agreements.dates;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.AgreementSight;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told of the days of agreements. */
@Path("/v1/regions/{region}/agreement-notices")
@Tag(name = "Agreements")
class NoticeResource {
  private static final Listing<Notice> LISTING =
      Listing.of(Notice.class, Notice::id)
          .sortable("givenOn", LocalDate.class, Notice::givenOn)
          .usually("-givenOn");
  private static final int WHOLE = 500;

  private final AgreementSight sight;
  private final Lists lists;

  NoticeResource(AgreementSight sight, Lists lists) {
    this.sight = sight;
    this.lists = lists;
  }

  /** Everything of one notification. */
  @Schema(name = "AgreementDigest", description = "What one notification tells its reader of.")
  public record Digest(
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "In the order in which the days come.")
          List<NoticeView> notices) {}

  @GET
  @Reads
  @Operation(
      operationId = "listAgreementNotices",
      summary = "List notices of days that are near",
      description =
          """
          Given 90, 30, 7 and 0 days before an end, a milestone, a commitment or a report, once each. A \
          partner's are those of its own institution and those of all parties. Newest first.\
          """)
  public Page<NoticeView> list(
      @QueryParam("agreement") @Parameter(description = "Of this agreement.") UUID agreement,
      @QueryParam("kind") @Parameter(description = "Of these kinds.") List<DateKind> kind,
      @BeanParam Paging paging) {
    return visible(paging)
        .where("e.agreement = :agreement", agreement)
        .where("e.kind in :kind", kind)
        .page()
        .map(NoticeView::from);
  }

  @GET
  @Path("/{digest}")
  @Reads
  @Operation(
      operationId = "getAgreementDigest",
      summary = "Read a digest of notices",
      description = "What a notification of the kind `agreement_dates` tells the caller of.")
  public Digest get(@PathParam("digest") UUID digest) {
    List<NoticeView> notices =
        visible(Paging.FIRST).where("e.digest = :digest", digest).first(WHOLE).stream()
            .map(NoticeView::from)
            .sorted(java.util.Comparator.comparing(NoticeView::on))
            .toList();
    if (notices.isEmpty()) {
      throw Problem.notFound();
    }
    return new Digest(digest, notices);
  }

  private ListQuery<Notice> visible(Paging paging) {
    ListQuery<Notice> query = lists.of(LISTING, paging).where(AgreementSight.OF_VISIBLE);
    query.where(":seesDrafts = true or e.institution is null or e.institution in :mine");
    sight.into(query::with);
    return query;
  }
}
