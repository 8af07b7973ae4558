package ma.prim.rights.retention;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What will be erased, and when. */
@Path("/v1/regions/{region}/retention")
@Tag(name = "Retention")
class RetentionResource {
  private static final Listing<RetentionNotice> LISTING =
      Listing.of(RetentionNotice.class, "person", UUID.class, RetentionNotice::person)
          .sortable("eraseOn", LocalDate.class, RetentionNotice::eraseOn)
          .usually("eraseOn");

  private final Lists lists;

  RetentionResource(Lists lists) {
    this.lists = lists;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listRetention",
      summary = "List the files that are to be erased",
      description =
          """
          Every file that nobody has needed for as long as the region keeps files, with the day it is \
          erased; the next first. A file that is needed again, by a case or a contact, leaves the \
          list. Ids and days only.\
          """)
  public Page<RetentionItem> list(@BeanParam Paging paging) {
    return lists.of(LISTING, paging).page().map(RetentionItem::from);
  }
}
