-- What training sessions add to their measure: one row a session, which follows it. What it is worth, the
-- measure's indicator says.
create table agreement_measure_session (
  id            binary(16)   not null primary key,
  agreement_id  binary(16)   not null,
  measure_id    binary(16)   not null,
  session_id    binary(16)   not null,
  held_on       date         not null,
  attended      int          not null,
  counted_at    datetime(6)  not null,
  unique key agreement_measure_session_once (session_id),
  key agreement_measure_session_measure (measure_id, held_on, id),
  foreign key (measure_id) references agreement_measure (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;
