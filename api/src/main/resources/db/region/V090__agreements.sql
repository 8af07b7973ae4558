-- Partnership agreements: what the parties promised each other, who signed, and what became of it. Texts for
-- others are JSON by language; names of people and what only coordinators read is sealed.
create table agreement (
  id              binary(16)    not null primary key,
  version         bigint        not null,
  number          varchar(60)   not null,
  type            varchar(16)   not null,
  parent_id       binary(16)    null,
  renews_id       binary(16)    null,
  renewed_by_id   binary(16)    null,
  titles          json          not null,
  summary         json          null,
  status          varchar(16)   not null,
  quorum          int           null,
  quorum_reached  boolean       not null,
  signed_on       date          null,
  signed_place    json          null,
  from_day        date          null,
  to_day          date          null,
  -- As amendments in force have changed them.
  effective_from  date          null,
  effective_to    date          null,
  -- Of an amendment: what it changes.
  new_from        date          null,
  new_to          date          null,
  -- The only province it is for; null: the region's.
  province        varchar(16)   null,
  territory       json          not null,
  axes            json          not null,
  strategies      json          not null,
  activated_on    date          null,
  ended_on        date          null,
  created_by      binary(16)    null,
  created_at      datetime(6)   not null,
  updated_at      datetime(6)   not null,
  sealed          mediumblob    null,
  unique key agreement_number (number),
  key agreement_status (status, id),
  key agreement_entry (status, quorum_reached, from_day),
  key agreement_end (status, effective_to, id),
  key agreement_to (effective_to, id),
  key agreement_from (effective_from, id),
  key agreement_parent (parent_id, type, id),
  key agreement_type (type, id),
  foreign key (parent_id) references agreement (id),
  foreign key (renews_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- The last number given in a year.
create table agreement_counter (
  year  int     not null primary key,
  last  bigint  not null
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_party (
  id              binary(16)   not null primary key,
  version         bigint       not null,
  agreement_id    binary(16)   not null,
  institution_id  binary(16)   not null,
  role            varchar(16)  not null,
  signs           boolean      not null,
  -- Of an amendment: whether the institution joins or leaves by it.
  effect          varchar(16)  not null,
  joined_by       binary(16)   null,
  left_by         binary(16)   null,
  created_at      datetime(6)  not null,
  sealed          mediumblob   null,
  unique key agreement_party_role (agreement_id, institution_id, role),
  key agreement_party_institution (institution_id, agreement_id),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_document (
  id            binary(16)   not null primary key,
  version       bigint       not null,
  agreement_id  binary(16)   not null,
  kind          varchar(20)  not null,
  language      varchar(35)  null,
  edition       int          not null,
  replaces      binary(16)   null,
  replaced_by   binary(16)   null,
  media_type    varchar(16)  not null,
  size          bigint       not null,
  author        binary(16)   not null,
  created_at    datetime(6)  not null,
  sealed        mediumblob   not null,
  key agreement_document_agreement (agreement_id, id),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_signature (
  id            binary(16)   not null primary key,
  agreement_id  binary(16)   not null,
  party_id      binary(16)   not null,
  signed_on     date         null,
  document_id   binary(16)   null,
  recorded_by   binary(16)   not null,
  recorded_at   datetime(6)  not null,
  unique key agreement_signature_party (party_id),
  key agreement_signature_agreement (agreement_id, id),
  key agreement_signature_document (document_id),
  foreign key (agreement_id) references agreement (id) on delete cascade,
  foreign key (party_id) references agreement_party (id) on delete cascade,
  foreign key (document_id) references agreement_document (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- An amendment's lines and commitments are the parent's from the day it is in force.
create table agreement_budget_line (
  id            binary(16)     not null primary key,
  agreement_id  binary(16)     not null,
  amendment_id  binary(16)     null,
  place         int            not null,
  line          varchar(40)    not null,
  titles        json           null,
  funder        binary(16)     not null,
  year          int            not null,
  amount        decimal(18,3)  not null,
  currency      char(3)        not null,
  key agreement_budget_agreement (agreement_id, amendment_id, place),
  key agreement_budget_amendment (amendment_id, place),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_disbursement (
  id            binary(16)     not null primary key,
  version       bigint         not null,
  agreement_id  binary(16)     not null,
  funder        binary(16)     not null,
  line          varchar(40)    null,
  status        varchar(16)    not null,
  planned_on    date           not null,
  planned       decimal(18,3)  not null,
  currency      char(3)        not null,
  paid_on       date           null,
  paid          decimal(18,3)  null,
  reference     varchar(120)   null,
  evidence      json           not null,
  created_at    datetime(6)    not null,
  key agreement_disbursement_agreement (agreement_id, id),
  key agreement_disbursement_planned (agreement_id, planned_on, id),
  key agreement_disbursement_status (agreement_id, status, id),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_commitment (
  id              binary(16)   not null primary key,
  version         bigint       not null,
  agreement_id    binary(16)   not null,
  amendment_id    binary(16)   null,
  party_id        binary(16)   not null,
  institution_id  binary(16)   not null,
  kind            varchar(16)  not null,
  text            json         not null,
  due             date         null,
  fulfilment      varchar(16)  not null,
  fulfilled_on    date         null,
  evidence        json         not null,
  replaces        binary(16)   null,
  replaced_by     binary(16)   null,
  created_at      datetime(6)  not null,
  sealed          mediumblob   null,
  key agreement_commitment_agreement (agreement_id, id),
  key agreement_commitment_due (agreement_id, due, id),
  key agreement_commitment_amendment (amendment_id, id),
  foreign key (agreement_id) references agreement (id) on delete cascade,
  foreign key (party_id) references agreement_party (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_measure (
  id              binary(16)   not null primary key,
  version         bigint       not null,
  agreement_id    binary(16)   not null,
  axis            varchar(12)  null,
  party_id        binary(16)   not null,
  institution_id  binary(16)   not null,
  titles          json         not null,
  description     json         null,
  from_day        date         not null,
  to_day          date         not null,
  status          varchar(16)  not null,
  progress        int          not null,
  indicator       json         null,
  milestones      json         not null,
  depends_on      json         not null,
  evidence        json         not null,
  reported_at     datetime(6)  null,
  created_at      datetime(6)  not null,
  sealed          mediumblob   null,
  key agreement_measure_agreement (agreement_id, id),
  key agreement_measure_from (agreement_id, from_day, id),
  key agreement_measure_to (agreement_id, to_day, id),
  key agreement_measure_institution (institution_id, id),
  foreign key (agreement_id) references agreement (id) on delete cascade,
  foreign key (party_id) references agreement_party (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- What was reported of a measure, one after the other.
create table agreement_measure_report (
  id              binary(16)     not null primary key,
  agreement_id    binary(16)     not null,
  measure_id      binary(16)     not null,
  reported_by     binary(16)     not null,
  institution_id  binary(16)     null,
  reported_at     datetime(6)    not null,
  status          varchar(16)    not null,
  progress        int            not null,
  actual_on       date           null,
  actual          decimal(20,4)  null,
  reached         json           not null,
  evidence        json           not null,
  sealed          mediumblob     null,
  key agreement_measure_report_measure (measure_id, id),
  key agreement_measure_report_actual (measure_id, actual_on, id),
  foreign key (measure_id) references agreement_measure (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Every day that somebody must not forget: ends, milestones, reports; and the spans of measures. Written with
-- what it is of, read by the calendar and by the notices.
create table agreement_date (
  id              binary(16)   not null primary key,
  version         bigint       not null,
  agreement_id    binary(16)   not null,
  measure_id      binary(16)   null,
  kind            varchar(16)  not null,
  -- What of it: the commitment's id, the milestone's code; empty for the only one.
  of_what         varchar(40)  not null,
  institution_id  binary(16)   null,
  titles          json         not null,
  from_day        date         not null,
  on_day          date         not null,
  is_open         boolean      not null,
  changed_at      datetime(6)  not null,
  -- The day of the next notice; null when there is none.
  next_notice     date         null,
  next_days       int          null,
  unique key agreement_date_of (agreement_id, kind, of_what),
  key agreement_date_on (on_day, id),
  key agreement_date_agreement (agreement_id, on_day, id),
  key agreement_date_institution (institution_id, on_day, id),
  key agreement_date_notice (next_notice, id),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;

create table agreement_notice (
  id              binary(16)   not null primary key,
  date_id         binary(16)   not null,
  agreement_id    binary(16)   not null,
  measure_id      binary(16)   null,
  kind            varchar(16)  not null,
  titles          json         not null,
  institution_id  binary(16)   null,
  province        varchar(16)  null,
  on_day          date         not null,
  days_before     int          not null,
  given_on        date         not null,
  given_at        datetime(6)  not null,
  digest_id       binary(16)   null,
  unique key agreement_notice_once (date_id, on_day, days_before),
  key agreement_notice_digest (digest_id, id),
  key agreement_notice_given (given_on, id),
  key agreement_notice_agreement (agreement_id, id),
  foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;
