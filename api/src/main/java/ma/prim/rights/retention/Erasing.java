package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.audit.FormerIds;
import ma.prim.crypto.SealedJson;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;

/**
 * Takes a person out of every table, in the transaction under way, in the order of the foreign
 * keys. Audit entries stay: they have ids only, and say that it was done.
 */
@Singleton
@NativeSql("every table that names a person, whatever feature it is of; only the one person's rows")
class Erasing {
  private static final String HER_CASES = "(select id from case_file where person = :person)";

  /** What happens to each table that names a person or a case, in this order. */
  static final Map<String, String> STATEMENTS = statements();

  /** What of her has events, notices and kept answers of its own, besides her and her cases. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "contacts/",
          "select bin_to_uuid(id) id from contact where person = :person"
              + " or person is null and case_id in "
              + HER_CASES,
          "openings/",
          "select bin_to_uuid(id) id from case_opening where case_id in " + HER_CASES,
          "access-requests/",
          "select bin_to_uuid(id) id from access_request where person_id = :person",
          "referrals/",
          "select bin_to_uuid(id) id from referral where person_id = :person");

  private static final String COUNT_CASES =
      """
      insert into erased_statistic
        (kind, cell, month, need, person_group, gender, age_band, outcome, number)
      select 'case', f.cell, date_format(f.opened_at, '%Y-%m'), f.need,
        lower(coalesce(f.person_group, p.person_group)), :gender, AGE,
        lower(coalesce(f.closure_reason, f.status)), 1
      from case_file f join person p on p.id = f.person
      where f.person = :person and not f.is_test
      on duplicate key update number = erased_statistic.number + 1\
      """
          .replace("AGE", ageBand("f.opened_at"));

  private static final String COUNT_CONTACTS =
      """
      insert into erased_statistic
        (kind, cell, month, need, person_group, gender, age_band, outcome, number)
      select 'contact', c.cell, date_format(c.occurred_at, '%Y-%m'), coalesce(c.need, ''),
        lower(coalesce(c.person_group, p.person_group)), :gender, AGE,
        lower(coalesce(c.outcome, '')), 1
      from contact c join person p on p.id = c.person
      where c.person = :person and not c.is_test
      on duplicate key update number = erased_statistic.number + 1\
      """
          .replace("AGE", ageBand("c.occurred_at"));

  private static final String COUNT_REFERRALS =
      """
      insert into erased_statistic
        (kind, cell, month, need, person_group, gender, age_band, outcome, number)
      select 'referral', r.from_cell, date_format(r.sent_at, '%Y-%m'), r.need,
        lower(p.person_group), :gender, AGE, lower(coalesce(r.outcome, r.status)), 1
      from referral r join person p on p.id = r.person_id
      where r.person_id = :person and r.sent_at is not null and not r.is_test
        and r.status <> 'ENTERED_IN_ERROR'
      on duplicate key update number = erased_statistic.number + 1\
      """
          .replace("AGE", ageBand("r.sent_at"));

  private final Session session;
  private final SealedJson json;
  private final FormerIds formerIds;

  Erasing(Session session, SealedJson json, FormerIds formerIds) {
    this.session = session;
    this.json = json;
    this.formerIds = formerIds;
  }

  private static Map<String, String> statements() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("event", "delete from event where subject in (:subjects) or parent in (:subjects)");
    all.put("notification", "delete from notification where subject in (:subjects)");
    all.put(
        "idempotency", "delete from idempotency where person = :person or resource in (:subjects)");
    all.put(
        "contact",
        "delete from contact where person = :person or person is null and case_id in " + HER_CASES);
    // That a line of a register was imported stays; whose it was does not.
    all.put(
        "bulk_import_row",
        "update bulk_import_row set person_id = null, case_id = null, sealed = null,"
            + " reference_key = null, name_key = null, number_key = null"
            + " where person_id = :person or case_id in "
            + HER_CASES);
    // What others said about her case is theirs; it forgets the case only.
    all.put("contact of others", "update contact set case_id = null where case_id in " + HER_CASES);
    all.put(
        "referral_message",
        "delete from referral_message where referral_id in"
            + " (select id from referral where person_id = :person)");
    all.put(
        "referral_link",
        "delete from referral_link where referral_id in"
            + " (select id from referral where person_id = :person)");
    // What replaces another is younger.
    all.put("referral", "delete from referral where person_id = :person order by id desc");
    // Corrections are younger than what they correct.
    all.put(
        "case_note", "delete from case_note where case_id in " + HER_CASES + " order by id desc");
    for (String child :
        List.of(
            "case_service",
            "case_task",
            "case_former_cell",
            "case_appointment",
            "case_document",
            "case_opening")) {
      all.put(child, "delete from " + child + " where case_id in " + HER_CASES);
    }
    all.put(
        "case_party", "delete from case_party where person = :person or case_id in " + HER_CASES);
    all.put("case_file", "delete from case_file where person = :person");
    // With the files that were merged into hers.
    for (String child :
        List.of(
            "consent", "retention_notice", "retention_hold", "person_merge", "access_request")) {
      all.put(child, "delete from " + child + " where person_id = :person");
    }
    all.put(
        "person_distinct",
        "delete from person_distinct where person_id = :person or other_person_id = :person");
    // That there was a request, and what became of it, is said also of who is gone.
    all.put(
        "subject_request",
        "update subject_request set person_id = null, sealed = null, version = version + 1"
            + " where person_id = :person");
    for (String child : List.of("person_key", "person_cell")) {
      all.put(child, "delete from " + child + " where person = :person");
    }
    all.put("person", "delete from person where id = :person");
    return java.util.Collections.unmodifiableMap(all);
  }

  /** A case of a person who is to be erased. */
  record ErasedCase(UUID id, String cell, String province, boolean restricted, boolean open) {}

  /** Keeps everybody else from changing the file until the end of the transaction. */
  boolean lock(UUID person) {
    return !query("select 1 from person where id = :person for update", person).list().isEmpty();
  }

  List<ErasedCase> casesOf(UUID person) {
    return query(
            "select bin_to_uuid(id) id, cell, province, sensitivity,"
                + " cast(closed_at as char) closed from case_file"
                + " where person = :person order by id for update",
            person)
        .list()
        .stream()
        .map(row ->
            new ErasedCase(
                UUID.fromString((String) row.get("id")),
                (String) row.get("cell"),
                (String) row.get("province"),
                row.get("sensitivity").equals("RESTRICTED"),
                row.get("closed") == null))
        .toList();
  }

  /** A referral that somebody has received of a person who is to be erased. */
  record ErasedReferral(
      UUID id,
      String cell,
      String province,
      String toCell,
      String toProvince,
      UUID institution,
      String toRegion,
      boolean restricted) {}

  List<ErasedReferral> referralsOf(UUID person) {
    return query(
            "select bin_to_uuid(id) id, from_cell, from_province, to_cell, to_province,"
                + " bin_to_uuid(to_institution) institution, to_region, restricted from referral"
                + " where person_id = :person and sent_at is not null order by id for update",
            person)
        .list()
        .stream()
        .map(row ->
            new ErasedReferral(
                UUID.fromString((String) row.get("id")),
                (String) row.get("from_cell"),
                (String) row.get("from_province"),
                (String) row.get("to_cell"),
                (String) row.get("to_province"),
                row.get("institution") == null
                    ? null
                    : UUID.fromString((String) row.get("institution")),
                (String) row.get("to_region"),
                isTrue(row.get("restricted"))))
        .toList();
  }

  private static boolean isTrue(Object bit) {
    return bit instanceof Boolean yes ? yes : ((Number) bit).intValue() != 0;
  }

  /** Counts what is about to be erased: by cell, month, need and such, nobody's. */
  void count(UUID person) {
    byte[] sealed =
        (byte[])
            query("select sealed from person where id = :person", person)
                .getSingleResult()
                .get("sealed");
    Map<?, ?> content = json.open(sealed, LinkedHashMap.class, "people/" + person);
    String gender = (String) content.get("gender");
    String born = latest((String) content.get("birthDate"));
    for (String sql : List.of(COUNT_CASES, COUNT_CONTACTS, COUNT_REFERRALS)) {
      session
          .createNativeMutationQuery(sql)
          .setParameter("person", UuidBytes.of(person))
          .setParameter(
              "gender", gender == null ? "unknown" : gender.toLowerCase(java.util.Locale.ROOT))
          .setParameter("born", born == null ? "" : born)
          .executeUpdate();
    }
  }

  void erase(UUID person, List<ErasedCase> cases) {
    List<String> subjects = new ArrayList<>();
    formerIds.idsOf(person).forEach(id -> subjects.add("people/" + id));
    cases.forEach(file -> subjects.add("cases/" + file.id()));
    SUBJECTS.forEach((resource, sql) ->
        query(sql, person).list().forEach(row -> subjects.add(resource + row.get("id"))));
    STATEMENTS
        .values()
        .forEach(sql -> {
          MutationQuery statement = session.createNativeMutationQuery(sql);
          if (sql.contains(":person")) {
            statement.setParameter("person", UuidBytes.of(person));
          }
          if (sql.contains(":subjects")) {
            statement.setParameterList("subjects", subjects);
          }
          statement.executeUpdate();
        });
    session.clear();
  }

  private SelectionQuery<Tuple> query(String sql, UUID person) {
    return session.createNativeQuery(sql, Tuple.class).setParameter("person", UuidBytes.of(person));
  }

  private static String ageBand(String at) {
    return """
    case when :born = '' then 'unknown'
      when timestampdiff(year, :born, AT) < 12 then 'under_12'
      when timestampdiff(year, :born, AT) < 18 then 'from_12'
      when timestampdiff(year, :born, AT) < 25 then 'from_18'
      when timestampdiff(year, :born, AT) < 60 then 'from_25'
      else 'from_60' end\
    """
        .replace("AT", at);
  }

  /** The last day that a birth date known to the year or the month may mean. */
  private static String latest(String birthDate) {
    if (birthDate == null) {
      return null;
    }
    return switch (birthDate.length()) {
      case 4 -> birthDate + "-12-31";
      case 7 -> YearMonth.parse(birthDate).atEndOfMonth().toString();
      default -> birthDate;
    };
  }
}
