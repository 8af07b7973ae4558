# shellcheck shell=bash
# Worlds that scripts/bench measures: regions of a size on one MySQL and one Keycloak, each with a service that is run as in
# production: its profile, its ahead-of-time cache, durable commits. A world that was filled serves again.

BENCH=$PRIM_HOME/bench
MYSQL_PORT=${PRIM_BENCH_MYSQL_PORT:-33506}
KEYCLOAK_PORT=${PRIM_BENCH_KEYCLOAK_PORT:-8380}
# shellcheck disable=SC2034 # the command uses them
SMALL_PORT=${PRIM_BENCH_PORT:-8280}
# shellcheck disable=SC2034
LARGE_PORT=${PRIM_BENCH_LARGE_PORT:-8281}
FLOOR_PORT=${PRIM_BENCH_FLOOR_PORT:-8282}
KEYCLOAK_URL=http://localhost:$KEYCLOAK_PORT
# What a server with that many people would be given.
BUFFER_POOL=${PRIM_BENCH_BUFFER_POOL:-3G}
REGION=oriental
EXPORT_REGION=souss-massa
# Worlds of another kind have names of their own.
WORLD_KIND=s
HISTOGRAM_VERSION=2.2.2

# The bench's program, against the service as it was built, and its floor.
compile_bench() {
  cd "$PRIM_ROOT" || return
  [ -e "$BENCH/lib/HdrHistogram-$HISTOGRAM_VERSION.jar" ] || mvn -B -ntp -q dependency:copy -DoutputDirectory="$BENCH/lib" \
    "-Dartifact=org.hdrhistogram:HdrHistogram:$HISTOGRAM_VERSION" || return
  rm -rf "$BENCH/classes"
  find bench/src -name '*.java' -exec "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$BENCH/classes" -cp "$(bench_path)" {} + || return
  mvn -B -ntp -Pbench -pl bench/floor -Dmaven.test.skip=true package
}

bench_path() { echo "$BENCH/classes:$APP/app/*:$APP/lib/main/*:$APP/lib/boot/*:$BENCH/lib/*"; }

bench_checksum() {
  cd "$PRIM_ROOT" || return
  find bench/src bench/floor/src bench/floor/pom.xml "$APP/stamp" -type f -exec cksum {} + | sort | cksum
}

# Servers, the service and the bench itself, all ready to be used.
start_bench() {
  need_tools curl jq
  find_jdk
  need_maven
  need_disk "$1"
  mkdir -p "$BENCH"
  prepare_servers "$BENCH"
  # Keycloak's start leaves a processor to the build.
  is_running "$BENCH" mysql || start_mysql "$BENCH" "$MYSQL_PORT" "${DURABLE_COMMITS[@]}" \
    --innodb-buffer-pool-size="$BUFFER_POOL" --innodb-redo-log-capacity=2G --local-infile=ON
  is_running "$BENCH" keycloak || start_keycloak "$BENCH" "$KEYCLOAK_PORT" "jdbc:mysql://127.0.0.1:$MYSQL_PORT/keycloak"
  build_api
  if [ "$(cat "$BENCH/stamp" 2>/dev/null)" != "$(bench_checksum)" ]; then
    step 'Building the bench' "$BENCH/build.log" compile_bench || die "the bench does not compile: see $BENCH/build.log"
    bench_checksum >"$BENCH/stamp"
  fi
  # shellcheck source=/dev/null
  . "$BENCH/credentials"
  [ -e "$BENCH/officers" ] || (umask 077 && random_secret >"$BENCH/officers")
  PRIM_MYSQL_URL=jdbc:mysql://127.0.0.1:$MYSQL_PORT PRIM_MYSQL_USER=prim PRIM_MYSQL_PASSWORD=$MYSQL_PRIM_PASSWORD
  PRIM_KEYCLOAK_URL=$KEYCLOAK_URL PRIM_KEYCLOAK_ADMIN_USER=admin PRIM_KEYCLOAK_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD
  # The issuer is on this machine. A realm of a hundred cells is not made in the usual three seconds.
  PRIM_KEYCLOAK_ALLOW_HTTP=true PRIM_KEYCLOAK_READ_TIMEOUT=60s
  BENCH_ROOT_PASSWORD=$MYSQL_ROOT_PASSWORD BENCH_OFFICERS_PASSWORD=$(cat "$BENCH/officers")
  export PRIM_MYSQL_URL PRIM_MYSQL_USER PRIM_MYSQL_PASSWORD PRIM_KEYCLOAK_URL PRIM_KEYCLOAK_ADMIN_USER PRIM_KEYCLOAK_ADMIN_PASSWORD \
    PRIM_KEYCLOAK_ALLOW_HTTP PRIM_KEYCLOAK_READ_TIMEOUT BENCH_ROOT_PASSWORD BENCH_OFFICERS_PASSWORD
  wait_for_keycloak "$BENCH" "$KEYCLOAK_PORT"
}

# train WORLD: the cache is of this very jar, made as docs/operations.md tells operators to: with servers there, and what officers
# ask. The service runs in a world that is there.
train() {
  [ ! -s "$APP/prim.aot" ] || return 0
  PRIM_TRAIN_SERVERS=yes PRIM_TRAIN_REQUESTS="$(bench_command) practise '$1'" step 'Making the ahead-of-time cache' "$BENCH/train.log" \
    "$PRIM_ROOT/scripts/train-aot" "$APP/quarkus-run.jar" "$APP/prim.aot.new" "${JVM_OPTIONS[@]}" || die "see $BENCH/train.log"
  mv "$APP/prim.aot.new" "$APP/prim.aot"
}

# bench COMMAND…: the program.
bench() {
  "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -cp "$(bench_path)" ma.prim.bench.Bench "$@"
}

bench_command() { echo "'$JAVA_HOME/bin/java' -Xmx1g -XX:+UseSerialGC -cp '$(bench_path)' ma.prim.bench.Bench"; }

# world NAME SIZE REGIONS CELLS EXPORTED PORT: opened, filled and served; its description is NAME.json.
world() {
  local name=$1 size=$2 regions=$3 cells=$4 exported=$5 port=$6 word dir
  word=$WORLD_KIND${size}r${regions}c${cells}
  dir=$BENCH/$word
  mkdir -p "$dir"
  [ -e "$dir/keys.json" ] || run_service_class ma.prim.crypto.CreateMasterKeys "$dir/keys.json" >&2
  stop_process "$dir" api
  rm -rf "$dir/tenant-config"
  bench regions "$PRIM_ROOT/tenant-config" "$dir/tenant-config" "$word" "$regions" "$cells"
  start_world "$dir" "$port"
  # Realms are made by the service.
  bench officers "$KEYCLOAK_URL" "$word-$REGION" "$REGION" berkane driouch nador oujda
  bench officers "$KEYCLOAK_URL" "$word-$EXPORT_REGION" "$EXPORT_REGION" agadir-centre
  describe "$dir" "$word" "$size" "$regions" "$cells" "$exported" "$port" >"$BENCH/$name.json"
  fill "$dir" "people-$size" "Filling a region with $size people" fill "$BENCH/$name.json"
  fill "$dir" "cases-$size" "Giving them a case each" fill-cases "$BENCH/$name.json"
  if [ "$exported" -gt 0 ]; then
    fill "$dir" "exported-$exported" "Giving one cell $exported cases" fill-exported "$BENCH/$name.json"
  fi
  if [ ! -s "$APP/prim.aot" ] && [ "$WORLD_KIND" = s ]; then
    stop_process "$dir" api
    train "$BENCH/$name.json"
    start_world "$dir" "$port"
    describe "$dir" "$word" "$size" "$regions" "$cells" "$exported" "$port" >"$BENCH/$name.json"
  fi
}

# start_world DIR PORT
start_world() {
  world_environment "$1" "$2"
  if [ -s "$APP/prim.aot" ]; then start_api "$1" "-XX:AOTCache=$APP/prim.aot"; else start_api "$1"; fi
  wait_for_api "$1" "http://localhost:$2"
}

# What the service of a world is told.
world_environment() {
  export PRIM_HTTP_PORT=$2 PRIM_KEYS_FILE=$1/keys.json PRIM_AUDIT_ANCHORS=$1/anchors PRIM_DOCUMENTS_FOLDER=$1/documents \
    PRIM_TENANT_CONFIG=$1/tenant-config
}

# fill DIR MARK WHAT COMMAND WORLD: once in each world.
fill() {
  local dir=$1 mark=$1/$2.done
  [ ! -e "$mark" ] || return 0
  step "$3" "$dir/$4.log" bench "$4" "$5" || die "see $dir/$4.log"
  touch "$mark"
}

describe() {
  jq -n --arg dir "$1" --arg word "$2" --argjson size "$3" --argjson regions "$4" --argjson cells "$5" --argjson exported "$6" --arg port "$7" \
    --arg mysql "$PRIM_MYSQL_URL" --arg keycloak "$KEYCLOAK_URL" --arg region "$REGION" --arg other "$EXPORT_REGION" \
    --argjson service "$(process_id "$1" api)" '{
      size: $size, regions: $regions, cells: $cells, exported: $exported, base: "http://localhost:\($port)", region: $region,
      database: "\($mysql)/prim_\($word)_\($region)", exportDatabase: "\($mysql)/prim_\($word)_\($other | gsub("-"; "_"))", exportRegion: $other,
      signIn: "\($keycloak)/realms/\($word)-\($region)/protocol/openid-connect/token",
      exportSignIn: "\($keycloak)/realms/\($word)-\($other)/protocol/openid-connect/token",
      keys: "\($dir)/keys.json", tenantConfig: "\($dir)/tenant-config", folder: $dir, service: $service}'
}

# start_floor WORLD: in front of the same database, run like the service.
start_floor() {
  stop_process "$BENCH" floor
  FLOOR_DATABASE=$(jq -r .database "$BENCH/$1.json") QUARKUS_HTTP_PORT=$FLOOR_PORT \
    start_process "$BENCH" floor "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" "-Dprim.servers=$BENCH" \
    -jar "$PRIM_ROOT/bench/floor/target/quarkus-app/quarkus-run.jar"
  wait_for "$BENCH" floor 'Starting the floor' "$API_PATIENCE" port_taken "$FLOOR_PORT"
}

stop_services() {
  local dir
  for dir in "$BENCH"/[sd]*r*c*/; do
    [ ! -d "$dir" ] || stop_process "${dir%/}" api
  done
  stop_process "$BENCH" floor
}

stop_bench() {
  stop_services
  stop_process "$BENCH" keycloak
  stop_process "$BENCH" mysql
}
