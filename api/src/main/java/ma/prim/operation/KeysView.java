package ma.prim.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ma.prim.crypto.KeyPurpose;
import ma.prim.crypto.RotateKeys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the keys of a region stand; never a key. */
@Schema(name = "Keys")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeysView(
    @Schema(required = true) List<KeysetView> keysets,
    @Schema(
            required = true,
            description = "Rows that are still encrypted under an old key.",
            examples = "0")
        long pending,
    @Schema(required = true, description = "Whether a rotation still keeps old keys.")
        boolean running,
    @Schema(required = true, description = "Rows that the newest rotation has encrypted anew.")
        long resealed,
    @Schema(description = "When the newest rotation began.") Instant rotatedAt) {

  /** One keyset. */
  @Schema(name = "Keyset")
  public record KeysetView(
      @Schema(required = true) KeyPurpose purpose,
      @Schema(required = true) Instant changedAt,
      @Schema(
              required = true,
              description = "Id of the key that is used now.",
              examples = "2368190327")
          String primary,
      @Schema(
              required = true,
              description = "Ids of all keys of the set.",
              examples = "[\"2368190327\"]")
          List<String> keys) {}

  static KeysView from(RotateKeys.State state) {
    return new KeysView(
        state.keysets().stream()
            .map(set -> new KeysetView(set.purpose(), set.changedAt(), set.primary(), set.keys()))
            .toList(),
        state.pending(),
        state.running(),
        state.resealed(),
        state.rotatedAt());
  }
}
