-- Who takes part in a session: a user, or somebody from outside whose name and address are sealed.
create table enrolment (
  id            binary(16)   not null primary key,
  version       bigint       not null,
  session       binary(16)   not null,
  user_id       binary(16)   null,
  cell          varchar(64)  null,
  province      varchar(16)  null,
  audience      varchar(32)  not null,
  status        varchar(16)  not null,
  -- The order of the waiting list.
  ticket        int          null,
  -- The user while the enrolment stands: nobody takes part twice.
  active_user   binary(16)   null,
  evaluated     boolean      not null,
  half_days     int          not null,
  minutes       int          not null,
  enrolled_by   binary(16)   not null,
  enrolled_at   datetime(6)  not null,
  updated_at    datetime(6)  not null,
  sealed        mediumblob   null,
  unique key enrolment_active (session, active_user),
  key enrolment_enrolled (session, enrolled_at, id),
  key enrolment_status (session, status, enrolled_at, id),
  key enrolment_waiting (session, status, ticket),
  key enrolment_cell (session, cell, enrolled_at, id),
  key enrolment_user (user_id, session),
  foreign key (session) references training_session (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Who was there, by half-days.
create table attendance (
  id           binary(16)   not null primary key,
  session      binary(16)   not null,
  enrolment    binary(16)   not null,
  day          date         not null,
  half         varchar(16)  not null,
  present      boolean      not null,
  by_code      boolean      not null,
  recorded_by  binary(16)   not null,
  recorded_at  datetime(6)  not null,
  unique key attendance_half (enrolment, day, half),
  key attendance_session (session, day, half),
  foreign key (enrolment) references enrolment (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- The code that is shown in the room; the newest of a session is the one that is good.
create table attendance_code (
  session     binary(16)   not null primary key,
  day         date         not null,
  half        varchar(16)  not null,
  expires_at  datetime(6)  not null,
  sealed      mediumblob   not null,
  foreign key (session) references training_session (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- What attendees think of it. The id is of chance and there is no time: nothing leads to who wrote it.
create table evaluation (
  id            binary(16)  not null primary key,
  session       binary(16)  not null,
  -- Answers are counted in lots of five, and a lot that is not whole shows nothing.
  lot           int         not null,
  content       int         not null,
  trainer       int         not null,
  organisation  int         not null,
  usefulness    int         not null,
  recommended   boolean     not null,
  sealed        mediumblob  null,
  key evaluation_session (session, lot),
  foreign key (session) references training_session (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table certificate (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  session     binary(16)   not null,
  enrolment   binary(16)   not null,
  user_id     binary(16)   null,
  cell        varchar(64)  null,
  province    varchar(16)  null,
  number      varchar(32)  not null,
  -- SHA-256 of the public code, which has too much chance in it to be found from that.
  code_hash   binary(32)   not null,
  issued_by   binary(16)   not null,
  issued_at   datetime(6)  not null,
  revoked_by  binary(16)   null,
  revoked_at  datetime(6)  null,
  -- The name, the code, and why it was revoked.
  sealed      mediumblob   not null,
  unique key certificate_number (number),
  unique key certificate_code (code_hash),
  key certificate_session (session, issued_at, id),
  key certificate_enrolment (enrolment, issued_at),
  foreign key (session) references training_session (id),
  foreign key (enrolment) references enrolment (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table certificate_number (
  year  int    not null primary key,
  last  bigint not null
);
