-- Files that nobody needs any more: announced, and erased on that day unless they are needed again.
create table retention_notice (
  person_id     binary(16)   not null primary key,
  announced_at  datetime(6)  not null,
  erase_on      date         not null,
  key retention_notice_day (erase_on, person_id),
  foreign key (person_id) references person (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- That the protection officer keeps a file from being erased; the reason is sealed.
create table retention_hold (
  id           binary(16)   not null primary key,
  version      bigint       not null,
  person_id    binary(16)   not null,
  held_at      datetime(6)  not null,
  held_by      binary(16)   not null,
  released_at  datetime(6)  null,
  released_by  binary(16)   null,
  sealed       mediumblob   not null,
  key retention_hold_person (person_id, id),
  foreign key (person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- What is left of erased files: how many of what, and nobody's.
create table erased_statistic (
  kind          varchar(8)   not null,
  cell          varchar(64)  not null,
  month         varchar(7)   not null,
  need          varchar(32)  not null,
  person_group  varchar(16)  not null,
  gender        varchar(16)  not null,
  age_band      varchar(16)  not null,
  outcome       varchar(32)  not null,
  number        bigint       not null,
  primary key (kind, cell, month, need, person_group, gender, age_band, outcome)
) character set utf8mb4 collate utf8mb4_0900_bin;

create index case_person_closed on case_file (person, closed_at);
