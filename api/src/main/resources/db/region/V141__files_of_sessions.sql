-- Materials of sessions may be files in the store of documents: their name and key are sealed, and there is no link.
alter table session_material
  modify link varchar(500) null,
  add column media_type varchar(16) null,
  add column size bigint null,
  add column sealed mediumblob null;
