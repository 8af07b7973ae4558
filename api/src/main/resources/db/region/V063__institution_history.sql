-- What was said of an institution, change by change: each row holds the whole as it was from then on.
create table institution_change (
  id              binary(16)    not null,
  institution_id  binary(16)    not null,
  at              datetime(6)   not null,
  actor           varchar(64)   not null,
  change_made     varchar(20)   not null,
  fields          json          not null,
  status          varchar(12)   not null,
  reason          varchar(1000) null,
  state           json          not null,
  primary key (id),
  key ix_institution_change_institution (institution_id, id),
  foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
