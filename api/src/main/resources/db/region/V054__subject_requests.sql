-- What people ask of those who keep their data, and by when the law wants an answer. When the file is
-- erased, what is left says that there was a request and what became of it, not whose.
create table subject_request (
  id           binary(16)   not null primary key,
  version      bigint       not null,
  cell         varchar(64)  not null,
  province     varchar(16)  not null,
  person_id    binary(16)   null,
  kind         varchar(16)  not null,
  purpose      varchar(16)  null,
  status       varchar(16)  not null,
  received_on  date         not null,
  answer_by    date         not null,
  author       binary(16)   not null,
  created_at   datetime(6)  not null,
  ended_at     datetime(6)  null,
  ended_by     binary(16)   null,
  sealed       mediumblob   null,
  key subject_request_cell (cell, id),
  key subject_request_province (province, id),
  key subject_request_person (person_id, kind, status),
  key subject_request_answer (status, answer_by, id),
  foreign key (person_id) references person (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
