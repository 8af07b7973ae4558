# shellcheck shell=bash
# The tests of faults: servers that they may kill, and the table of what they counted.

FAULTS_FOUND=$PRIM_ROOT/api/target/faults
FAULTS_PAGE=$PRIM_ROOT/docs/performance.md
FAULTS_BEGIN='<!-- faults -->'
FAULTS_END='<!-- /faults -->'

run_faults() {
  local status=0 start=$SECONDS
  cd "$PRIM_ROOT" || return
  need_tools haproxy faketime
  rm -rf "$FAULTS_FOUND"
  with_servers "${DURABLE_COMMITS[@]}"
  run_maven verify -Pfaults -pl object-store,api -am "$@" || status=$?
  collect_faults "$((SECONDS - start))"
  faults_table
  # the page says what a whole run found
  [ $# -gt 0 ] || write_faults_page
  return "$status"
}

# fault_server DIR NAME ACTION: what a test does to a server of its own.
fault_server() {
  local dir=$1 pid
  # shellcheck source=/dev/null
  . "$dir/ports"
  case "$2 $3" in
    'mysql kill')
      pid=$(process_id "$dir" mysql)
      kill -KILL "$pid"
      # a server that has died and was not buried yet counts as one that holds the socket
      poll 30 process_buried "$pid"
      ;;
    'mysql start') start_mysql "$dir" "$MYSQL_PORT" "${DURABLE_COMMITS[@]}" ;;
    'keycloak stop') stop_process "$dir" keycloak ;;
    'keycloak start')
      start_keycloak "$dir" "$KEYCLOAK_PORT" "jdbc:mysql://127.0.0.1:$MYSQL_PORT/keycloak"
      wait_for_keycloak "$dir" "$KEYCLOAK_PORT"
      ;;
    *) die "a server is killed, stopped or started: mysql or keycloak, not $2 $3" ;;
  esac
}

process_buried() { ! kill -0 "$1" 2>/dev/null; }

# collect_faults SECONDS: the rows of all tests as one document, with where and when they were counted.
collect_faults() {
  mkdir -p "$FAULTS_FOUND/rows"
  find "$FAULTS_FOUND/rows" -name '*.json' -exec cat {} + |
    jq -s --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --arg commit "$(commit_tested)" --arg processor "$(processor_model)" \
      --argjson processors "$(processors)" --argjson memory "$(memory_gib)" --argjson seconds "$1" \
      '{at: $at, commit: $commit, processor: $processor, processors: $processors, memoryGiB: $memory, seconds: $seconds,
        rows: sort_by(.fault)}' >"$FAULTS_FOUND/faults.json"
}

commit_tested() {
  local changed=''
  git -C "$PRIM_ROOT" diff --quiet HEAD -- api object-store pom.xml scripts || changed=', changed'
  echo "$(git -C "$PRIM_ROOT" rev-parse --short=12 HEAD)$changed"
}

processors() { getconf _NPROCESSORS_ONLN; }

processor_model() {
  if is_macos; then sysctl -n machdep.cpu.brand_string; else sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1; fi
}

memory_gib() {
  if is_macos; then
    echo $(($(sysctl -n hw.memsize) / 1073741824))
  else
    awk '/^MemTotal/ { printf "%.0f\n", $2 / 1048576 }' /proc/meminfo
  fi
}

faults_table() {
  jq -r '
    def seconds: if . == null then "–" else "\(.) s" end;
    ["fault", "acknowledged", "stored", "missing", "twice", "longest gap", "met"],
    ["---", "--:", "--:", "--:", "--:", "--:", "---"],
    (.rows[] | [.fault, .acknowledged, .stored, .missing, .twice, (.longestGapSeconds | seconds), (if .met == null then "not run here" elif .met then "yes" else "**no**" end)])
    | "| " + (map(tostring) | join(" | ")) + " |"' "$FAULTS_FOUND/faults.json"
}

faults_section() {
  jq -r '"Written by scripts/test --faults: \(.at[:10]), \(.processors) processors (\(.processor)), \(.memoryGiB) GiB, commit \(.commit), \(.seconds) s in all:\n"' "$FAULTS_FOUND/faults.json"
  faults_table
}

# The page keeps everything that is not between the two marks.
write_faults_page() {
  if [ ! -f "$FAULTS_PAGE" ]; then printf '# Measured\n' >"$FAULTS_PAGE"; fi
  if ! grep -qF "$FAULTS_BEGIN" "$FAULTS_PAGE"; then
    printf '\n## Faults\n%s\n%s\n' "$FAULTS_BEGIN" "$FAULTS_END" >>"$FAULTS_PAGE"
  fi
  faults_section >"$FAULTS_FOUND/section.md"
  awk -v begin="$FAULTS_BEGIN" -v end="$FAULTS_END" -v section="$FAULTS_FOUND/section.md" '
    $0 == begin { print; while ((getline line < section) > 0) print line; inside = 1 }
    $0 == end { inside = 0 }
    !inside { print }' "$FAULTS_PAGE" >"$FAULTS_FOUND/page.md"
  cp "$FAULTS_FOUND/page.md" "$FAULTS_PAGE"
}
