package ma.prim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.CannotOpen;
import ma.prim.crypto.CursorCipher;

/**
 * Places in lists, as callers carry them: sealed with the region's key, and good only for the same
 * caller and operation. A cursor holds the filters, the order and the size of its list, so that it
 * is the only parameter of {@code next}.
 */
@RequestScoped
class Cursors {
  private static final String PARAMETER = "cursor";
  private static final int LONGEST = 4096;

  private final CursorCipher cipher;
  private final ObjectMapper json;
  private final CurrentCaller caller;
  private final CurrentEndpoint endpoint;
  private final RoutingContext request;
  private Place current;

  Cursors(
      CursorCipher cipher,
      ObjectMapper json,
      CurrentCaller caller,
      CurrentEndpoint endpoint,
      RoutingContext request) {
    this.cipher = cipher;
    this.json = json;
    this.caller = caller;
    this.endpoint = endpoint;
    this.request = request;
  }

  /**
   * The last row of the page before.
   *
   * @param parameters of the first page
   * @param key what it is sorted by; null where the row has none
   */
  record Place(Map<String, List<String>> parameters, JsonNode key, JsonNode id) {}

  /** The place this request goes on from; empty on the first page. */
  Optional<Place> current() {
    return Optional.ofNullable(current);
  }

  /** Takes the cursor of this request, and puts the parameters it holds in its stead. */
  void accept() {
    MultiMap given = request.queryParams();
    String text = given.get(PARAMETER);
    if (given.size() != 1) {
      throw invalid();
    }
    current = open(text);
    current.parameters().forEach(given::set);
  }

  /** The address of the page after this row. */
  String next(Object key, Object id) {
    Map<String, List<String>> parameters = new TreeMap<>();
    MultiMap given = request.queryParams();
    for (String name : given.names()) {
      if (!name.equals(PARAMETER) && !name.equals("count")) {
        parameters.put(name, given.getAll(name));
      }
    }
    Place place = new Place(parameters, json.valueToTree(key), json.valueToTree(id));
    String url = request.request().absoluteURI();
    int query = url.indexOf('?');
    return (query < 0 ? url : url.substring(0, query)) + "?" + PARAMETER + "=" + seal(place);
  }

  <V> V value(JsonNode node, Class<V> type) {
    return json.convertValue(node, type);
  }

  private String seal(Place place) {
    try {
      byte[] sealed = cipher.sealCursor(json.writeValueAsBytes(place), context());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Place open(String text) {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      return json.readValue(cipher.openCursor(sealed, context()), Place.class);
    } catch (IllegalArgumentException | CannotOpen | IOException notOurs) {
      throw invalid();
    }
  }

  /** Another caller's cursor, or another list's, does not open. */
  private String context() {
    String who = caller.find().map(Caller::subject).orElse("");
    return "cursor/" + endpoint.get().operationId() + "/" + request.request().path() + "/" + who;
  }

  private static Problem invalid() {
    return new Problem(
        ProblemCode.INVALID_CURSOR, List.of(Violation.of(PARAMETER, "invalid")), Map.of());
  }
}
