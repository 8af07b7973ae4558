-- What a cell kept of a case is looked for like the case: those kept before are for the manager.
alter table case_former_cell
  add column sensitivity       varchar(16)  not null default 'RESTRICTED' after offered_at,
  add column assignee          binary(16)   null after sensitivity,
  add column excluded_officers json         not null default (json_array()) after assignee;
