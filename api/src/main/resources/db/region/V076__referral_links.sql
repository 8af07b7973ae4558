-- For an institution without an account: whoever holds the link answers one referral, once. The token is
-- nowhere but with them: here is its hash. For whom the link is, is sealed.
create table referral_link (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  referral_id binary(16)   not null,
  token_hash  binary(32)   not null,
  status      varchar(16)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  expires_at  datetime(6)  not null,
  answer      varchar(16)  null,
  ended_at    datetime(6)  null,
  sealed      mediumblob   not null,
  unique key referral_link_token (token_hash),
  key referral_link_referral (referral_id, created_at, id),
  foreign key (referral_id) references referral (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
