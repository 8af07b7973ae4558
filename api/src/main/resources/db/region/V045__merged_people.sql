-- That two files were one person's. The other file leaves the table of people, so that nothing can point at
-- it any more; it is kept as it was until the merge is undone or the person is erased.
create table person_merge (
  id         binary(16)   not null primary key,
  -- who carries now what was the merged person's: the survivor, or into whom she was merged later
  person_id  binary(16)   not null,
  survivor   binary(16)   not null,
  merged     binary(16)   not null,
  merged_at  datetime(6)  not null,
  merged_by  binary(16)   not null,
  -- the reason, and the survivor's file before and after
  sealed     mediumblob   not null,
  unique key person_merge_merged (merged),
  key person_merge_person (person_id, id),
  foreign key (person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- The row of the merged person, under her own id, sealed as it was.
create table person_merged (
  id            binary(16)   not null primary key,
  merge_id      binary(16)   not null,
  version       bigint       not null,
  person_group  varchar(16)  not null,
  concealed     boolean      not null,
  is_test       boolean      not null,
  created_at    datetime(6)  not null,
  updated_at    datetime(6)  not null,
  sealed        mediumblob   not null,
  key person_merged_merge (merge_id),
  foreign key (merge_id) references person_merge (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Which rows of which table pointed at her: those, and no others, go back.
create table person_merge_row (
  merge_id    binary(16)     not null,
  table_name  varchar(64)    not null,
  row_id      varbinary(32)  not null,
  primary key (merge_id, table_name, row_id),
  foreign key (merge_id) references person_merge (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Which cells knew her, and why.
create table person_merge_cell (
  id           binary(16)   not null primary key,
  merge_id     binary(16)   not null,
  cell         varchar(64)  not null,
  province     varchar(16)  not null,
  reason       varchar(16)  not null,
  known_since  datetime(6)  not null,
  key person_merge_cell_merge (merge_id),
  key person_merge_cell_cell (cell, merge_id),
  key person_merge_cell_province (province, merge_id),
  foreign key (merge_id) references person_merge (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Both may have had the same part in a case, each by a mandate: neither is lost.
alter table case_party
  add column merged_from binary(16) null,
  drop key case_party_part,
  add unique key case_party_part (case_id, person, part, (coalesce(merged_from, x'00')));
