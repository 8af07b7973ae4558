-- When the person of a case is awaited, where and with whom; what is personal in it is sealed.
create table case_appointment (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  case_id     binary(16)   not null,
  written_in  varchar(64)  not null,
  author      binary(16)   not null,
  created_at  datetime(6)  not null,
  at          datetime(6)  not null,
  status      varchar(16)  not null,
  ended_at    datetime(6)  null,
  ended_by    binary(16)   null,
  sealed      mediumblob   not null,
  key case_appointment_case (case_id, id),
  key case_appointment_at (case_id, at),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
