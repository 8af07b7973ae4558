package ma.prim.contract;

import java.io.InputStream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * A file that is handed out, whole or in part: described once, for every operation that gives one.
 */
final class Downloads {
  private Downloads() {}

  static void describe(Call call) {
    if (!isDownload(call)) {
      return;
    }
    call.operation()
        .addParameter(
            OASFactory.createParameter()
                .name("Range")
                .in(Parameter.In.HEADER)
                .description("Some of the bytes (RFC 9110); several ranges are answered as none.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example("bytes=0-1023"));
    APIResponses answers = call.operation().getResponses();
    answers.addAPIResponse("200", file("The whole file.", "%PDF-1.7"));
    answers.addAPIResponse("206", file("The bytes that were asked for.", "%PDF"));
    answers.addAPIResponse("304", answer("It is still that file."));
    answers.addAPIResponse("416", answer("The file is shorter than that."));
  }

  static boolean isDownload(Call call) {
    return call.code()
        .filter(method -> method.returnType().toString().contains(InputStream.class.getName()))
        .isPresent();
  }

  private static APIResponse file(String description, String example) {
    return answer(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "*/*",
                    OASFactory.createMediaType()
                        .schema(
                            OASFactory.createSchema().addType(SchemaType.STRING).format("binary"))
                        .example(example)));
  }

  private static APIResponse answer(String description) {
    return OASFactory.createAPIResponse().description(description);
  }
}
