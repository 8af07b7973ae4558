package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the verbs of a referral take. */
final class ReferralBodies {
  private static final int NUMBER = 64;

  private ReferralBodies() {}

  /** The receiver takes the person on. */
  @Schema(name = "AcceptReferral")
  public record Accept(
      @Size(min = 1, max = NUMBER) @Schema(description = "The receiver's own number.", examples = "ANAPEC-2026-0417")
          String partnerReference) {}

  /** The receiver does not take the person on. */
  @Schema(name = "RejectReferral")
  public record Reject(
      @NotNull @Schema(
              required = true,
              description =
                  "`not_competent`, `not_eligible`, `no_capacity`, `out_of_territory`, `incomplete`,"
                      + " `already_served`, `person_declined` or `other`.",
              examples = "no_capacity")
          ReferralReason reason,
      @Size(min = 1, max = 2000) @Schema(description = "For the sender.", examples = "Plus de place avant septembre")
          String note,
      @Valid @Schema(
              description =
                  "Who should serve the person instead: another branch, or somebody else.")
          ReceiverFields redirect) {}

  /** What one side asks the other, or says to it. */
  @Schema(name = "ReferralInformation")
  public record Information(
      @NotBlank @Size(max = 4000) @Schema(examples = "La personne a-t-elle une adresse à Nador ?")
          String text) {}

  /** Why nothing goes on for a while. */
  @Schema(name = "HoldReferral")
  public record Hold(
      @NotBlank @Size(max = 2000) @Schema(examples = "Attend la commission du mois prochain")
          String reason,
      @Schema(description = "The last day of it, as far as it is known.") LocalDate until) {}

  /** When and where the person is to come. */
  @Schema(name = "ScheduleReferral")
  public record Schedule(
      @NotNull @Schema(required = true, examples = "2026-04-02T09:30:00Z") Instant at,
      @NotBlank @Size(max = 300) @Schema(examples = "ANAPEC, 12, avenue Hassan II, Nador")
          String place,
      @Size(min = 1, max = 200) @Schema(description = "Whom to ask for.", examples = "Guichet 2")
          String contact,
      @Size(min = 1, max = 500) @Schema(description = "What to bring.", examples = "CIN et curriculum vitae")
          String bring) {}

  /** What came of it. */
  @Schema(name = "CompleteReferral")
  public record Complete(
      @NotNull @Schema(required = true) ReferralOutcome outcome,
      @Size(min = 1, max = 4000) @Schema(
              description = "What shows it.",
              examples = "Inscrite le 2 avril sous le numéro 4471")
          String evidence) {}

  /** Why the person could not be served. */
  @Schema(name = "FailReferral")
  public record Fail(
      @NotNull @Schema(
              required = true,
              description =
                  "`not_competent`, `not_eligible`, `no_capacity`, `person_declined`, `no_show`,"
                      + " `lost_contact`, `deceased` or `other`.",
              examples = "no_show")
          ReferralReason reason,
      @Size(min = 1, max = 2000) @Schema(examples = "Convoquée deux fois, ne s’est pas présentée")
          String note) {}

  /** Why nobody is to serve the person any more. */
  @Schema(name = "CancelReferral")
  public record Cancel(
      @NotNull @Schema(
              required = true,
              description =
                  "`no_capacity`, `already_served`, `person_declined`, `lost_contact`, `not_needed`,"
                      + " `sent_elsewhere`, `deceased` or `other`.",
              examples = "not_needed")
          ReferralReason reason,
      @Size(min = 1, max = 2000) @Schema(examples = "A trouvé un emploi entre-temps")
          String note) {}

  /** What was wrong with it. */
  @Schema(name = "EnterReferralInError")
  public record InError(
      @NotBlank @Size(max = 2000) @Schema(examples = "Adressée pour une autre personne")
          String reason) {}

  /** What the person says of how she was served. */
  @Schema(name = "RecordReferralFeedback")
  public record Feedback(
      @Min(1) @Max(5) @Schema(description = "From 1 to 5.", examples = "4") Integer satisfaction,
      @Size(min = 1, max = 4000) @Schema(examples = "Bien reçue, rendez-vous court")
          String comment) {}

  /** Under which number the receiver knows it. */
  @Schema(name = "SetReferralReference")
  public record Reference(
      @NotBlank @Size(max = NUMBER) @Schema(
              description = "The receiver's own number; nobody's name.",
              examples = "ANAPEC-2026-0417")
          String partnerReference) {}
}
