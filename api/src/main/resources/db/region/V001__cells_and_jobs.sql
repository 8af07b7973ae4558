-- The region's cells, as its file declares them (declared) and as they describe themselves (edited).
-- A cell is never deleted: its cases stay, and its prefix is never given again.
create table cell (
  slug        varchar(60)  not null,
  level       varchar(10)  not null,
  province    varchar(6)   not null,
  commune     varchar(20),
  prefix      varchar(5)   not null,
  names       json         not null,
  declared    json         not null,
  edited      json         not null,
  opened_on   varchar(10),
  active      boolean      not null,
  version     int          not null,
  created_at  datetime(6)  not null,
  updated_at  datetime(6)  not null,
  primary key (slug),
  unique key uk_cell_prefix (prefix),
  key ix_cell_level (level, slug),
  key ix_cell_province (province, slug),
  key ix_cell_commune (commune, slug)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- What a cell's profile names, for the filters of the directory.
create table cell_service (
  cell  varchar(60) not null,
  need  varchar(40) not null,
  primary key (need, cell),
  key ix_cell_service_cell (cell),
  foreign key (cell) references cell (slug)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table cell_language (
  cell      varchar(60) not null,
  language  varchar(35) not null,
  primary key (language, cell),
  key ix_cell_language_cell (cell),
  foreign key (cell) references cell (slug)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- One row a background job: the copy of the service that has it locked runs the job.
create table job_lease (
  job  varchar(60) not null,
  primary key (job)
) character set utf8mb4 collate utf8mb4_0900_bin;
