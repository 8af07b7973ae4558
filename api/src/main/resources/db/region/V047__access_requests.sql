-- Until when a cell knows a person to whom another has let it; null: for good.
alter table person_cell add column known_until datetime(6) null;

-- One cell asks another to let it read a person's file. Why it asks is sealed.
create table access_request (
  id             binary(16)   not null primary key,
  version        bigint       not null,
  person_id      binary(16)   not null,
  from_cell      varchar(64)  not null,
  from_province  varchar(16)  not null,
  to_cell        varchar(64)  not null,
  to_province    varchar(16)  not null,
  status         varchar(16)  not null,
  asked_by       binary(16)   not null,
  asked_at       datetime(6)  not null,
  expires_at     datetime(6)  not null,
  decided_by     binary(16)   null,
  decided_at     datetime(6)  null,
  until_day      date         null,
  refusal        varchar(24)  null,
  -- Made of the person and the asking cell while the request is open: only one of them at a time.
  open_key       binary(16)   null,
  sealed         mediumblob   not null,
  unique key access_request_open (open_key),
  key access_request_from (from_cell, asked_at, id),
  key access_request_from_status (from_cell, status, asked_at, id),
  key access_request_to (to_cell, asked_at, id),
  key access_request_to_status (to_cell, status, asked_at, id),
  key access_request_expiry (status, expires_at),
  key access_request_person (person_id, asked_at),
  foreign key (person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Kept with what a merge takes away, so that undoing it lets nobody in for longer.
alter table person_merge_cell add column known_until datetime(6) null;
