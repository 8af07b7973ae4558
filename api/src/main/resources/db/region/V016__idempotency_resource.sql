-- Kept answers go with the resource they are about. A row that is not guarded was about something the
-- caller could not see even then (a declined transfer): it is given again without asking.
alter table idempotency
  add column guarded boolean not null default true,
  add key idempotency_resource (resource);
