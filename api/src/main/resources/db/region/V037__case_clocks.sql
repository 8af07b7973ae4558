-- The clocks of a case: when it must be taken up, answered, looked at again. due_at is the earliest that
-- is not met; alarm_at is when the clocks' job looks at the case next.
alter table case_file
  add column clock_started_at   datetime(6)  null after is_test,
  add column clock_stopped_at   datetime(6)  null after clock_started_at,
  add column clock_ended_at     datetime(6)  null after clock_stopped_at,
  add column clock_held_days    int          not null default 0 after clock_ended_at,
  add column hold_ends_at       datetime(6)  null after clock_held_days,
  add column acknowledge_by     datetime(6)  null after hold_ends_at,
  add column acknowledged_at    datetime(6)  null after acknowledge_by,
  add column acknowledge_told   datetime(6)  null after acknowledged_at,
  add column respond_by         datetime(6)  null after acknowledge_told,
  add column responded_at       datetime(6)  null after respond_by,
  add column respond_told       datetime(6)  null after responded_at,
  add column review_by          datetime(6)  null after respond_told,
  add column review_told        datetime(6)  null after review_by,
  add column due_at             datetime(6)  null after review_told,
  add column overdue            boolean      not null default false after due_at,
  add column escalate_at        datetime(6)  null after overdue,
  add column escalated_at       datetime(6)  null after escalate_at,
  add column alarm_at           datetime(6)  null after escalated_at;

-- What was done in the cases that are there; their deadlines need the calendar, so the job sets them at
-- its first look.
update case_file c
   set c.responded_at = (select min(s.created_at) from case_service s where s.case_id = c.id),
       c.acknowledged_at = coalesce(
         (select min(n.created_at) from case_note n where n.case_id = c.id),
         (select min(s.created_at) from case_service s where s.case_id = c.id),
         case when c.status in ('INTAKE', 'TRANSFERRED') then null else c.updated_at end),
       c.clock_stopped_at = case when c.status = 'ON_HOLD' then c.updated_at end,
       c.clock_ended_at = c.closed_at,
       c.alarm_at = case when c.closed_at is null then c.opened_at end;

create index case_alarm on case_file (alarm_at);
create index case_due on case_file (due_at, id);
create index case_cell_due on case_file (cell, due_at, id);
create index case_province_due on case_file (province, due_at, id);
create index case_cell_assignee_due on case_file (cell, assignee, due_at, id);
create index case_overdue on case_file (overdue, due_at, id);
create index case_cell_overdue on case_file (cell, overdue, due_at, id);
create index case_province_overdue on case_file (province, overdue, due_at, id);
create index case_task_due on case_task (status, due_on, id);
