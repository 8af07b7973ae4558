-- The capacity-building programme. Rows of nobody's file: a province is told only so that its coordinator may change them.
create table programme (
  id          binary(16)    not null primary key,
  version     bigint        not null,
  province    varchar(16)   null,
  theme       varchar(32)   not null,
  titles      json          not null,
  objectives  json          null,
  -- Words between bars: |cell_officers|civil_society|
  audiences   varchar(120)  not null,
  agreement   binary(16)    null,
  created_at  datetime(6)   not null,
  updated_at  datetime(6)   not null,
  key programme_created (created_at, id),
  key programme_theme (theme, created_at, id),
  key programme_agreement (agreement, created_at, id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table training_session (
  id                   binary(16)    not null primary key,
  version              bigint        not null,
  programme            binary(16)    not null,
  province             varchar(16)   null,
  series               binary(16)    null,
  status               varchar(16)   not null,
  status_reason        varchar(500)  null,
  titles               json          not null,
  modules              json          not null,
  starts_at            datetime(6)   not null,
  ends_at              datetime(6)   not null,
  places               json          null,
  room                 varchar(120)  null,
  -- The room as rooms are compared: two spellings of one room are one.
  room_key             varchar(120)  null,
  link                 varchar(500)  null,
  capacity             int           not null,
  cell_limit           int           null,
  required_attendance  int           not null,
  language             varchar(35)   not null,
  audiences            varchar(120)  not null,
  open_to_public       boolean       not null,
  enrol_by             datetime(6)   null,
  measure              binary(16)    null,
  -- What of it calendars have seen: grows when its time, place or state changes.
  sequence             int           not null,
  -- Seats taken and people waiting, changed under the row's lock; they do not make a new version.
  taken                int           not null,
  waiting              int           not null,
  last_ticket          int           not null,
  -- Days before the beginning at which people were last reminded.
  reminded_at_days     int           null,
  created_at           datetime(6)   not null,
  updated_at           datetime(6)   not null,
  completed_at         datetime(6)   null,
  -- Trainers from outside, by name.
  sealed               mediumblob    null,
  key session_starts (starts_at, id),
  key session_status (status, starts_at, id),
  key session_programme (programme, starts_at, id),
  key session_series (series, starts_at, id),
  key session_public (open_to_public, starts_at, id),
  key session_room (room_key, starts_at),
  key session_measure (measure),
  key session_ends (status, ends_at),
  foreign key (programme) references programme (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table session_trainer (
  session  binary(16) not null,
  trainer  binary(16) not null,
  primary key (session, trainer),
  key session_trainer_by (trainer, session),
  foreign key (session) references training_session (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Held by whoever looks for a free trainer or room, so that two do not find the same one.
create table training_schedule (
  id  int not null primary key
);
insert into training_schedule (id) values (1);

create table session_material (
  id        binary(16)    not null primary key,
  version   bigint        not null,
  session   binary(16)    not null,
  titles    json          not null,
  link      varchar(500)  not null,
  language  varchar(35)   null,
  added_by  binary(16)    not null,
  added_at  datetime(6)   not null,
  key session_material_session (session, added_at, id),
  foreign key (session) references training_session (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
