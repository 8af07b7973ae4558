package ma.prim.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file, in the words of an officer: {@code ADocument.pdf().called("acte.pdf").addedTo(…)}. */
public final class ADocument {
  private final byte[] content;
  private final String type;
  private String name = "scan.pdf";
  private String query = "";
  private String digest;

  private ADocument(byte[] content, String type) {
    this.content = content;
    this.type = type;
  }

  public static ADocument pdf() {
    return pdf("");
  }

  /** With this text in it. */
  public static ADocument pdf(String text) {
    return of(("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8), "application/pdf");
  }

  public static ADocument pdfOf(int size) {
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOf(head, size);
    for (int i = head.length; i < size; i++) {
      content[i] = (byte) ('a' + i % 26);
    }
    return of(content, "application/pdf");
  }

  public static ADocument of(byte[] content, String type) {
    return new ADocument(content, type);
  }

  public ADocument called(String fileName) {
    this.name = fileName;
    return this;
  }

  public ADocument announcedAs(String reprDigest) {
    this.digest = reprDigest;
    return this;
  }

  /** {@code kind=identity}. */
  public ADocument with(String parameters) {
    this.query = "?" + parameters;
    return this;
  }

  public byte[] content() {
    return content;
  }

  /** The answer to an officer who adds it, whatever it is. */
  public Response sentTo(ACase.Opened matter, String officer) {
    return sentTo(matter.path(), officer);
  }

  public Response sentTo(String casePath, String officer) {
    return postedTo(casePath + "/documents", officer);
  }

  /** Wherever files are added. */
  public Response postedTo(String path, String officer) {
    RequestSpecification request = Api.as(officer).contentType(type);
    if (name != null) {
      request.header("Content-Disposition", disposition());
    }
    if (digest != null) {
      request.header("Repr-Digest", digest);
    }
    return request.body(content).post(path + query);
  }

  public String addedTo(ACase.Opened matter, String officer) {
    return addedTo(matter.path(), officer);
  }

  /** Its id. */
  public String addedTo(String casePath, String officer) {
    Response answer = sentTo(casePath, officer);
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private String disposition() {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
