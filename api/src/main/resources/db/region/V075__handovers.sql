-- What goes from region to region. Each region has its own side of it, in its own database.

-- The keys that another region was last believed to have.
create table handover_peer (
  peer         varchar(60) not null primary key,
  -- The fingerprints in tenant-config when it was believed: others there, and it must be vouched for anew.
  pinned       varchar(400) not null,
  announcement mediumtext  not null,
  fetched_at   datetime(6) not null
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Two sides write to each other about one referral: how far each is. Its id is made of peer and thread.
create table handover_thread (
  id            binary(16)  not null primary key,
  last_sent     bigint      not null,
  last_received bigint      not null
) character set utf8mb4 collate utf8mb4_0900_bin;

-- One message. What it says is sealed, and kept only until it is delivered.
create table handover (
  id              binary(16)  not null primary key,
  version         bigint      not null,
  direction       varchar(8)  not null,
  peer            varchar(60) not null,
  thread          binary(16)  not null,
  sequence        bigint      not null,
  kind            varchar(40) not null,
  referral        binary(16)  null,
  cell            varchar(64) null,
  province        varchar(16) null,
  status          varchar(16) not null,
  attempts        int         not null,
  last_problem    varchar(40) null,
  created_at      datetime(6) not null,
  next_attempt_at datetime(6) null,
  give_up_at      datetime(6) null,
  delivered_at    datetime(6) null,
  sealed          mediumblob  null,
  unique key handover_order (peer, thread, direction, sequence),
  key handover_due (status, next_attempt_at),
  key handover_created (created_at, id),
  key handover_cell (cell, created_at, id),
  key handover_cell_status (cell, status, created_at, id),
  key handover_province (province, created_at, id),
  key handover_status (status, created_at, id),
  key handover_referral (referral, created_at, id)
) character set utf8mb4 collate utf8mb4_0900_bin;
