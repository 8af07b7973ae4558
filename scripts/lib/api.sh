# shellcheck shell=bash
# Builds the service and starts it from a copy, so that a later build does not pull its classes away.

APP=$PRIM_HOME/app

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
  exec mvn -B -ntp -Dmaven.test.skip=true package
}

build_reason() { grep -m 1 -E '^\[ERROR\] ' "$1" || echo 'no reason given'; }

# start_api DIR: the addresses and credentials are in the environment. Does not wait.
start_api() {
  (cd "$1" && start_process "$1" api "$JAVA_HOME/bin/java" -Xmx512m "-Dprim.servers=$1" -jar "$APP/quarkus-run.jar")
}

# Ready, with every region open.
api_ready() {
  curl -fs "$1/q/health/ready" | jq -e '
    .status == "UP" and ([.checks[] | select(.name == "regions") | .data | to_entries[] | .value == "UP"] | all)' >/dev/null 2>&1
}
