-- Answers kept for an Idempotency-Key. The id is a hash of region, caller, operation and key; the body is
-- sealed with the region's keys; person is whom the answer is about, so that it goes with the person.
create table idempotency (
  id binary(32) not null primary key,
  request binary(32) not null,
  status smallint not null,
  location varchar(1024),
  etag varchar(128),
  body mediumblob,
  resource varchar(100) collate utf8mb4_0900_bin,
  cell varchar(64) collate utf8mb4_0900_bin,
  province varchar(8) collate utf8mb4_0900_bin,
  person binary(16),
  created_at datetime(6) not null,
  key idempotency_created_at (created_at),
  key idempotency_person (person)
);
