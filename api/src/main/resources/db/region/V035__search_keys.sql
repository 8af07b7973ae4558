-- By which rules a file's search keys were made: those made by older rules are made anew by a job.
alter table person add column keys_version smallint not null default 0 after is_test;
create index person_keys_version on person (keys_version, id);
