package ma.prim.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of a region's audit trail found. */
@Schema(name = "AuditVerification", description = "Whether the audit trail is whole.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
    @Schema(description = "Whether no entry was changed, removed or added.", required = true)
        boolean intact,
    @Schema(description = "Sealed entries that were looked at.", required = true) long sealed,
    @Schema(description = "Entries of the last moments, not sealed yet.", required = true)
        long unsealed,
    @Schema(description = "Entries that bear no valid mac: changed or added.", required = true)
        long notAuthentic,
    @Schema(description = "The first place at which the trail is broken.") Broken firstBroken,
    @Schema(description = "Where the chain ends.", required = true) Head head,
    @Schema(description = "The last head that was kept outside the database, on this server.")
        Head anchor,
    @Schema(required = true) Instant verifiedAt) {

  @Schema(name = "AuditChainHead", description = "An end of the chain.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Head(
      @Schema(required = true) long seq,
      @Schema(description = "The link, in hexadecimal digits.") String link,
      Instant sealedAt) {}

  /** Where and how the trail is broken. */
  @Schema(name = "AuditBreak")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Broken(
      @Schema(description = "Place in the chain.") Long seq,
      @Schema(description = "The entry at that place, if there is one.") UUID entry,
      @Schema(required = true) Break reason) {}

  /** How a trail can be broken. */
  enum Break {
    /** An entry's content is not what its mac says: it was changed, or added by somebody else. */
    NOT_AUTHENTIC,
    /** A place is empty: an entry was removed. */
    MISSING,
    /** An entry does not follow the one before: it was moved, or its link changed. */
    OUT_OF_CHAIN,
    /** The trail ends before the head, or before what was anchored outside the database. */
    CUT_OFF,
    /**
     * The trail is not what was anchored outside the database: entries were cut off, or an older
     * database was put back, and others have been written since.
     */
    REWRITTEN
  }
}
