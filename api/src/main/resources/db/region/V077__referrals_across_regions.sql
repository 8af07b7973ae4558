-- A referral to a cell of another region, and one that came from there: each region has its own row. The
-- sender's has a case and a person; the receiver's has neither, and thread, the sender's id of it.
alter table referral
  modify case_id binary(16) null,
  modify person_id binary(16) null,
  modify from_cell varchar(64) null,
  modify from_province varchar(16) null,
  modify author binary(16) null,
  add column to_region varchar(60) null,
  add column wished_cell varchar(64) null,
  add column from_region varchar(60) null,
  add column other_cell varchar(64) null,
  add column other_number varchar(32) null,
  add column thread binary(16) null,
  add unique key referral_thread (from_region, thread),
  add key referral_forget (from_region, ended_at);

-- Who writes in another region has no account here.
alter table referral_message modify author binary(16) null;
