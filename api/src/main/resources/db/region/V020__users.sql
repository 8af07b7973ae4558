-- Whom the region knows to sign in; Keycloak holds the account, this what the region decides.
create table app_user (
  subject      binary(16)    not null primary key,
  version      bigint        not null,
  username     varchar(255)  not null,
  given_name   varchar(100)  not null,
  family_name  varchar(100)  not null,
  email        varchar(254)  null,
  language     varchar(35)   null,
  active       boolean       not null,
  invited_by   binary(16)    null,
  created_at   datetime(6)   not null,
  updated_at   datetime(6)   not null,
  unique key uk_app_user_username (username),
  key ix_app_user_family_name (family_name, subject),
  key ix_app_user_created_at (created_at, subject)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- A role at a place, for some days; ends by itself with its last day, or when it is revoked.
create table user_grant (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  subject     binary(16)   not null,
  role        varchar(20)  not null,
  place_kind  varchar(12)  not null,
  place       varchar(60)  not null,
  from_day    date         null,
  to_day      date         null,
  granted_by  binary(16)   null,
  granted_at  datetime(6)  not null,
  revoked_by  binary(16)   null,
  revoked_at  datetime(6)  null,
  key ix_user_grant_subject (subject),
  key ix_user_grant_place (place_kind, place, role, subject),
  key ix_user_grant_role (role, subject),
  foreign key (subject) references app_user (subject)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Who stands in for whom, for some days, in one cell.
create table substitution (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  absent      binary(16)   not null,
  substitute  binary(16)   not null,
  cell        varchar(60)  not null,
  from_day    date         not null,
  to_day      date         not null,
  made_by     binary(16)   not null,
  made_at     datetime(6)  not null,
  ended_by    binary(16)   null,
  ended_at    datetime(6)  null,
  key ix_substitution_absent (absent),
  key ix_substitution_substitute (substitute, to_day),
  foreign key (absent) references app_user (subject),
  foreign key (substitute) references app_user (subject)
) character set utf8mb4 collate utf8mb4_0900_bin;
