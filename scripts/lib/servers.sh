# shellcheck shell=bash
# The embedded MySQL and Keycloak. Both live in one folder: data, logs, process ids, credentials.
# A new folder is a copy of a template that is made once, because creating the data
# and Keycloak's tables takes far longer than copying them.

# Quick to start and small, for a server that few people use: half the processor time of the defaults.
KEYCLOAK_JVM='-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC'

TEMPLATE=$PRIM_DIST_CACHE/template-2

# shellcheck disable=SC2034 # the commands choose
RELAXED_COMMITS=(--innodb-flush-log-at-trx-commit=0 --sync-binlog=0 --innodb-doublewrite=OFF)
# shellcheck disable=SC2034
DURABLE_COMMITS=(--innodb-flush-log-at-trx-commit=1 --sync-binlog=1)

# prepare_servers DIR: the distributions, the template, and DIR as its copy.
prepare_servers() {
  ensure_distributions
  [ -d "$TEMPLATE" ] || with_lock "$PRIM_DIST_CACHE/.template.lock" make_template
  [ -d "$1/mysql" ] || copy_template "$1"
}

copy_template() {
  mkdir -p "$1"
  chmod 700 "$1"
  cp -p "$TEMPLATE/credentials" "$1/credentials"
  cp -R "$TEMPLATE/mysql" "$1/mysql.part"
  mv "$1/mysql.part" "$1/mysql"
}

make_template() {
  [ ! -d "$TEMPLATE" ] || return 0
  local part=$TEMPLATE.part mysql_port keycloak_port
  mysql_port=$(free_port)
  keycloak_port=$(free_port)
  stop_process "$part" keycloak
  stop_process "$part" mysql
  rm -rf "$part"
  mkdir -p "$part"
  chmod 700 "$part"
  write_credentials "$part/credentials"
  create_mysql_data "$part"
  start_mysql "$part" "$mysql_port" "${RELAXED_COMMITS[@]}" --disable-log-bin
  start_keycloak "$part" "$keycloak_port" "jdbc:mysql://127.0.0.1:$mysql_port/keycloak"
  wait_for_keycloak "$part" "$keycloak_port" 'Creating the tables of Keycloak, once'
  stop_process "$part" keycloak
  stop_process "$part" mysql
  rm -f "$part"/mysql/auto.cnf "$part"/*.log "$part"/*.sql
  mv "$part" "$TEMPLATE"
}

write_credentials() {
  (
    umask 077
    for name in MYSQL_ROOT_PASSWORD MYSQL_PRIM_PASSWORD MYSQL_KEYCLOAK_PASSWORD KEYCLOAK_ADMIN_PASSWORD; do
      echo "$name=$(random_secret)"
    done >"$1"
  )
}

create_mysql_data() {
  (
    umask 077
    # shellcheck source=/dev/null
    . "$1/credentials"
    cat >"$1/users.sql" <<SQL
ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
CREATE DATABASE keycloak CHARACTER SET utf8mb4;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '$MYSQL_KEYCLOAK_PASSWORD';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';
CREATE USER 'prim'@'%' IDENTIFIED BY '$MYSQL_PRIM_PASSWORD';
GRANT ALL PRIVILEGES ON \`prim\_%\`.* TO 'prim'@'%';
SQL
  )
  step 'Creating the data of MySQL, once' "$1/initialize.log" "$MYSQL_DIST/bin/mysqld" --no-defaults \
    --initialize-insecure --datadir="$1/mysql" --init-file="$1/users.sql" --innodb-redo-log-capacity=64M ||
    die "MySQL could not create its data: $(last_error "$1/initialize.log")"
}

# start_mysql DIR PORT OPTION…
start_mysql() {
  local dir=$1 port=$2
  shift 2
  if is_root; then set -- --user=root "$@"; fi
  # The socket is relative to the data, since the path of a socket must be short.
  start_process "$dir" mysql "$MYSQL_DIST/bin/mysqld" --no-defaults --datadir="$dir/mysql" \
    --bind-address=127.0.0.1 --port="$port" --socket=mysql.sock --mysqlx=OFF --max-connections=500 \
    --innodb-buffer-pool-size=128M --innodb-redo-log-capacity=64M --default-time-zone=+00:00 \
    --log-bin-trust-function-creators=ON "$@"
  wait_for "$dir" mysql 'Starting MySQL' 120 port_taken "$port"
}

# start_keycloak DIR PORT JDBC_URL [USER PASSWORD]: does not wait.
start_keycloak() {
  local dir=$1 port=$2
  # shellcheck source=/dev/null
  . "$dir/credentials"
  KC_DB_URL=$3 KC_DB_USERNAME=${4:-keycloak} KC_DB_PASSWORD=${5:-$MYSQL_KEYCLOAK_PASSWORD} \
    KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD \
    KC_HTTP_ENABLED=true KC_HTTP_HOST=127.0.0.1 KC_HTTP_PORT=$port KC_HOSTNAME=http://localhost:$port \
    KC_CACHE=local KC_DB_POOL_MAX_SIZE=20 JAVA_OPTS_KC_HEAP='-Xms64m -Xmx512m' JAVA_OPTS_APPEND=$KEYCLOAK_JVM \
    start_process "$dir" keycloak "$KEYCLOAK_DIST/bin/kc.sh" start --optimized "-Dprim.servers=$dir"
}

wait_for_keycloak() {
  wait_for "$1" keycloak "${3:-Starting Keycloak}" 300 curl -fs -o /dev/null "http://localhost:$2/health/ready"
}

# wait_for DIR NAME WHAT SECONDS CHECK…: ends with one line if the process ends first or the time is over.
wait_for() {
  local dir=$1 name=$2 what=$3 limit=$4
  shift 4
  wait_until "$what" "$limit" answered_or_gone "$dir" "$name" "$@" ||
    die "$what: no answer after $limit s, see $dir/$name.log"
  must_run "$dir" "$name" "$what"
}

# must_run DIR NAME WHAT: a process that ended says why.
must_run() {
  is_running "$1" "$2" || die "$3: it ended: $(last_error "$1/$2.log") (all of it: $1/$2.log)"
}

answered_or_gone() {
  local dir=$1 name=$2
  shift 2
  "$@" || ! is_running "$dir" "$name"
}

# The last error of a log in one line; of one written as JSON, the cause that lies deepest.
last_error() {
  local line
  line=$(grep -E 'ERROR|Error|error' "$1" | tail -n 1 || true)
  line=${line:-$(tail -n 1 "$1")}
  jq -r '[.. | .message? // empty] | last | split("\n")[0]' <<<"$line" 2>/dev/null || cut -c 1-300 <<<"$line"
}
