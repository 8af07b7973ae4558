package ma.prim.cases;

import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;

/**
 * A case of which something is told to somebody else, as the feature that does so needs it.
 *
 * @param open whether its cell works on it
 * @param test whether it is made up
 */
public record ReferredCase(
    UUID id,
    String number,
    String cell,
    String province,
    UUID person,
    String need,
    List<String> furtherNeeds,
    Priority priority,
    String language,
    String summary,
    boolean restricted,
    boolean open,
    boolean test) {

  static ReferredCase from(CaseFile file, SealedJson json) {
    CaseFields fields = file.fields(json);
    return new ReferredCase(
        file.id(),
        file.number(),
        file.cell(),
        file.province(),
        file.person(),
        fields.need(),
        fields.furtherNeeds(),
        fields.priority(),
        fields.language(),
        fields.summary(),
        file.sensitivity() == Sensitivity.RESTRICTED,
        file.status().isOpen(),
        file.isTest());
  }
}
