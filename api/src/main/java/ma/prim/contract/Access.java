package ma.prim.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Role;
import ma.prim.access.Rule;
import ma.prim.access.Rule.Audience;
import ma.prim.access.Rule.Reach;
import ma.prim.access.Scope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says of each operation what the access matrix says: whether a token is needed, and whose. */
final class Access {
  private static final String TOKEN = "token";

  private final AccessMatrix matrix;

  Access(OpenAPI document, AccessMatrix matrix) {
    this.matrix = matrix;
    document
        .getComponents()
        .addSecurityScheme(
            TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                    """
                    An access token of the region's realm (OpenID Connect, authorization code with \
                    PKCE S256; partners: client credentials). `GET /v1/regions` names the issuer \
                    of each region. A token of one region finds nothing in another.\
                    """));
  }

  void describe(List<Call> calls) {
    for (Call call : calls) {
      Operation operation = call.operation();
      Rule rule = matrix.find(operation.getOperationId()).orElse(null);
      if (rule != null && rule.audience() == Audience.PUBLIC) {
        operation.setSecurity(List.of());
      } else {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
      }
      if (rule != null) {
        operation.setDescription(operation.getDescription() + "\n\n" + sentence(rule));
        if (!rule.reach().isEmpty()) {
          operation.addExtension("x-roles", roles(rule));
          if (!rule.scopes().isEmpty()) {
            operation.addExtension("x-scopes", rule.scopes().stream().map(Scope::word).toList());
          }
        }
      }
    }
  }

  /** Whether somebody with a valid token of the region can be refused by role. */
  static boolean isForRoles(Operation operation) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey("x-roles");
  }

  private static String sentence(Rule rule) {
    return switch (rule.audience()) {
      case PUBLIC -> "For anybody, without a token.";
      case SIGNED_IN -> "For every user of the region, also without a role.";
      case ROLES -> (ofRoles(rule) + ofMachines(rule)).strip();
    };
  }

  private static String ofMachines(Rule rule) {
    if (!rule.allows(Role.PARTNER)) {
      return "";
    }
    String scopes =
        rule.scopes().stream()
            .map(scope -> "`" + scope.word() + "`")
            .collect(Collectors.joining(" or "));
    return scopes.isEmpty()
        ? " No machine of a partner may."
        : " A partner's machine needs the scope " + scopes + ".";
  }

  private static String ofRoles(Rule rule) {
    String content = words(rule, Reach.CONTENT);
    String headers = words(rule, Reach.HEADERS);
    String sentence = content.isEmpty() ? "" : "For " + content + ".";
    if (headers.isEmpty()) {
      return sentence;
    }
    return (sentence + " Headers only, without personal content, for " + headers + ".").strip();
  }

  private static String words(Rule rule, Reach reach) {
    return rule.reach().entrySet().stream()
        .filter(entry -> entry.getValue() == reach)
        .map(entry -> entry.getKey())
        .sorted()
        .map(role -> "`" + role.word() + "`")
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> roles(Rule rule) {
    Map<Role, Reach> sorted = new TreeMap<>(rule.reach());
    Map<String, String> roles = new java.util.LinkedHashMap<>();
    sorted.forEach(
        (role, reach) -> roles.put(role.word(), reach.name().toLowerCase(java.util.Locale.ROOT)));
    return roles;
  }
}
