package ma.prim.agreements.measures;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;

/** What other features know of measures. */
@Singleton
public class MeasureDirectory {
  private final MeasureRows measures;
  private final AgreementDoor door;

  MeasureDirectory(MeasureRows measures, AgreementDoor door) {
    this.measures = measures;
    this.door = door;
  }

  /**
   * A measure, for those who have something to do with it.
   *
   * @param titles language tag to text
   */
  public record MeasureCard(
      UUID id,
      UUID agreement,
      UUID institution,
      Map<String, String> titles,
      MeasureStatus status) {}

  /** A measure of an agreement that the caller sees. */
  public Optional<MeasureCard> find(UUID id) {
    return measures
        .find(id)
        .filter(one -> door.find(one.agreement()).isPresent())
        .map(one ->
            new MeasureCard(
                one.id(), one.agreement(), one.institution(), one.titles(), one.status()));
  }
}
