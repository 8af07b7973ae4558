-- Documents of cases. A row is there before the first byte is taken (state RECEIVING) and until the last is
-- gone (state REMOVED): whatever stops in between is found by it. The contents are elsewhere, sealed with the
-- key that is in `sealed`, in parts: one for a document sent at once, one for each piece of an upload.
create table case_document (
  id          binary(16)    not null primary key,
  version     bigint        not null,
  case_id     binary(16)    not null,
  written_in  varchar(64)   not null,
  author      binary(16)    not null,
  created_at  datetime(6)   not null,
  state       varchar(16)   not null,
  kind        varchar(16)   not null,
  language    varchar(35)   null,
  media_type  varchar(16)   null,
  length      bigint        null,
  size        bigint        not null,
  expires_at  datetime(6)   null,
  sealed      mediumblob    null,
  key case_document_case (case_id, state, id),
  key case_document_state (state, expires_at),
  key case_document_author (author, state),
  foreign key (case_id) references case_file (id)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Where the bytes are: the id is the name in the store. Without a position until they are there whole.
create table case_document_part (
  id           binary(16)  not null primary key,
  document_id  binary(16)  not null,
  position     bigint      null,
  size         bigint      null,
  unique key case_document_part_position (document_id, position),
  foreign key (document_id) references case_document (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_bin;
