-- Events of restricted files go to fewer callers.
alter table event add column restricted boolean not null default false after personal;
