-- Machines of partners. A client is what a partner knows; its credentials are clients of the region's realm, so
-- that two of them are good while one is replaced. No secret is here.
create table partner_client (
  id          binary(16)    not null,
  version     bigint        not null,
  name        varchar(200)  not null,
  scopes      json          not null,
  created_by  binary(16)    not null,
  created_at  datetime(6)   not null,
  updated_at  datetime(6)   not null,
  revoked_by  binary(16)    null,
  revoked_at  datetime(6)   null,
  primary key (id),
  key ix_partner_client_created_at (created_at, id),
  key ix_partner_client_name (name, id)
) character set utf8mb4 collate utf8mb4_0900_bin;

create table partner_client_institution (
  client_id       binary(16)  not null,
  institution_id  binary(16)  not null,
  primary key (client_id, institution_id),
  key ix_partner_client_institution (institution_id, client_id),
  foreign key (client_id) references partner_client (id),
  foreign key (institution_id) references institution (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- realm_client is the client_id that a token is asked with; removed_at is when the realm forgot it.
create table partner_credential (
  id            binary(16)    not null,
  client_id     binary(16)    not null,
  realm_client  varchar(100)  not null,
  created_at    datetime(6)   not null,
  expires_at    datetime(6)   null,
  removed_at    datetime(6)   null,
  primary key (id),
  unique key uk_partner_credential_realm_client (realm_client),
  key ix_partner_credential_client (client_id, created_at),
  key ix_partner_credential_ended (removed_at, expires_at),
  foreign key (client_id) references partner_client (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
