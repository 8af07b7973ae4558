-- Every write, every refusal and every read of personal data; ids and states, nothing personal.
-- Rows are only ever added; the sealer alone fills in place and link, once.
create table audit_entry (
  id binary(16) not null,
  at datetime(6) not null,
  -- subject of the caller's token, or job:name; null for who has no token
  actor varchar(64) null,
  role varchar(160) null,
  operation varchar(64) null,
  resource varchar(120) null,
  outcome varchar(16) not null,
  -- the problem's code, of a refusal
  code varchar(40) null,
  request_id varchar(64) null,
  cell varchar(64) null,
  details text null,
  -- whose files the answer showed: arrays of ids, indexed by element
  people json null,
  cases json null,
  mac varbinary(64) not null,
  -- place in the chain and link to the row before; null until the sealer has come by
  seq bigint null,
  link varbinary(64) null,
  primary key (id),
  unique key audit_entry_by_seq (seq),
  key audit_entry_by_at (at),
  key audit_entry_by_actor (actor, at),
  key audit_entry_by_operation (operation, at),
  key audit_entry_by_resource (resource, at),
  key audit_entry_by_outcome (outcome, at),
  key audit_entry_by_cell (cell, at),
  key audit_entry_by_person ((cast(people as char(36) array))),
  key audit_entry_by_case ((cast(cases as char(36) array)))
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- One row, locked by whoever seals: two sealers cannot continue the chain in two ways.
create table audit_head (
  id tinyint not null,
  seq bigint not null,
  link varbinary(64) null,
  sealed_at datetime(6) null,
  primary key (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;

insert into audit_head (id, seq, link, sealed_at) values (1, 0, null, null);
