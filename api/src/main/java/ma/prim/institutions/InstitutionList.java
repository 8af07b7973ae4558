package ma.prim.institutions;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.reference.Commune;
import ma.prim.reference.Communes;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;

/** The institutions that a caller sees, page by page. */
@RequestScoped
class InstitutionList {
  private static final Listing<Institution> LISTING =
      Listing.of(Institution.class, Institution::id)
          .sortable("name", "e.sortName", String.class, Institution::sortName)
          .sortable("type", String.class, Institution::type)
          .sortable("updatedAt", Instant.class, Institution::updatedAt)
          .usually("name");

  private static final Listing<InstitutionChange> HISTORY =
      Listing.of(InstitutionChange.class, InstitutionChange::id).usually("-id");

  private final Lists lists;
  private final InstitutionSight sight;
  private final Needs needs;
  private final Communes communes;

  InstitutionList(Lists lists, InstitutionSight sight, Needs needs, Communes communes) {
    this.lists = lists;
    this.sight = sight;
    this.needs = needs;
    this.communes = communes;
  }

  Page<Institution> page(InstitutionFilter filter, Paging paging) {
    ListQuery<Institution> query =
        lists
            .of(LISTING, paging)
            .where("e.type in :type", filter.type())
            .where("e.status in :status", filter.status())
            .where("exists (select 1 from e.needs n where n in :need)", withFamilies(filter.need()))
            .where("exists (select 1 from e.provinces p where p in :province)", filter.province())
            .where("e.parent = :parent", filter.parent());
    if (filter.commune() != null) {
      query
          .where(
              "exists (select 1 from e.communes c where c = :commune)"
                  + " or exists (select 1 from e.provinces p where p = :communesProvince)")
          .with("commune", filter.commune())
          .with(
              "communesProvince",
              communes.find(filter.commune()).map(Commune::province).orElse(""));
    }
    sight.limit().ifPresent(seen -> query.where("e.id in :seen", orNone(seen)));
    return query.page();
  }

  Page<InstitutionChange> history(UUID institution, Paging paging) {
    return lists.of(HISTORY, paging).where("e.institution = :institution", institution).page();
  }

  /** What serves a family serves its members. */
  private List<String> withFamilies(List<String> codes) {
    return codes == null
        ? List.of()
        : codes.stream()
            .flatMap(
                code -> Stream.concat(Stream.of(code), needs.find(code).map(Need::parent).stream()))
            .distinct()
            .toList();
  }

  private static Set<UUID> orNone(Set<UUID> seen) {
    return seen.isEmpty() ? Set.of(ma.prim.http.Ids.NONE) : seen;
  }
}
