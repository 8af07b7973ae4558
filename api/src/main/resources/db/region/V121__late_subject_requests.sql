-- When it was told that the law's last day had passed without an answer; null until then.
alter table subject_request add column overdue_at datetime(6) null;
