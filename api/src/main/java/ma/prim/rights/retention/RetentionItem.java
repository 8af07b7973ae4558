package ma.prim.rights.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is announced. */
@Schema(name = "Retention")
public record RetentionItem(
    @Schema(required = true) UUID person,
    @Schema(required = true) Instant announcedAt,
    @Schema(required = true, description = "The day it is erased, unless it is needed again.")
        LocalDate eraseOn,
    @Schema(required = true, description = "The protection officer keeps it from being erased.")
        boolean held) {

  static RetentionItem from(RetentionNotice notice) {
    return new RetentionItem(
        notice.person(), notice.announcedAt(), notice.eraseOn(), notice.isHeld());
  }
}
