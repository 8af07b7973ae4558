package ma.prim.referrals.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.cases.ServiceOutcome;
import ma.prim.people.ContactPoint;
import ma.prim.people.Gender;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.Relation;
import ma.prim.people.Vulnerability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was shared when a referral was sent, field by field. Whatever is written into the file or
 * the case afterwards is not in it.
 */
@Schema(
    name = "SharedData",
    description =
        "What the person agreed to share, as it was when the referral was sent; nothing else.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Snapshot(
    @Schema(required = true, description = "When it was taken.") Instant takenAt,
    Names names,
    @Schema(examples = "1984-05") String birthDate,
    Boolean birthDateEstimated,
    Gender gender,
    List<String> nationalities,
    List<ContactPoint> contacts,
    String address,
    List<IdentityDocument> identityDocuments,
    @Schema(description = "How others are related to the person; who they are is theirs.")
        List<Relation.Kind> family,
    List<Vulnerability> vulnerabilities,
    @Schema(examples = "ADM.CIVIL") String need,
    List<String> furtherNeeds,
    String summary,
    List<Note> notes,
    List<Service> services,
    List<Document> documents) {

  /** A note of the case. */
  @Schema(name = "SharedNote")
  public record Note(
      @Schema(required = true) String text, @Schema(required = true) Instant createdAt) {}

  /** A service that the sender gave. */
  @Schema(name = "SharedService")
  public record Service(
      @Schema(required = true, examples = "ADM.CIVIL") String need,
      @Schema(required = true) LocalDate date,
      @Schema(required = true) ServiceOutcome outcome) {}

  /** A document that is handed on; its content is read by its id. */
  @Schema(name = "SharedPaper")
  public record Document(
      @Schema(required = true, description = "For `getReferralDocument`.") UUID id,
      @Schema(required = true, examples = "Copie du passeport") String as,
      @Schema(required = true, examples = "application/pdf") String mediaType,
      @Schema(required = true, description = "In bytes.", examples = "482113") long size,
      @Schema(
              required = true,
              description = "SHA-256 of the content, in hexadecimal.",
              examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
          String sha256) {}

  /** What was said of this document; empty if it was not handed on. */
  public Optional<Document> document(UUID id) {
    return documents == null
        ? Optional.empty()
        : documents.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
