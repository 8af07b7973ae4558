-- That two files are two people's, however much they look like one's: they are not proposed to each other as
-- duplicates any more. The pair has no order, and no key: by a merge one may come to be said twice.
create table person_distinct (
  id               binary(16)   not null primary key,
  version          bigint       not null,
  person_id        binary(16)   not null,
  other_person_id  binary(16)   not null,
  cell             varchar(64)  not null,
  province         varchar(16)  not null,
  author           binary(16)   not null,
  created_at       datetime(6)  not null,
  key person_distinct_person (person_id, id),
  key person_distinct_other (other_person_id, id),
  foreign key (person_id) references person (id),
  foreign key (other_person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
