-- A spreadsheet that a manager imports. Its headings are sealed: somebody may have written names
-- there. file_key is the keyed hash of the file, null when the same file may come again.
create table bulk_import (
  id          binary(16)   not null primary key,
  version     bigint       not null,
  cell        varchar(64)  not null,
  province    varchar(16)  not null,
  status      varchar(16)  not null,
  format      varchar(8)   not null,
  file_key    binary(8)    null,
  created_by  binary(16)   not null,
  created_at  datetime(6)  not null,
  updated_at  datetime(6)  not null,
  ended_at    datetime(6)  null,
  total       int          not null,
  checked     int          not null,
  done        int          not null,
  counts      json         not null,
  sealed      mediumblob   not null,
  unique key bulk_import_file (cell, file_key),
  key bulk_import_cell (cell, created_at, id),
  key bulk_import_province (province, created_at, id),
  key bulk_import_status (status, updated_at)
) character set utf8mb4 collate utf8mb4_0900_bin;

-- Its rows, as they were read. The content goes as soon as it is not needed any more; what a row has
-- become stays, and the keyed hash of its number in the register, so that it never becomes it twice.
create table bulk_import_row (
  id             binary(16)   not null primary key,
  import_id      binary(16)   not null,
  cell           varchar(64)  not null,
  province       varchar(16)  not null,
  place          int          not null,
  line           int          not null,
  status         varchar(16)  not null,
  decision       varchar(16)  null,
  known_line     int          null,
  person_id      binary(16)   null,
  case_id        binary(16)   null,
  reference_key  binary(8)    null,
  name_key       binary(8)    null,
  number_key     binary(8)    null,
  sealed         mediumblob   null,
  unique key bulk_import_row_place (import_id, place),
  key bulk_import_row_status (import_id, status, place),
  key bulk_import_row_name (import_id, name_key),
  key bulk_import_row_number (import_id, number_key),
  key bulk_import_row_reference (cell, reference_key),
  key bulk_import_row_province (province),
  key bulk_import_row_person (person_id),
  key bulk_import_row_case (case_id),
  foreign key (import_id) references bulk_import (id)
) character set utf8mb4 collate utf8mb4_0900_bin;
