package ma.prim.documents;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that will be sent in pieces. */
@Schema(name = "NewUpload")
public record NewUpload(
    @NotBlank @Size(max = FileName.LONGEST) @Schema(description = "The file's name.", examples = "acte de naissance.pdf")
        String name,
    @NotNull @Min(1) @Schema(description = "The size of the whole document, in bytes.", examples = "1048576")
        Long length,
    DocumentKind kind,
    @KnownCode(KnownCode.Kind.LANGUAGE) @Schema(examples = "fr") String language,
    @Size(max = 2000) String note,
    @Pattern(regexp = "[0-9a-f]{64}") @Schema(
            description =
                "SHA-256 of the whole document, in hexadecimal: one that does not have it is not kept.",
            examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
