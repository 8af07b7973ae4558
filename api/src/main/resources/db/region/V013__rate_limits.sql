-- What callers have used of their quotas, shared by the copies of the service (Bucket4j).
create table rate_limit (
  id varchar(120) collate utf8mb4_0900_bin not null primary key,
  state blob,
  expires_at bigint,
  key rate_limit_expires_at (expires_at)
);
