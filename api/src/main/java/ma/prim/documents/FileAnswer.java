package ma.prim.documents;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import ma.prim.documents.types.FileType;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands a file out, whole or a range of it, so that no browser takes it for a page of ours. */
@Singleton
public class FileAnswer {
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;

  private final RoutingContext request;

  FileAnswer(RoutingContext request) {
    this.request = request;
  }

  /** What is known of a file that is handed out. */
  public record Handed(String name, FileType type, long size, String sha256) {}

  /** Opens these bytes of the file, which are opened only if they are wanted. */
  public RestResponse<InputStream> of(Handed file, Function<ByteRange, ContentStream> opening) {
    String tag = '"' + file.sha256() + '"';
    MultiMap asked = request.request().headers();
    if (isKnown(asked.get(HttpHeaders.IF_NONE_MATCH), tag)) {
      return RestResponse.ResponseBuilder.<InputStream>create(NOT_MODIFIED)
          .header(HttpHeaders.ETAG, tag)
          .build();
    }
    long size = file.size();
    String sameAs = asked.get("If-Range");
    ByteRange range =
        sameAs == null || sameAs.equals(tag)
            ? ByteRange.of(asked.get("Range"), size)
            : ByteRange.all(size);
    if (range.isOutside()) {
      throw new Problem(ProblemCode.RANGE_NOT_SATISFIABLE).with("Content-Range", "bytes */" + size);
    }
    InputStream bytes = open(opening.apply(range));
    RestResponse.ResponseBuilder<InputStream> answer =
        RestResponse.ResponseBuilder.<InputStream>create(range.isPart() ? PARTIAL : 200)
            .entity(bytes)
            .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, range.length())
            .header(HttpHeaders.ETAG, tag)
            .header("Accept-Ranges", "bytes")
            .header(Digests.HEADER, Digests.header(file.sha256()))
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("Content-Disposition", FileName.attachment(file.type().name(file.name())));
    if (range.isPart()) {
      answer.header("Content-Range", range.header(size));
    }
    return answer.build();
  }

  private InputStream open(ContentStream bytes) {
    try {
      bytes.begin();
      HttpConnection line = request.request().connection();
      bytes.onFault(line::close);
      return bytes;
    } catch (IOException away) {
      throw Reception.away(away);
    }
  }

  private static boolean isKnown(String tags, String tag) {
    return tags != null
        && Arrays.stream(tags.split(",", -1))
            .map(known -> known.strip().replaceFirst("^W/", ""))
            .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }
}
