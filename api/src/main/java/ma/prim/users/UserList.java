package ma.prim.users;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;

/** Lists the users whom the caller may know of. */
@Singleton
class UserList {
  private static final Listing<AppUser> USERS =
      Listing.of(AppUser.class, "subject", UUID.class, AppUser::subject)
          .sortable("username", String.class, AppUser::username)
          .sortable("familyName", String.class, AppUser::familyName)
          .sortable("createdAt", Instant.class, AppUser::createdAt)
          .usually("username");

  private final Lists lists;
  private final Reach reach;
  private final UserViews views;

  UserList(Lists lists, Reach reach, UserViews views) {
    this.lists = lists;
    this.reach = reach;
    this.views = views;
  }

  Page<UserView> page(UserFilter filter, Paging paging) {
    ListQuery<AppUser> query =
        lists
            .of(USERS, paging)
            .where("e.active = :active", filter.active())
            .where("e.username = :username", filter.username());
    if (!reach.everywhere() || filter.asksForGrants()) {
      addGrants(query, filter);
    }
    return query.page().mapAll(views::of);
  }

  private void addGrants(ListQuery<AppUser> query, UserFilter filter) {
    StringBuilder exists =
        new StringBuilder("exists (select 1 from UserGrant g where g.subject = e.subject");
    Map<String, Object> values = new HashMap<>();
    if (filter.asksForGrants()) {
      exists.append(" and g.revokedAt is null and (g.to is null or g.to >= :today)");
      values.put("today", views.today());
    }
    if (filter.role() != null && !filter.role().isEmpty()) {
      exists.append(" and g.role in :role");
      values.put("role", filter.role());
    }
    if (filter.cell() != null && !filter.cell().isEmpty()) {
      exists.append(" and g.placeKind = :kind and g.place in :cell");
      values.put("kind", Place.Kind.CELL);
      values.put("cell", filter.cell());
    }
    if (!reach.everywhere()) {
      exists.append(" and g.placeKind = :kind and g.place in :mine");
      values.put("kind", Place.Kind.CELL);
      values.put("mine", reach.cells());
    }
    query.where(exists.append(")").toString());
    values.forEach(query::with);
  }
}
