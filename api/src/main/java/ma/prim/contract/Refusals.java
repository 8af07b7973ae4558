package ma.prim.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.prim.http.Conditional;
import ma.prim.http.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every way in which an operation may refuse, each with the problem it answers (RFC 9457). */
final class Refusals {
  private static final String REFERENCE = "#/components/responses/";
  private static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(400, "BadRequest"),
          Map.entry(401, "Unauthenticated"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "NotFound"),
          Map.entry(406, "NotAcceptable"),
          Map.entry(409, "Conflict"),
          Map.entry(412, "StaleVersion"),
          Map.entry(413, "PayloadTooLarge"),
          Map.entry(414, "UriTooLong"),
          Map.entry(415, "UnsupportedMediaType"),
          Map.entry(422, "KeyReused"),
          Map.entry(428, "PreconditionRequired"),
          Map.entry(429, "TooManyRequests"),
          Map.entry(431, "HeadersTooLarge"),
          Map.entry(500, "InternalError"),
          Map.entry(503, "Unavailable"));

  private final ProblemExamples examples = new ProblemExamples();

  Refusals(OpenAPI document) {
    document.getComponents().getSchemas().get("Problem").setAdditionalPropertiesBoolean(true);
    NAMES.forEach((status, name) -> document.getComponents().addResponse(name, described(status)));
  }

  void describe(List<Call> calls) {
    for (Call call : calls) {
      APIResponses answers = call.operation().getResponses();
      for (int status : statuses(call)) {
        String key = Integer.toString(status);
        APIResponse own = answers.getAPIResponse(key);
        if (own == null) {
          answers.addAPIResponse(
              key, OASFactory.createAPIResponse().ref(REFERENCE + NAMES.get(status)));
        }
      }
      fillOwn(call, answers);
      sort(answers);
    }
  }

  /** What an operation says of a refusal itself is still answered as a problem. */
  private void fillOwn(Call call, APIResponses answers) {
    answers
        .getAPIResponses()
        .forEach((status, own) -> {
          if (status.matches("[45]..") && own.getRef() == null && own.getContent() == null) {
            fill(own, Integer.parseInt(status));
            if (status.equals("403") && !Access.isForRoles(call.operation())) {
              // Not for want of a role: no token would help.
              own.removeHeader(AnswerHeaders.WWW_AUTHENTICATE);
            }
          }
        });
  }

  private static Set<Integer> statuses(Call call) {
    Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 406, 414, 429, 431, 500, 503));
    if (Access.isForRoles(call.operation())) {
      statuses.add(403);
    }
    if (call.hasPathParameter()) {
      statuses.add(404);
    }
    if (call.verb() == HttpMethod.POST) {
      statuses.addAll(List.of(409, 422));
    }
    if (call.has(Conditional.class)) {
      statuses.addAll(List.of(409, 412, 428));
    }
    if (call.takesBody()) {
      statuses.addAll(List.of(413, 415));
    }
    return statuses;
  }

  private APIResponse described(int status) {
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(
                codes(status).stream()
                    .map(code -> "`" + code.word() + "`: " + examples.title(code) + ".")
                    .collect(Collectors.joining("\n")));
    fill(answer, status);
    return answer;
  }

  private void fill(APIResponse answer, int status) {
    MediaType body = OASFactory.createMediaType().schema(Schemas.reference("Problem"));
    codes(status).forEach(code -> body.addExample(code.word(), examples.of(code)));
    answer.setContent(OASFactory.createContent().addMediaType(MEDIA_TYPE, body));
    AnswerHeaders.add(answer, AnswerHeaders.REQUEST_ID, AnswerHeaders.CONTENT_LANGUAGE);
    switch (status) {
      case 401, 403 -> AnswerHeaders.add(answer, AnswerHeaders.WWW_AUTHENTICATE);
      case 503 -> AnswerHeaders.add(answer, AnswerHeaders.RETRY_AFTER);
      case 429 ->
          AnswerHeaders.add(
              answer,
              AnswerHeaders.RETRY_AFTER,
              AnswerHeaders.RATE_LIMIT,
              AnswerHeaders.RATE_LIMIT_POLICY);
      default -> {}
    }
  }

  private static List<ProblemCode> codes(int status) {
    return Arrays.stream(ProblemCode.values()).filter(code -> code.status() == status).toList();
  }

  private static void sort(APIResponses answers) {
    Map<String, APIResponse> sorted = new TreeMap<>(answers.getAPIResponses());
    answers.setAPIResponses(sorted);
  }
}
