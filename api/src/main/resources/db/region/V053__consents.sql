-- What a person agreed to, for one purpose: to whom what may be told, sealed. A row is never changed
-- but by its withdrawal, and by the review of what was done without the person's word.
create table consent (
  id            binary(16)   not null primary key,
  version       bigint       not null,
  person_id     binary(16)   not null,
  cell          varchar(64)  not null,
  province      varchar(16)  not null,
  author        binary(16)   not null,
  created_at    datetime(6)  not null,
  purpose       varchar(16)  not null,
  basis         varchar(24)  not null,
  from_day      date         not null,
  to_day        date         null,
  withdrawn_at  datetime(6)  null,
  withdrawn_by  binary(16)   null,
  reviewed_at   datetime(6)  null,
  reviewed_by   binary(16)   null,
  review        varchar(16)  null,
  sealed        mediumblob   not null,
  key consent_person (person_id, id),
  key consent_basis (basis, review, id),
  foreign key (person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
