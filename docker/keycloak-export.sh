#!/bin/bash
# Prints a realm as Keycloak exports it: settings, groups, clients, accounts with their hashed passwords, keys. It reads Keycloak's
# database beside the server that runs, and writes no file: the export goes through a pipe. Also: compose.yaml, service keycloak.
set -euo pipefail

realm=${1:?the name of a realm}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkfifo "$folder/realm.json"
if [ -f /run/secrets/mysql_keycloak ]; then
  KC_DB_PASSWORD=$(</run/secrets/mysql_keycloak)
  export KC_DB_PASSWORD
fi
# alone: it joins no cluster of caches
export KC_CACHE=local
# It runs once and for moments: compiling less costs less.
export JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC"
"${KEYCLOAK_HOME:-/opt/keycloak}/bin/kc.sh" export --optimized --realm "$realm" --users same_file --file "$folder/realm.json" >&2 &
keycloak=$!
# Where it fails it never opens the pipe, and nobody would end the reading.
(
  while kill -0 "$keycloak" 2>/dev/null; do sleep 0.2; done
  : >"$folder/realm.json"
) &
closer=$!
cat "$folder/realm.json"
status=0
wait "$keycloak" || status=$?
kill "$closer" 2>/dev/null || true
exit "$status"
