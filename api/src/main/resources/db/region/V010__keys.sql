-- The region's keys, each keyset wrapped by the master keys, which are never in a database.
create table region_keyset (
  purpose varchar(16) not null,
  wrapped blob not null,
  -- grows with each rotation; other copies of the service follow it
  version int not null,
  changed_at datetime(6) not null,
  primary key (purpose)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- What is encrypted again after a rotation, and how far that is. One row a rotation.
create table key_rotation (
  id binary(16) not null,
  started_at datetime(6) not null,
  started_by varchar(64) not null,
  state varchar(16) not null,
  -- old keys are not given up before: until then a copy may still write under them
  settled_at datetime(6) not null,
  table_name varchar(64) null,
  -- the last row that was done, in the order of the table's key
  position varbinary(64) null,
  -- rows found under an old key in the pass that is under way
  found bigint not null,
  resealed bigint not null,
  finished_at datetime(6) null,
  primary key (id),
  key key_rotation_by_start (started_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;
