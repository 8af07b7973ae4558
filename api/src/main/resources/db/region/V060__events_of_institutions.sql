-- Events that a partner institution is told of as well: its feed and its webhooks are read by position.
alter table event
  add column institution binary(16) null,
  add key event_by_institution (institution, position);
