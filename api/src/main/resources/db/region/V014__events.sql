-- What happened, written in the transaction of the change. n grows in the order in which changes of
-- one resource were made; position is given after commit, so that readers by position skip none.
create table event (
  n bigint not null auto_increment,
  id binary(16) not null,
  position bigint null,
  resource varchar(40) not null,
  change_made varchar(40) not null,
  subject varchar(120) not null,
  -- whose timeline shows it beside the subject's own
  parent varchar(120) null,
  -- whether it belongs to somebody's file: callers without personal content do not see it
  personal boolean not null,
  cell varchar(64) null,
  province varchar(16) null,
  status varchar(40) null,
  details text null,
  actor varchar(64) null,
  at datetime(6) not null,
  primary key (n),
  unique key event_by_id (id),
  unique key event_by_position (position),
  key event_by_cell (cell, position),
  key event_by_province (province, position),
  key event_by_kind (personal, position),
  key event_by_subject (subject, n),
  key event_by_parent (parent, n),
  key event_by_age (personal, at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- One row, locked by whoever relays: positions are given by one at a time.
create table event_head (
  id tinyint not null,
  position bigint not null,
  primary key (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_0900_bin;

insert into event_head (id, position) values (1, 0);
