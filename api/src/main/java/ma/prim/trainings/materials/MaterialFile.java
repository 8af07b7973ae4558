package ma.prim.trainings.materials;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a material that is a file, without its bytes. */
@Schema(name = "MaterialFile")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialFile(
    @Schema(
            required = true,
            description = "The file's name as it was given.",
            examples = "support-accueil.pdf")
        String name,
    @Schema(
            required = true,
            description = "What the file is, by its content.",
            examples = "application/pdf")
        String mediaType,
    @Schema(required = true, description = "In bytes.", examples = "482113") long size,
    @Schema(
            required = true,
            description = "SHA-256 of the content, in hexadecimal.",
            examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
