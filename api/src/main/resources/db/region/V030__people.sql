-- A person's file: all but the group and three marks is sealed.
create table person (
  id            binary(16)   not null primary key,
  version       bigint       not null,
  person_group  varchar(16)  not null,
  concealed     boolean      not null,
  is_test       boolean      not null,
  created_at    datetime(6)  not null,
  updated_at    datetime(6)  not null,
  sealed        mediumblob   not null,
  key person_created (created_at, id),
  key person_updated (updated_at, id),
  key person_group (person_group, created_at, id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Which cells know a person; every read of a person goes through it.
create table person_cell (
  id           binary(16)   not null primary key,
  person       binary(16)   not null,
  cell         varchar(64)  not null,
  province     varchar(16)  not null,
  reason       varchar(16)  not null,
  known_since  datetime(6)  not null,
  unique key person_cell_person (person, cell, province),
  key person_cell_cell (cell, person),
  key person_cell_province (province, person),
  foreign key (person) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Keyed hashes by which a person is found; the hash first, so that those of one hash lie together.
create table person_key (
  hash    binary(8)   not null,
  person  binary(16)  not null,
  primary key (hash, person),
  key person_key_person (person),
  foreign key (person) references person (id) on delete cascade
);
