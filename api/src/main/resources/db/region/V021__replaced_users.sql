-- A realm gives a user name once at a time: an account that was removed there and made anew has another
-- subject. The record of the former one stays, for the files that name it.
alter table app_user
  add column replaced_at datetime(6) null,
  drop key uk_app_user_username,
  add key ix_app_user_username (username),
  add unique key uk_app_user_username_held ((if(replaced_at is null, username, null)));
