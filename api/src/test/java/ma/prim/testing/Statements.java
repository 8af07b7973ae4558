package ma.prim.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.response.Response;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.prim.http.RequestId;
import ma.prim.tenancy.rows.ScopeInStatements;

/** The statements that Hibernate sends to MySQL for a request of the tests. */
@Alternative
@Priority(1)
@PersistenceUnitExtension
public class Statements extends ScopeInStatements {
  private static final Map<String, List<String>> BY_REQUEST = new ConcurrentHashMap<>();

  private static final ThreadLocal<Boolean> AS_MAPPED = ThreadLocal.withInitial(() -> false);

  /** On this thread no scope is put into the statements of this work. */
  public static void asMapped(Runnable work) {
    AS_MAPPED.set(true);
    try {
      work.run();
    } finally {
      AS_MAPPED.remove();
    }
  }

  @Override
  public String inspect(String sql) {
    var container = Arc.container();
    if (container != null && container.requestContext().isActive()) {
      RoutingContext request = container.instance(CurrentVertxRequest.class).get().getCurrent();
      if (request != null) {
        BY_REQUEST
            .computeIfAbsent(RequestId.of(request), id -> new CopyOnWriteArrayList<>())
            .add(sql);
      }
    }
    return AS_MAPPED.get() ? sql : super.inspect(sql);
  }

  /**
   * Those of the operation itself. What is recorded of the caller is read at most once in two
   * seconds, not by every request, and left out.
   */
  public static List<String> of(Response answer) {
    return BY_REQUEST.getOrDefault(answer.header(RequestId.HEADER), List.of()).stream()
        .filter(sql -> !sql.contains(" user_grant ") && !sql.contains("subject=?"))
        .filter(sql -> !sql.contains(" substitution "))
        .filter(sql -> !sql.contains("realm_client=?"))
        .toList();
  }

  /** All of a request that brought this name. */
  public static List<String> of(String requestId) {
    return List.copyOf(BY_REQUEST.getOrDefault(requestId, List.of()));
  }
}
