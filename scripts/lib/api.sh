# shellcheck shell=bash
# Builds the service and starts it from a copy, so that a later build does not pull its classes away.

APP=$PRIM_HOME/app
# A start that takes longer is given up.
API_PATIENCE=${PRIM_START_PATIENCE:-180}

sources_checksum() {
  cd "$PRIM_ROOT" || return
  find pom.xml .mvn api/pom.xml api/src/main -type f -exec cksum {} + | sort | cksum
}

build_api() {
  local sum log=$PRIM_HOME/build.log
  sum=$(sources_checksum)
  if [ "$(cat "$APP/stamp" 2>/dev/null || true)" = "$sum" ]; then
    say 'Building the API: nothing changed'
    return 0
  fi
  need_maven
  step 'Building the API' "$log" package_api || die "the build failed: $(build_reason "$log") (all of it: $log)"
  rm -rf "$APP" "$APP.part"
  cp -R "$PRIM_ROOT/api/target/quarkus-app" "$APP.part"
  echo "$sum" >"$APP.part/stamp"
  mv "$APP.part" "$APP"
}

package_api() {
  cd "$PRIM_ROOT" || return
  exec mvn -B -ntp -pl api -Dmaven.test.skip=true package
}

# What the compiler says tells more than what Maven says.
build_reason() {
  grep -m 1 -E '^\[ERROR\] .*\.java' "$1" || grep -m 1 -E '^\[ERROR\] ' "$1" || echo 'no reason given'
}

# How the service is run; what it keeps outside the heap is about 260 MiB under load; imports and exports need the rest.
JVM_OPTIONS=("@$PRIM_ROOT/scripts/lib/jvm.options" -Xmx320m)

# start_api DIR [JVM OPTION…]: the addresses and credentials are in the environment. Does not wait.
start_api() {
  local dir=$1
  shift
  (cd "$dir" && start_process "$dir" api "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" "$@" "-Dprim.servers=$dir" -jar "$APP/quarkus-run.jar")
}

# wait_for_api DIR URL [SECONDS]
wait_for_api() {
  local dir=$1 url=$2 limit=${3:-$API_PATIENCE} what='Starting the API and its regions'
  wait_until "$what" "$limit" answered_or_gone "$dir" api all_regions_up "$url" ||
    die "$what: not ready after $limit s: $(regions_of "$url") (see $dir/api.log)"
  must_run "$dir" api "$what"
}

# The regions and their states as one JSON object; a state is followed by a reason where there is one.
regions_of() {
  curl -s "$1/q/health/ready" | jq -ce '.checks[] | select(.name == "regions") | .data' 2>/dev/null || echo 'no answer'
}

all_regions_up() { regions_of "$1" | jq -e 'length > 0 and all(startswith("UP"))' >/dev/null 2>&1; }
