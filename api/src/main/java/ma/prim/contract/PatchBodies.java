package ma.prim.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

/**
 * The bodies of merge patches: the writable fields of a resource, each of which may be left out,
 * and removed by null where it is not required.
 */
final class PatchBodies {
  private static final DotName MERGE_PATCH = DotName.createSimple(MergePatch.class);

  private final Schemas schemas;
  private final IndexView code;

  PatchBodies(Schemas schemas, IndexView code) {
    this.schemas = schemas;
    this.code = code;
  }

  void describe(List<Call> calls) {
    for (Call call : calls) {
      call.code()
          .flatMap(PatchBodies::patched)
          .ifPresent(fields ->
              call.operation()
                  .setRequestBody(
                      OASFactory.createRequestBody()
                          .required(true)
                          .content(
                              OASFactory.createContent()
                                  .addMediaType(
                                      MergePatchBodies.MEDIA_TYPE,
                                      OASFactory.createMediaType()
                                          .schema(
                                              Schemas.reference(
                                                  patch(
                                                      SchemaNames.of(
                                                          code.getClassByName(
                                                              fields.name())))))))));
    }
  }

  /** The {@code T} of a method that takes a {@code MergePatch<T>}. */
  private static Optional<Type> patched(MethodInfo method) {
    return method.parameters().stream()
        .map(MethodParameterInfo::type)
        .filter(type -> type.name().equals(MERGE_PATCH))
        .map(type -> type.asParameterizedType().arguments().getFirst())
        .findFirst();
  }

  /** Makes the schema {@code CasePatch} of {@code CaseFields}, and gives its name. */
  private String patch(String name) {
    String patchName = name.replaceFirst("Fields$", "") + "Patch";
    if (!schemas.named().containsKey(patchName)) {
      Schema whole = schemas.named().get(name);
      if (whole == null) {
        throw new IllegalStateException(
            "a merge patch needs the schema of its fields: annotate " + name + " with @Schema");
      }
      Schema partial =
          OASFactory.createSchema().addType(SchemaType.OBJECT).description(description(whole));
      schemas.add(patchName, partial);
      List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
      whole
          .getProperties()
          .forEach((field, schema) ->
              partial.addProperty(
                  field, required.contains(field) ? part(schema) : removable(part(schema))));
    }
    return patchName;
  }

  private static String description(Schema whole) {
    String of = whole.getDescription() == null ? "" : whole.getDescription() + " ";
    return of + "What is left out stays as it is; null removes.";
  }

  /** An object inside an object is patched as well; a list is replaced. */
  private Schema part(Schema schema) {
    String name = Schemas.referred(schema);
    if (name != null && schemas.named().get(name).getProperties() != null) {
      return Schemas.reference(patch(name)).description(schema.getDescription());
    }
    return schema;
  }

  private static Schema removable(Schema schema) {
    if (schema.getType() != null && schema.getEnumeration() == null && schema.getRef() == null) {
      return copyWithNull(schema);
    }
    Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
    return OASFactory.createSchema()
        .description(schema.getDescription())
        .addAnyOf(
            OASFactory.createSchema()
                .ref(schema.getRef())
                .enumeration(schema.getEnumeration())
                .type(schema.getType()))
        .addAnyOf(nothing);
  }

  private static Schema copyWithNull(Schema schema) {
    Schema copy = OASFactory.createSchema();
    schema
        .getAll()
        .forEach((key, value) ->
            copy.set(key, value instanceof List<?> list ? new ArrayList<>(list) : value));
    if (!schema.getType().contains(SchemaType.NULL)) {
      copy.addType(SchemaType.NULL);
    }
    return copy;
  }
}
