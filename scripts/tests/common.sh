# shellcheck shell=bash
# Progress, waiting, locks.

test_progress_gives_the_exit_status() {
  fails step 'A step' log false
  step 'A step' log true
}

test_waiting_ends_when_the_time_is_over() {
  fails poll 1 false
  poll 1 true
}

test_a_lock_of_a_process_that_is_gone_is_taken_over() {
  mkdir lock
  bash -c 'echo $$' >lock/pid
  with_lock lock true
  [ ! -e lock ]
}

test_the_status_of_a_locked_command_is_kept() {
  fails with_lock lock false
  [ ! -e lock ]
}

test_too_little_disk_is_refused() {
  fails need_disk 999999999
}

test_secrets_are_long_and_differ() {
  local first
  first=$(random_secret)
  equals "${#first}" 32
  [ "$first" != "$(random_secret)" ]
}
