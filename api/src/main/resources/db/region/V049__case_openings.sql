-- A coordinator breaks the glass: for some hours she reads a case that is not hers to read.
create table case_opening (
  id           binary(16)   not null primary key,
  version      bigint       not null,
  case_id      binary(16)   not null,
  cell         varchar(64)  not null,
  province     varchar(16)  not null,
  officer      binary(16)   not null,
  opened_at    datetime(6)  not null,
  ends_at      datetime(6)  not null,
  ended_by     binary(16)   null,
  verdict      varchar(16)  null,
  reviewed_by  binary(16)   null,
  reviewed_at  datetime(6)  null,
  -- Made of the case and the coordinator until the next opening: only one of them runs at a time.
  running_key  binary(16)   null,
  sealed       mediumblob   not null,
  unique key case_opening_running (running_key),
  key case_opening_case (case_id, officer, ends_at),
  key case_opening_opened (opened_at, id),
  key case_opening_cell (cell, opened_at, id),
  key case_opening_province (province, opened_at, id),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
