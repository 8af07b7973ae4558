package ma.prim.people.distinct;

import java.time.Instant;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom a person is not, seen from that person's file. */
@Schema(name = "Distinction", description = "That two files are two people's.")
record DistinctionView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The other person.") UUID person,
    @Schema(required = true, description = "The cell that said so.", examples = "nador")
        String cell,
    @Schema(required = true) UUID author,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag)
    implements Tagged {

  static DistinctionView of(Distinction distinction, UUID from) {
    return new DistinctionView(
        distinction.id(),
        distinction.otherThan(from),
        distinction.cell(),
        distinction.author(),
        distinction.createdAt(),
        ETags.of(distinction.version()));
  }
}
