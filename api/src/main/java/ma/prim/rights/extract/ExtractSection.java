package ma.prim.rights.extract;

/**
 * The parts of an extract, in their order: what is kept, table by table. A statement has the
 * columns of one table under the names of the API; what is sealed is opened and joins them. Ids of
 * officers and of other people are in none.
 */
public enum ExtractSection {
  PERSON(
      "person",
      """
      select bin_to_uuid(t.id) id, lower(t.person_group) `group`, t.concealed, t.is_test isTest,
        cast(t.created_at as char) createdAt, cast(t.updated_at as char) updatedAt, t.sealed
      from person t where t.id = uuid_to_bin(:person) and (:all or '' not in (:cells))\
      """),
  CELLS(
      "person_cell",
      """
      select bin_to_uuid(t.id) id, t.cell, lower(t.reason) reason,
        cast(t.known_since as char) knownSince,
        cast(t.known_until as char) knownUntil
      from person_cell t where t.person = uuid_to_bin(:person) and (:all or t.cell in (:cells))
      order by t.id\
      """),
  /** What another cell wrote down of the reason and of both files is the region's to show. */
  MERGES(
      "person_merge",
      """
      select bin_to_uuid(t.id) id, cast(t.merged_at as char) mergedAt,
        if(:all, t.sealed, null) sealed
      from person_merge t where t.person_id = uuid_to_bin(:person) and (:all or '' not in (:cells))
      order by t.id\
      """),
  MERGED_FILES(
      "person_merged",
      """
      select bin_to_uuid(t.id) id, lower(t.person_group) `group`, t.concealed, t.is_test isTest,
        cast(t.created_at as char) createdAt, cast(t.updated_at as char) updatedAt, t.sealed
      from person_merged t join person_merge m on m.id = t.merge_id
      where m.person_id = uuid_to_bin(:person)
        and (:all or exists (select 1 from person_merge_cell c
            where c.merge_id = m.id and c.cell in (:cells)))
      order by t.id\
      """),
  CASES(
      "case_file",
      """
      select bin_to_uuid(t.id) id, t.number, t.cell, t.need, t.further_needs furtherNeeds,
        lower(t.person_group) `group`, lower(t.channel) channel, lower(t.heard_of) heardOf,
        t.language, t.interpreter_needed interpreterNeeded, lower(t.priority) priority,
        lower(t.status) status, lower(t.sensitivity) sensitivity,
        cast(t.opened_at as char) openedAt, cast(t.acknowledge_by as char) acknowledgeBy,
        cast(t.respond_by as char) respondBy, t.overdue,
        cast(t.escalated_at as char) escalatedAt, cast(t.next_review as char) nextReview,
        cast(t.hold_until as char) holdUntil, cast(t.closed_at as char) closedAt,
        lower(t.closure_reason) closureReason, t.transfer_to transferTo,
        cast(t.updated_at as char) updatedAt, t.sealed
      from case_file t where t.person = uuid_to_bin(:person) and (:all or t.cell in (:cells))
        and json_contains(t.excluded_officers, :me) = 0
      order by t.id\
      """),
  EARLIER_COPIES(
      "case_former_cell",
      """
      select bin_to_uuid(t.id) id, f.number, t.cell, cast(t.offered_at as char) offeredAt, t.sealed
      from case_former_cell t join case_file f on f.id = t.case_id
      where f.person = uuid_to_bin(:person) and (:all or t.cell in (:cells))
        and json_contains(t.excluded_officers, :me) = 0
      order by t.id\
      """),
  NOTES("case_note", ofCase("")),
  SERVICES(
      "case_service",
      ofCase(
          ", t.need, cast(t.given_on as char) date, lower(t.outcome) outcome, t.minutes minutes")),
  TASKS(
      "case_task",
      ofCase(
          ", cast(t.due_on as char) dueOn, lower(t.status) status,"
              + " cast(t.done_at as char) doneAt")),
  APPOINTMENTS("case_appointment", ofCase(", cast(t.at as char) at, lower(t.status) status")),
  DOCUMENTS(
      "case_document",
      ofCase(", lower(t.kind) kind, t.language, lower(t.media_type) mediaType, t.size")),
  OPENINGS(
      "case_opening",
      """
      select bin_to_uuid(t.id) id, f.number, t.cell, cast(t.opened_at as char) openedAt,
        cast(t.ends_at as char) endsAt, lower(t.verdict) verdict,
        cast(t.reviewed_at as char) reviewedAt, t.sealed
      from case_opening t join case_file f on f.id = t.case_id
      where f.person = uuid_to_bin(:person) and (:all or t.cell in (:cells))
        and json_contains(f.excluded_officers, :me) = 0
      order by t.id\
      """),
  /** Of who else stands in a case only the part is said: her name is hers. */
  PARTIES(
      "case_party",
      """
      select bin_to_uuid(t.id) id, f.number, t.written_in cell, cast(t.created_at as char) createdAt,
        lower(t.part) part, if(t.person = uuid_to_bin(:person), t.sealed, null) sealed
      from case_party t join case_file f on f.id = t.case_id
      where f.person = uuid_to_bin(:person)
        and (:all or f.cell in (:cells) or t.written_in in (:cells))
        and json_contains(f.excluded_officers, :me) = 0
      order by t.id\
      """),
  /** Of somebody else's case only the part that she has in it: the matter is not hers. */
  PARTS(
      "case_party",
      """
      select bin_to_uuid(t.id) id, t.written_in cell, cast(t.created_at as char) createdAt,
        lower(t.part) part, t.sealed
      from case_party t join case_file f on f.id = t.case_id
      where t.person = uuid_to_bin(:person) and f.person <> t.person
        and (:all or f.cell in (:cells) or t.written_in in (:cells))
        and json_contains(f.excluded_officers, :me) = 0
      order by t.id\
      """),
  /** Her own, and those of nobody named about her cases; what others said there is theirs. */
  CONTACTS(
      "contact",
      """
      select bin_to_uuid(t.id) id, f.number, t.cell, cast(t.occurred_at as char) occurredAt,
        lower(t.channel) channel, t.need, t.language, lower(t.outcome) outcome,
        lower(t.heard_of) heardOf, lower(t.person_group) `group`, lower(t.gender) gender,
        lower(t.age_band) ageBand, t.headcount, cast(t.arrived_at as char) arrivedAt,
        cast(t.served_at as char) servedAt, t.satisfaction,
        cast(t.updated_at as char) updatedAt, t.sealed
      from contact t
        left join case_file f on f.id = t.case_id and f.person = uuid_to_bin(:person)
        left join case_file a on a.id = t.case_id
      where (t.person = uuid_to_bin(:person)
          or t.person is null and f.id is not null)
        and (:all or t.cell in (:cells))
        and (a.id is null or json_contains(a.excluded_officers, :me) = 0)
      order by t.id\
      """),
  CONSENTS(
      "consent",
      """
      select bin_to_uuid(t.id) id, if(:all or t.cell in (:cells), t.cell, null) cell,
        lower(t.purpose) purpose, lower(t.basis) basis,
        cast(t.from_day as char) `from`, cast(t.to_day as char) `to`,
        cast(t.withdrawn_at as char) withdrawnAt, cast(t.reviewed_at as char) reviewedAt,
        lower(t.review) review, cast(t.created_at as char) createdAt, t.sealed
      from consent t where t.person_id = uuid_to_bin(:person)
      order by t.id\
      """),
  /** Who received what of her, and when; of whom else it was asked, the receiver says itself. */
  REFERRALS(
      "referral",
      """
      select bin_to_uuid(t.id) id, t.number, t.from_cell fromCell, t.to_cell toCell,
        (select json_unquote(coalesce(json_extract(i.names, '$.fr'),
          json_extract(json_extract(i.names, '$.*'), '$[0]')))
          from institution i where i.id = t.to_institution) institution,
        t.need, lower(t.priority) priority, lower(t.status) status, lower(t.reason) statusReason,
        lower(t.consent_basis) basis, cast(t.created_at as char) createdAt,
        cast(t.sent_at as char) sentAt, cast(t.accepted_at as char) acceptedAt,
        cast(t.ended_at as char) endedAt, lower(t.outcome) outcome,
        cast(t.appointment_at as char) at, cast(t.hold_until as char) holdUntil,
        t.partner_reference partnerReference, t.withheld, t.sealed
      from referral t join case_file f on f.id = t.case_id
      where t.person_id = uuid_to_bin(:person) and (:all or t.from_cell in (:cells))
        and json_contains(f.excluded_officers, :me) = 0
      order by t.id\
      """),
  REFERRAL_MESSAGES(
      "referral_message",
      """
      select bin_to_uuid(t.id) id, r.number, lower(t.side) side, lower(t.kind) kind,
        cast(t.created_at as char) createdAt, t.sealed
      from referral_message t join referral r on r.id = t.referral_id
        join case_file f on f.id = r.case_id
      where r.person_id = uuid_to_bin(:person) and (:all or r.from_cell in (:cells))
        and json_contains(f.excluded_officers, :me) = 0
      order by t.id\
      """),
  ACCESS_REQUESTS(
      "access_request",
      """
      select bin_to_uuid(t.id) id, t.from_cell fromCell, t.to_cell toCell, lower(t.status) status,
        cast(t.asked_at as char) askedAt, cast(t.decided_at as char) decidedAt,
        cast(t.until_day as char) untilDay, lower(t.refusal) refusal, t.sealed
      from access_request t where t.person_id = uuid_to_bin(:person)
        and (:all or t.from_cell in (:cells) or t.to_cell in (:cells))
      order by t.id\
      """),
  REQUESTS(
      "subject_request",
      """
      select bin_to_uuid(t.id) id, t.cell, lower(t.kind) kind, lower(t.purpose) purpose,
        lower(t.status) status, cast(t.received_on as char) receivedOn,
        cast(t.answer_by as char) answerBy, cast(t.ended_at as char) endedAt,
        cast(t.created_at as char) createdAt, t.sealed
      from subject_request t
      where t.person_id = uuid_to_bin(:person) and (:all or t.cell in (:cells))
      order by t.id\
      """);

  private final String table;
  private final String sql;

  ExtractSection(String table, String sql) {
    this.table = table;
    this.sql = sql;
  }

  private static String ofCase(String columns) {
    return """
    select bin_to_uuid(t.id) id, f.number, t.written_in cell, cast(t.created_at as char) createdAt
      %s, t.sealed
    from %%s t join case_file f on f.id = t.case_id
    where f.person = uuid_to_bin(:person)
      and (:all or f.cell in (:cells) or t.written_in in (:cells))
      and json_contains(f.excluded_officers, :me) = 0
    order by t.id\
    """
        .formatted(columns);
  }

  String table() {
    return table;
  }

  /** Whether officers are left out whom a case must not be shown to. */
  boolean isOfCases() {
    return sql.contains(":me");
  }

  String sql() {
    return sql.replace("%s", table);
  }
}
