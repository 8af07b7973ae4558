-- Where a partner institution wants its events sent. The address and the secrets are sealed.
create table webhook (
  id           binary(16)    not null primary key,
  version      bigint        not null,
  institution  binary(16)    not null,
  status       varchar(12)   not null,
  -- why it is not active; null while it is
  reason       varchar(16)   null,
  event_types  json          not null,
  description  varchar(400)  null,
  sealed       mediumblob    not null,
  created_at   datetime(6)   not null,
  updated_at   datetime(6)   not null,
  key webhook_institution (institution, created_at, id),
  key webhook_created (created_at, id),
  key webhook_status (status, created_at, id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- One event for one webhook, once: what was sent, what is to be sent again, what nobody took. Those of a webhook that
-- is removed go later, some at a time.
create table webhook_delivery (
  id               binary(16)    not null primary key,
  webhook          binary(16)    not null,
  event            binary(16)    not null,
  position         bigint        not null,
  subject          varchar(120)  not null,
  event_type       varchar(100)  not null,
  status           varchar(12)   not null,
  -- when it is to be sent; while it is pending
  due_at           datetime(6)   not null,
  created_at       datetime(6)   not null,
  finished_at      datetime(6)   null,
  attempts         int           not null default 0,
  -- in a row, since it was queued last
  failures         int           not null default 0,
  -- how often it was asked for again
  replays          int           not null default 0,
  last_attempt_at  datetime(6)   null,
  response_status  int           null,
  failure          varchar(20)   null,
  -- the last attempts: when, what came of them, how long they took
  log              json          not null,
  unique key webhook_delivery_event (webhook, event),
  key webhook_delivery_due (webhook, status, due_at, position),
  key webhook_delivery_order (webhook, subject, status, position),
  key webhook_delivery_created (webhook, created_at, id),
  key webhook_delivery_status (webhook, status, created_at, id),
  key webhook_delivery_old (status, created_at)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Which copy of the service sends to a webhook, and how its address has answered lately.
create table webhook_lane (
  webhook          binary(16)   not null primary key,
  owner            binary(16)   null,
  held_until       datetime(6)  not null,
  -- the address asked to be left alone until then
  wait_until       datetime(6)  null,
  -- since the first failure that no success has followed
  failing_since    datetime(6)  null,
  failures         int          not null default 0,
  last_success_at  datetime(6)  null,
  last_failure_at  datetime(6)  null,
  last_failure     varchar(20)  null,
  last_status      int          null,
  key webhook_lane_failing (failing_since),
  foreign key (webhook) references webhook (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Attempts by hour, for the rate of success.
create table webhook_hour (
  webhook    binary(16)   not null,
  hour       datetime     not null,
  delivered  int          not null,
  failed     int          not null,
  primary key (webhook, hour),
  key webhook_hour_old (hour)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Up to which position events have become deliveries; locked by whoever makes them.
create table webhook_head (
  id        tinyint  not null primary key,
  position  bigint   not null
) character set utf8mb4 collate utf8mb4_0900_bin;

insert into webhook_head (id, position) select 1, position from event_head where id = 1;
