package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.http.ListQuery;

/**
 * What other features may know of cases: whether the caller reads the content of one, or of what
 * her cell kept of it, and what a screen shows.
 */
@Singleton
public class KnownCases {
  private final Cases cases;
  private final CaseAccess access;
  private final ReadCase readCase;

  KnownCases(Cases cases, CaseAccess access, ReadCase readCase) {
    this.cases = cases;
    this.access = access;
    this.readCase = readCase;
  }

  /** The case, if it is a cell's of the caller's now and she reads its content. */
  public Optional<KnownCase> find(UUID id) {
    return cases
        .find(id)
        .filter(file -> access.sight(file) == CaseAccess.Sight.CONTENT)
        .map(file -> new KnownCase(file.id(), file.cell(), file.sensitivity()));
  }

  /** Those of these cases of which the caller reads the content, or what her cell kept of it. */
  public Set<UUID> readable(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<CaseFile> files = cases.findAll(ids);
    Stream<UUID> present =
        files.stream()
            .filter(file -> access.sight(file) == CaseAccess.Sight.CONTENT)
            .map(CaseFile::id);
    Stream<UUID> kept =
        cases.findFormer(absent(ids, files)).stream()
            .filter(former -> access.sight(former) == CaseAccess.Sight.CONTENT)
            .map(CaseFormerCell::caseId);
    return Stream.concat(present, kept).collect(Collectors.toSet());
  }

  /**
   * The condition, for a list of what names cases, that the caller reads the case named.
   *
   * @param path of the id in the list's query: {@code e.caseId}
   */
  public String readable(ListQuery<?> list, String path) {
    return ("(exists (select 1 from CaseFile named where named.id = %1$s and %2$s)"
            + " or exists (select 1 from CaseFormerCell kept where kept.caseId = %1$s and %3$s"
            + " and not exists (select 1 from CaseFile back where back.id = %1$s)))")
        .formatted(path, access.readsContent(list, "named"), access.readsContent(list, "kept"));
  }

  /** These cases, each as far as the caller reads it; logged as read. */
  public Map<UUID, CaseView> read(Collection<UUID> ids) {
    Map<UUID, CaseView> views = new LinkedHashMap<>();
    List<CaseFile> files = cases.findAll(ids);
    files.forEach(file -> views.put(file.id(), readCase.view(file)));
    cases
        .findFormer(absent(ids, files))
        .forEach(former -> views.put(former.caseId(), readCase.view(former)));
    return views;
  }

  private static Set<UUID> absent(Collection<UUID> ids, List<CaseFile> files) {
    Set<UUID> present = files.stream().map(CaseFile::id).collect(Collectors.toSet());
    return ids.stream().filter(id -> !present.contains(id)).collect(Collectors.toSet());
  }
}
