package ma.prim.handovers;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import ma.prim.handovers.SealEnvelope.Letter;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/** Completes a message that says something only when it leaves. */
@Singleton
class WriteLetter {
  private static final Logger LOG = Logger.getLogger(WriteLetter.class);

  private final Instance<LateContent> late;
  private final InRegion inRegion;

  WriteLetter(Instance<LateContent> late, InRegion inRegion) {
    this.late = late;
    this.inRegion = inRegion;
  }

  /**
   * @return empty if what it is to say cannot be read just now
   */
  Optional<Letter> complete(Region region, Letter letter) {
    Optional<LateContent> writer = of(letter.content());
    if (writer.isEmpty()) {
      return Optional.of(letter);
    }
    return inRegion.call(
        region,
        CellScope.REGION,
        DeliverHandovers.ACTOR,
        () -> {
          try {
            HandoverContent whole =
                writer
                    .get()
                    .body(letter.content().body())
                    .map(body -> new HandoverContent(letter.content().kind(), body))
                    .orElseGet(() -> new HandoverContent(HandoverContent.NOTHING, null));
            return Optional.of(new Letter(letter.envelope(), whole));
          } catch (IOException away) {
            LOG.warnf("%s of %s cannot be read: %s", letter.envelope().id(), region.slug(), away);
            return Optional.empty();
          }
        });
  }

  /** It has arrived, whatever it said: what follows is this feature's. */
  void delivered(HandoverContent kept) {
    of(kept).ifPresent(writer -> writer.delivered(kept.body()));
  }

  private Optional<LateContent> of(HandoverContent content) {
    return late.stream().filter(writer -> writer.writes(content.kind())).findFirst();
  }
}
