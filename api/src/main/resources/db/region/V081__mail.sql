-- When a notification is to be mailed, written with it; null: not, or no more.
alter table notification
  add column mail_due_at datetime(6) null,
  add column mail_attempts int not null default 0,
  add column mailed_at datetime(6) null,
  add key notification_mail (mail_due_at, id);

-- What each user wants; nothing is mailed to those of whom nothing stands here.
create table notification_preference (
  subject     binary(16)   not null primary key,
  version     bigint       not null,
  mail        varchar(8)   not null,
  updated_at  datetime(6)  not null
) character set utf8mb4 collate utf8mb4_0900_bin;
