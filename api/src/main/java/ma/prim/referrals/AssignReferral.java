package ma.prim.referrals;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.handovers.SendHandover;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coordinator says which cell answers a referral that came from another region. */
@Singleton
class AssignReferral {
  private final Referrals referrals;
  private final ReferralViews views;
  private final SendHandover handover;
  private final CurrentRegion region;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  AssignReferral(
      Referrals referrals,
      ReferralViews views,
      SendHandover handover,
      CurrentRegion region,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.referrals = referrals;
    this.views = views;
    this.handover = handover;
    this.region = region;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  /** To which cell. */
  @Schema(name = "ReferralAssignment")
  public record Body(
      @NotNull @Size(min = 1, max = 64) @Schema(description = "Slug of the cell.", examples = "taliouine")
          String cell) {}

  ReferralView handle(UUID id, Body body) {
    Referral referral = referrals.findAlone(id).orElseThrow(Problem::notFound);
    preconditions.check(referral.version());
    if (referral.fromRegion() == null) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    CellConfig cell =
        region
            .get()
            .config()
            .cell(body.cell())
            .orElseThrow(() -> Problem.invalid(Violation.at("/cell", "unknown_reference")));
    List<Change> changes = referral.assign(Receiver.of(cell), clock.instant());
    handover.belongsTo(TellOtherRegion.owner(referral));
    referrals.flush();
    changes.forEach(journal::record);
    return views.of(referrals.findHeader(id).orElseThrow(Problem::notFound));
  }
}
