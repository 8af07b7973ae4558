-- What each user is told of. Nothing personal: which kind of thing, and the id of what it is about.
create table notification (
  id          binary(16)    not null primary key,
  version     bigint        not null,
  recipient   binary(16)    not null,
  kind        varchar(24)   not null,
  subject     varchar(80)   not null,
  cell        varchar(64)   null,
  created_at  datetime(6)   not null,
  read_at     datetime(6)   null,
  key notification_recipient (recipient, created_at, id),
  key notification_unread (recipient, read_at, created_at, id),
  key notification_read (read_at)
) character set utf8mb4 collate utf8mb4_0900_bin;
