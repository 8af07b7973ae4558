package ma.prim.contract;

import ma.prim.documents.ReceivesFile;
import ma.prim.documents.single.BringsFile;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A file that is the body of a request: described once, for every operation that takes one. */
final class Uploads {
  private Uploads() {}

  static void describe(Call call) {
    if (!isUpload(call)) {
      return;
    }
    call.operation()
        .addParameter(
            header("Content-Disposition", "The file's name (RFC 6266), in UTF-8 by `filename*`.")
                .required(true)
                .example("attachment; filename*=UTF-8''acte%20de%20naissance.pdf"))
        .addParameter(
            header(
                    "Repr-Digest",
                    "SHA-256 of the file (RFC 9530): one that does not have it is not kept.")
                .example("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"))
        .requestBody(
            OASFactory.createRequestBody()
                .required(true)
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/octet-stream",
                            OASFactory.createMediaType()
                                .schema(
                                    OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .format("binary"))
                                .example("%PDF-1.7"))));
  }

  /** Of a whole file: a piece of one says where it goes on instead. */
  private static boolean isUpload(Call call) {
    return call.verb() == HttpMethod.POST
        && (call.has(BringsFile.class) || call.has(ReceivesFile.class));
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }
}
