package ma.prim.documents;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.store.DocumentStore;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CurrentRegion;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands a document out, whole or a range of it, so that no browser takes it for a page of ours. */
@ApplicationScoped
class DocumentContent {
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;

  private final Documents documents;
  private final DocumentStore store;
  private final CurrentRegion region;
  private final SealedJson json;
  private final RoutingContext request;

  DocumentContent(
      Documents documents,
      DocumentStore store,
      CurrentRegion region,
      SealedJson json,
      RoutingContext request) {
    this.documents = documents;
    this.store = store;
    this.region = region;
    this.json = json;
    this.request = request;
  }

  RestResponse<InputStream> of(CaseDocument document) {
    CaseDocument.Content content = document.content(json);
    String tag = '"' + content.sha256() + '"';
    MultiMap asked = request.request().headers();
    if (isKnown(asked.get(HttpHeaders.IF_NONE_MATCH), tag)) {
      return RestResponse.ResponseBuilder.<InputStream>create(NOT_MODIFIED)
          .header(HttpHeaders.ETAG, tag)
          .build();
    }
    long size = document.size();
    String sameAs = asked.get("If-Range");
    ByteRange range =
        sameAs == null || sameAs.equals(tag)
            ? ByteRange.of(asked.get("Range"), size)
            : ByteRange.all(size);
    if (range.isOutside()) {
      throw new Problem(ProblemCode.RANGE_NOT_SATISFIABLE).with("Content-Range", "bytes */" + size);
    }
    InputStream bytes = open(document, content, range);
    RestResponse.ResponseBuilder<InputStream> answer =
        RestResponse.ResponseBuilder.<InputStream>create(range.isPart() ? PARTIAL : 200)
            .entity(bytes)
            .header(HttpHeaders.CONTENT_TYPE, document.type().mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, range.length())
            .header(HttpHeaders.ETAG, tag)
            .header("Accept-Ranges", "bytes")
            .header(Digests.HEADER, Digests.header(content.sha256()))
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header(
                "Content-Disposition", FileName.attachment(document.type().name(content.name())));
    if (range.isPart()) {
      answer.header("Content-Range", range.header(size));
    }
    return answer.build();
  }

  private InputStream open(CaseDocument document, CaseDocument.Content content, ByteRange range) {
    ContentStream bytes =
        new ContentStream(
            store,
            region.get().slug(),
            content.key(),
            documents.parts(document.id()),
            range.from(),
            range.length());
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
