# shellcheck shell=bash
# shellcheck disable=SC2034 # GROUP and GROUP_PORT are for what is tested
. "$PRIM_ROOT/scripts/lib/process.sh"
. "$PRIM_ROOT/scripts/lib/dist.sh"
. "$PRIM_ROOT/scripts/lib/servers.sh"
. "$PRIM_ROOT/scripts/lib/group.sh"
. "$PRIM_ROOT/scripts/lib/balancer.sh"

test_the_service_is_told_of_every_server() {
  GROUP_PORT=33611
  equals "$(group_url)" jdbc:mysql://127.0.0.1:33611,127.0.0.1:33612,127.0.0.1:33613
}

test_servers_talk_at_ports_of_their_own() {
  GROUP_PORT=33611
  equals "$(for node in $NODES; do node_talk "$node"; done | xargs)" '127.0.0.1:33621 127.0.0.1:33622 127.0.0.1:33623'
}

# What each of three servers has, by its number.
has_gtids() {
  # shellcheck disable=SC2016 # it is evaluated later
  eval "$(printf 'node_sql() {
    case $2 in
      *gtid_subset*) case $2$1 in %s) echo 1 ;; *) echo 0 ;; esac ;;
      *) echo "<$1>" ;;
    esac
  }' "$1")"
}

test_the_group_begins_with_the_server_that_has_everything() {
  has_gtids '*"<1>"*2 | *"<2>"*2 | *"<3>"*2'
  equals "$(most_advanced)" 2
}

test_servers_that_lack_each_others_transactions_form_no_group() {
  has_gtids '*"<1>"*1 | *"<2>"*2 | *"<3>"*3'
  fails most_advanced
}

test_the_balancer_keeps_health_and_metrics_from_the_public() {
  start_process() { :; }
  wait_for() { :; }
  start_balancer . 8480 8481 8482
  grep -q '/q/' haproxy.cfg
  grep -q 'server copy2 127.0.0.1:8482' haproxy.cfg
}
