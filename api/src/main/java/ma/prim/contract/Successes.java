package ma.prim.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.prim.http.Fingerprinted;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The status and the headers of what went well. */
final class Successes {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "200", "Done.",
          "201", "Created.",
          "204", "Done; there is nothing to show.");

  private static final String PAPER = "application/pdf";

  private final List<String> readable;

  Successes(OpenAPI document, List<Call> calls) {
    this.readable =
        calls.stream().filter(call -> call.verb() == HttpMethod.GET).map(Call::path).toList();
    AnswerHeaders.describe(document);
  }

  void describe(List<Call> calls) {
    for (Call call : calls) {
      APIResponses answers = call.operation().getResponses();
      Downloads.describe(call);
      if (call.verb() == HttpMethod.POST && !isDeclared(call)) {
        move(answers, creates(call) ? "201" : "200");
      }
      status(call).ifPresent(status -> move(answers, status));
      answers.getAPIResponses().forEach((status, answer) -> complete(call, status, answer));
      if (call.verb() == HttpMethod.GET && hasTag(call)) {
        RequestParameters.addIfNoneMatch(call.operation());
        APIResponse same = OASFactory.createAPIResponse().description("It is still that version.");
        AnswerHeaders.add(same, AnswerHeaders.ETAG, AnswerHeaders.REQUEST_ID);
        answers.addAPIResponse("304", same);
      }
    }
  }

  /** A status that the method itself documents stands. */
  private static boolean isDeclared(Call call) {
    return call.has(org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class)
        || call.has(org.eclipse.microprofile.openapi.annotations.responses.APIResponses.class)
        || call.has(ResponseStatus.class);
  }

  /** The one that the method declares; it does not reach the document of a {@code RestResponse}. */
  private static Optional<String> status(Call call) {
    return call.code()
        .map(method -> method.declaredAnnotation(DotName.createSimple(ResponseStatus.class)))
        .map(declared -> Integer.toString(declared.value().asInt()));
  }

  /** What is posted to a collection can be read there afterwards; verbs and searches cannot. */
  private boolean creates(Call call) {
    return readable.stream()
        .anyMatch(path ->
            path.equals(call.path())
                || (path.startsWith(call.path() + "/{")
                    && path.indexOf('/', call.path().length() + 1) < 0));
  }

  private static void move(APIResponses answers, String to) {
    for (String from : List.of("200", "201")) {
      APIResponse answer = answers.getAPIResponse(from);
      if (answer != null && !from.equals(to)) {
        answers.removeAPIResponse(from);
        answers.addAPIResponse(to, answer.description(DESCRIPTIONS.get(to)));
      }
    }
  }

  private void complete(Call call, String status, APIResponse answer) {
    if (!status.startsWith("2")) {
      return;
    }
    describePaper(answer);
    if (answer.getDescription() == null || answer.getDescription().length() < 11) {
      answer.setDescription(DESCRIPTIONS.getOrDefault(status, "Done."));
    }
    AnswerHeaders.add(answer, AnswerHeaders.REQUEST_ID);
    if (call.isOfARegion()) {
      AnswerHeaders.add(answer, AnswerHeaders.RATE_LIMIT, AnswerHeaders.RATE_LIMIT_POLICY);
    }
    if (call.verb() == HttpMethod.POST) {
      AnswerHeaders.add(answer, AnswerHeaders.REPLAYED);
    }
    if (status.equals("201")) {
      AnswerHeaders.add(answer, AnswerHeaders.LOCATION);
    }
    if (hasTag(call)) {
      AnswerHeaders.add(answer, AnswerHeaders.ETAG);
    }
  }

  /** A paper to take away is described once, for every operation that gives one. */
  private static void describePaper(APIResponse answer) {
    MediaType paper = answer.getContent() == null ? null : answer.getContent().getMediaType(PAPER);
    if (paper != null) {
      answer.setDescription("The paper, A4.");
      paper.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("binary"));
      paper.setExample("%PDF-1.6");
    }
  }

  /** As the filter that tags answers decides it. */
  private static boolean hasTag(Call call) {
    return !call.isList() && (call.answers(Tagged.class) || call.answers(Fingerprinted.class));
  }
}
