# shellcheck shell=bash
# A group of MySQL servers (Group Replication, one primary) on this computer.
# GROUP is its folder, with a folder for each server; GROUP_PORT the port of the first.

NODES='1 2 3'

node_dir() { echo "$GROUP/node$1"; }
node_port() { echo $((GROUP_PORT + $1 - 1)); }
# Where the servers talk to each other.
node_talk() { echo "127.0.0.1:$((GROUP_PORT + 10 + $1 - 1))"; }

# The group as the service is told of it.
group_url() {
  local node list=''
  for node in $NODES; do list=$list,127.0.0.1:$(node_port "$node"); done
  echo "jdbc:mysql://${list#,}"
}

node_runs() { is_running "$(node_dir "$1")" mysql; }

# node_sql NODE SQL: as root; rows as lines, columns parted by tabs.
node_sql() {
  # shellcheck source=/dev/null
  (. "$(node_dir "$1")/credentials" &&
    MYSQL_PWD=$MYSQL_ROOT_PASSWORD "$MYSQL_DIST/bin/mysql" --no-defaults --host=127.0.0.1 --port="$(node_port "$1")" \
      --user=root --connect-timeout=3 --batch --skip-column-names --execute="$2")
}

try_sql() { node_sql "$@" 2>/dev/null; }

start_node() {
  node_runs "$1" || run_node "$1"
  [ -f "$(node_dir "$1")/member" ] || make_member "$1"
  # Nobody may write here before the group says so.
  [[ $(member_state "$1") != OFFLINE* ]] || node_sql "$1" 'set global super_read_only = on'
}

run_node() {
  local node=$1 dir talk seeds=''
  dir=$(node_dir "$node")
  prepare_servers "$dir"
  for talk in $NODES; do seeds=$seeds,$(node_talk "$talk"); done
  [ -f "$GROUP/name" ] || printf '%08x-0000-4000-8000-%012x\n' "$RANDOM" "$(date +%s)" >"$GROUP/name"
  start_mysql "$dir" "$(node_port "$node")" "${DURABLE_COMMITS[@]}" --server-id="$node" --report-host=127.0.0.1 \
    --gtid-mode=ON --enforce-gtid-consistency=ON --relay-log=relay --relay-log-recovery=ON \
    --plugin-dir="$MYSQL_DIST/lib/plugin" --plugin-load-add=group_replication.so \
    --group-replication-group-name="$(cat "$GROUP/name")" \
    --group-replication-local-address="$(node_talk "$node")" --group-replication-group-seeds="${seeds#,}" \
    --group-replication-start-on-boot=OFF --group-replication-recovery-get-public-key=ON \
    --group-replication-member-expel-timeout=0 --group-replication-unreachable-majority-timeout=10 \
    --group-replication-consistency=BEFORE_ON_PRIMARY_FAILOVER --group-replication-message-cache-size=134217728
}

# What each server needs before it can be in a group; not for the others, so it is not in the binary log.
make_member() {
  local dir
  dir=$(node_dir "$1")
  # shellcheck source=/dev/null
  (. "$dir/credentials" && node_sql "$1" "
    set sql_log_bin = 0;
    create user if not exists 'replication'@'%' identified by '${MYSQL_PRIM_PASSWORD:0:30}';
    grant replication slave, connection_admin, group_replication_stream on *.* to 'replication'@'%';
    grant select on performance_schema.replication_group_members to 'prim'@'%';
    change replication source to source_user = 'replication', source_password = '${MYSQL_PRIM_PASSWORD:0:30}'
      for channel 'group_replication_recovery';") || die "node $1 cannot be made a member: see $dir/mysql.log"
  touch "$dir/member"
}

# How a server sees itself: ONLINE PRIMARY, ONLINE SECONDARY, RECOVERING SECONDARY, ERROR, OFFLINE.
member_state() {
  try_sql "$1" 'select concat(member_state, " ", member_role) from performance_schema.replication_group_members
    where member_id = @@server_uuid' | sed 's/ *$//'
}

is_online() { [[ $(member_state "$1") == ONLINE* ]]; }

# The server that takes writes, if there is one: its own word, and a majority that it reaches.
primary_node() {
  local node
  for node in $NODES; do
    if [ "$(try_sql "$node" "select @@super_read_only = 0 and 2 * sum(member_state <> 'UNREACHABLE') > count(*)
        and sum(member_id = @@server_uuid and member_state = 'ONLINE' and member_role = 'PRIMARY') = 1
        from performance_schema.replication_group_members")" = 1 ]; then
      echo "$node"
      return 0
    fi
  done
  return 1
}

has_primary() { primary_node >/dev/null; }

# At least two who see each other will choose one among them.
may_choose() {
  local node
  for node in $NODES; do
    [ "$(try_sql "$node" "select sum(member_state = 'ONLINE') > 1 from performance_schema.replication_group_members")" != 1 ] ||
      return 0
  done
  return 1
}

# The server that has every transaction that any of them has.
most_advanced() {
  local node other ahead has
  for node in $NODES; do
    ahead=yes
    for other in $NODES; do
      has=$(node_sql "$other" 'select replace(@@global.gtid_executed, "\n", "")')
      [ "$(node_sql "$node" "select gtid_subset('$has', @@global.gtid_executed)")" = 1 ] || ahead=no
    done
    if [ "$ahead" = yes ]; then
      echo "$node"
      return 0
    fi
  done
  return 1
}

# Starts what does not run and has it join; a group that is no more is formed anew.
form_group() {
  local node
  for node in $NODES; do start_node "$node"; done
  if ! has_primary && may_choose; then
    wait_until 'Waiting for the group to choose its primary' 30 has_primary || true
  fi
  has_primary || bootstrap_group
  for node in $NODES; do join_group "$node"; done
}

bootstrap_group() {
  local node first
  for node in $NODES; do try_sql "$node" 'stop group_replication' || true; done
  first=$(most_advanced) ||
    die 'each server has what the others have not: see "When the majority is lost" in docs/operations.md.'
  step "Forming the group from node $first" "$GROUP/bootstrap.log" node_sql "$first" \
    'set global group_replication_bootstrap_group = on; start group_replication; set global group_replication_bootstrap_group = off' ||
    die "the group cannot be formed: $(tail -n 1 "$GROUP/bootstrap.log") (see $(node_dir "$first")/mysql.log)"
  wait_until 'Waiting for its primary' 30 has_primary || die "no primary: see $(node_dir "$first")/mysql.log"
}

join_group() {
  local node=$1
  ! is_online "$node" || return 0
  # The others may not yet have noticed that this server was away.
  wait_until "Joining node $node" 90 try_join "$node" ||
    die "node $node does not join: $(tail -n 1 "$GROUP/join.log") (see $(node_dir "$node")/mysql.log)"
}

try_join() {
  case $(member_state "$1") in
    ONLINE*) return 0 ;;
    RECOVERING*) ;;
    *) node_sql "$1" 'stop group_replication; start group_replication' >"$GROUP/join.log" 2>&1 || true ;;
  esac
  is_online "$1"
}

# The primary ends last: then it has everything, and the group is formed from it.
stop_group() {
  local node primary
  primary=$(primary_node || true)
  for node in $NODES; do [ "$node" = "$primary" ] || stop_process "$(node_dir "$node")" mysql; done
  [ -z "$primary" ] || stop_process "$(node_dir "$primary")" mysql
}
