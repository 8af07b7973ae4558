create table case_file (
  id                    binary(16)    not null primary key,
  version               bigint        not null,
  cell                  varchar(64)   not null,
  province              varchar(16)   not null,
  number                varchar(32)   not null,
  person                binary(16)    not null,
  need                  varchar(32)   not null,
  further_needs         json          not null,
  person_group          varchar(16)   null,
  channel               varchar(16)   not null,
  heard_of              varchar(24)   null,
  language              varchar(35)   null,
  interpreter_needed    boolean       not null,
  priority              varchar(16)   not null,
  assignee              binary(16)    null,
  status                varchar(16)   not null,
  status_before         varchar(16)   null,
  sensitivity           varchar(16)   not null,
  excluded_officers     json          not null,
  opened_at             datetime(6)   not null,
  opened_by             binary(16)    not null,
  updated_at            datetime(6)   not null,
  next_review           date          null,
  hold_until            date          null,
  closed_at             datetime(6)   null,
  closure_reason        varchar(32)   null,
  transfer_to           varchar(64)   null,
  transfer_to_province  varchar(16)   null,
  is_test               boolean       not null,
  sealed                mediumblob    not null,
  unique key case_number (number),
  key case_cell_opened (cell, opened_at, id),
  key case_cell_updated (cell, updated_at, id),
  key case_cell_status (cell, status, opened_at, id),
  key case_cell_assignee (cell, assignee, opened_at, id),
  key case_cell_need (cell, need, opened_at, id),
  key case_cell_priority (cell, priority, opened_at, id),
  key case_province_opened (province, opened_at, id),
  key case_province_status (province, status, opened_at, id),
  key case_opened (opened_at, id),
  key case_status (status, opened_at, id),
  key case_person (person, opened_at, id),
  key case_transfer_to (transfer_to, opened_at, id),
  foreign key (person) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Counter of a cell and year; taken in blocks, in transactions of their own: unique, gaps allowed.
create table case_number (
  cell  varchar(64)  not null,
  year  smallint     not null,
  last  bigint       not null,
  primary key (cell, year)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- What a cell keeps of a case that it transferred.
create table case_former_cell (
  id          binary(16)   not null primary key,
  case_id     binary(16)   not null,
  cell        varchar(64)  not null,
  province    varchar(16)  not null,
  offered_at  datetime(6)  not null,
  sealed      mediumblob   not null,
  unique key case_former_cell_case (case_id, cell),
  key case_former_cell_cell (cell, offered_at, id),
  key case_former_cell_province (province, offered_at, id),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table case_note (
  id          binary(16)   not null primary key,
  case_id     binary(16)   not null,
  written_in  varchar(64)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  corrects    binary(16)   null,
  sealed      mediumblob   not null,
  key case_note_case (case_id, id),
  foreign key (case_id) references case_file (id),
  foreign key (corrects) references case_note (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table case_service (
  id          binary(16)   not null primary key,
  case_id     binary(16)   not null,
  written_in  varchar(64)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  need        varchar(32)  not null,
  given_on    date         not null,
  outcome     varchar(16)  not null,
  minutes     int          null,
  sealed      mediumblob   null,
  key case_service_case (case_id, id),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table case_task (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  case_id     binary(16)   not null,
  written_in  varchar(64)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  due_on      date         null,
  assignee    binary(16)   not null,
  status      varchar(16)  not null,
  done_at     datetime(6)  null,
  done_by     binary(16)   null,
  sealed      mediumblob   not null,
  key case_task_case (case_id, id),
  key case_task_assignee (assignee, status, due_on),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table case_party (
  id          binary(16)   not null primary key,
  case_id     binary(16)   not null,
  written_in  varchar(64)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  person      binary(16)   not null,
  part        varchar(16)  not null,
  sealed      mediumblob   null,
  unique key case_party_part (case_id, person, part),
  key case_party_person (person),
  foreign key (case_id) references case_file (id),
  foreign key (person) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
