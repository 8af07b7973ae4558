-- Addresses under which a calendar program reads without signing in. Of the secret in the address only its
-- hash is kept: who reads this table reads no calendar.
create table calendar_subscription (
  id            binary(16)   not null primary key,
  version       bigint       not null,
  owner         binary(16)   not null,
  kind          varchar(20)  not null,
  target        binary(16)   null,
  language      varchar(2)   not null,
  secret_hash   binary(32)   not null,
  created_at    datetime(6)  not null,
  expires_on    date         not null,
  last_read_on  date         null,
  unique key calendar_subscription_secret (secret_hash),
  key calendar_subscription_owner (owner, id),
  key calendar_subscription_expiry (expires_on)
) character set utf8mb4 collate utf8mb4_0900_bin;
