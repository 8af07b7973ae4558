package ma.prim.reference;

import jakarta.ws.rs.QueryParam;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What needs are filtered by. */
record NeedFilter(
    @QueryParam("group")
        @Parameter(
            description = "Needs of people of any of these groups.",
            schema = @Schema(enumeration = {"mre", "returnee", "foreigner", "resident"}))
        List<String> group,
    @QueryParam("parent")
        @Parameter(description = "Code of a family: the needs in it.", example = "ADM")
        List<String> parent,
    @QueryParam("sensitive")
        @Parameter(description = "Whether a case of the need is restricted unless said otherwise.")
        Boolean sensitive) {

  /** Those that fit. */
  Stream<Need> of(List<Need> needs) {
    return needs.stream()
        .filter(need -> group.isEmpty() || !Collections.disjoint(group, need.groups()))
        .filter(need -> parent.isEmpty() || parent.contains(need.parent()))
        .filter(need -> sensitive == null || sensitive == need.sensitive());
  }
}
