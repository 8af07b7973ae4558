-- A document that was handed on from another region with a referral: a copy, since the original is there. It
-- comes in pieces, each a file of the store, sealed with the key that is in `sealed`; without a key it was
-- taken back, and nobody opens it any more.
create table received_document (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  referral_id binary(16)   not null,
  document    binary(16)   not null,
  state       varchar(16)  not null,
  media_type  varchar(16)  null,
  size        bigint       not null,
  created_at  datetime(6)  not null,
  sealed      mediumblob   null,
  unique key received_document_referral (referral_id, document),
  foreign key (referral_id) references referral (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table received_document_part (
  id          binary(16)  not null primary key,
  document_id binary(16)  not null,
  position    bigint      not null,
  size        bigint      not null,
  unique key received_document_part_position (document_id, position),
  foreign key (document_id) references received_document (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Who should serve the person instead may be in the other region, and then has no id here.
alter table referral add column redirect_region varchar(60) null;
