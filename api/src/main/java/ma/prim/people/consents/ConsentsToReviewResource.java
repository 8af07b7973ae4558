package ma.prim.people.consents;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import ma.prim.audit.AccessLog;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done in the region without people's word and nobody has looked at yet. */
@Path("/v1/regions/{region}/consents")
@Tag(name = "Consents")
class ConsentsToReviewResource {
  private static final Listing<Consent> LISTING = Listing.of(Consent.class, Consent::id);

  private final Lists lists;
  private final ConsentViews views;
  private final AccessLog accessLog;

  ConsentsToReviewResource(Lists lists, ConsentViews views, AccessLog accessLog) {
    this.lists = lists;
    this.views = views;
    this.accessLog = accessLog;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listConsentsToReview",
      summary = "List what was done without consent and is to be reviewed",
      description =
          """
          For the protection officer: every `vital_interest` and `legal_obligation` of the region that \
          is not reviewed, oldest first.\
          """)
  public Page<ConsentView> list(@BeanParam Paging paging) {
    Page<ConsentView> page =
        lists
            .of(LISTING, paging)
            .where(
                "e.basis in :without",
                List.of(ConsentBasis.VITAL_INTEREST, ConsentBasis.LEGAL_OBLIGATION))
            .where("e.review is null")
            .page()
            .map(views::of);
    accessLog.readPeople(page.items().stream().map(ConsentView::person).toList());
    return page;
  }
}
