# shellcheck shell=bash
# Which process is ours, and which port is taken.

. "$PRIM_ROOT/scripts/lib/process.sh"

sleeper() { start_process "$PWD" sleeper bash -c "sleep 60; : $PWD"; }

test_a_started_process_is_known_and_stopped() {
  sleeper
  is_running "$PWD" sleeper
  stop_process "$PWD" sleeper
  fails is_running "$PWD" sleeper
  [ ! -e sleeper.pid ]
}

test_a_process_of_someone_else_with_our_number_is_left_alone() {
  sleep 60 &
  echo $! >other.pid
  fails is_running "$PWD" other
  stop_process "$PWD" other
  kill -0 $!
  kill $!
}

test_a_process_that_is_gone_is_not_running() {
  sleeper
  kill "$(cat sleeper.pid)"
  poll 5 process_gone "$PWD" sleeper
}

test_a_free_port_is_not_taken() {
  fails port_taken "$(free_port)"
}
