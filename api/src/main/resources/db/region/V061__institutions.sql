-- Partner institutions of the region. What is only shown is in profile; what lists are searched by has
-- tables of its own beside it.
create table institution (
  id               binary(16)    not null,
  version          bigint        not null,
  type             varchar(40)   not null,
  names            json          not null,
  sort_name        varchar(300)  character set utf8mb4 collate utf8mb4_0900_ai_ci not null,
  parent_id        binary(16)    null,
  status           varchar(12)   not null,
  status_reason    varchar(1000) null,
  suspended_until  date          null,
  capacity         int           null,
  needs_agreement  boolean       not null,
  profile          json          not null,
  created_at       datetime(6)   not null,
  updated_at       datetime(6)   not null,
  primary key (id),
  key ix_institution_name (sort_name, id),
  key ix_institution_type (type, id),
  key ix_institution_status (status, id),
  key ix_institution_updated_at (updated_at, id),
  key ix_institution_parent (parent_id, id),
  foreign key (parent_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table institution_need (
  institution_id  binary(16)  not null,
  need            varchar(40) not null,
  primary key (need, institution_id),
  key ix_institution_need_institution (institution_id),
  foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table institution_province (
  institution_id  binary(16)  not null,
  province        varchar(6)  not null,
  primary key (province, institution_id),
  key ix_institution_province_institution (institution_id),
  foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table institution_commune (
  institution_id  binary(16)  not null,
  commune         varchar(60) not null,
  primary key (commune, institution_id),
  key ix_institution_commune_institution (institution_id),
  foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
