# shellcheck shell=bash
# What every command here needs: messages, progress, tools of the system.
# Messages and progress go to stderr; stdout is for what a caller reads.

PRIM_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
PRIM_HOME=$PRIM_ROOT/.prim
readonly PRIM_ROOT PRIM_HOME

# A registry that stalls is asked again soon: npm waits for five minutes.
export npm_config_fetch_timeout=${npm_config_fetch_timeout:-20000} npm_config_fetch_retries=${npm_config_fetch_retries:-5}

say() { printf '%s\n' "$*" >&2; }

# One clear line, then the end: the EXIT trap of the command cleans up.
die() {
  say "error: $*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

is_macos() { [ "$(uname -s)" = Darwin ]; }

is_root() { [ "$(id -u)" -eq 0 ]; }

random_secret() { head -c 4096 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c 1-32; }

# progress WHAT PID: shows what is going on, and for how long, until the process ends; gives its exit status.
progress() {
  local what=$1 pid=$2 start=$SECONDS shown=0 status=0
  STEP_PID=$pid
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if [ -t 2 ]; then
      printf '\r%s … %s s ' "$what" "$((SECONDS - start))" >&2
    elif [ $((SECONDS - start - shown)) -ge 10 ]; then
      shown=$((SECONDS - start))
      say "$what … $shown s"
    fi
  done
  wait "$pid" || status=$?
  STEP_PID=''
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  if [ "$status" -eq 0 ]; then say "$what: $((SECONDS - start)) s"; fi
  return "$status"
}

# Ends the step that an interruption leaves behind.
stop_step() {
  if [ -n "${STEP_PID:-}" ]; then kill "$STEP_PID" 2>/dev/null || true; fi
}

# step WHAT LOG COMMAND…: runs the command with its output in LOG, showing progress.
step() {
  local what=$1 log=$2
  shift 2
  "$@" >"$log" 2>&1 </dev/null &
  progress "$what" $!
}

# wait_until WHAT SECONDS COMMAND…: tries the command until it succeeds; fails when the time is over.
wait_until() {
  local what=$1 limit=$2
  shift 2
  poll "$limit" "$@" &
  progress "$what" $!
}

poll() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.3
  done
}

# Packages of Debian and its relatives are installed where that is possible without asking.
can_install() { is_root && has apt-get; }

install_packages() {
  local log=$PRIM_HOME/apt.log
  mkdir -p "$PRIM_HOME"
  step "Installing $* (apt-get)" "$log" apt_install "$@" || die "apt-get could not install $*: see $log"
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"
}

# need_tools NAME…: each is both a command and its package.
need_tools() {
  local tool missing=''
  for tool in "$@"; do has "$tool" || missing="$missing $tool"; done
  missing=${missing# }
  [ -n "$missing" ] || return 0
  can_install || die "missing on this computer: $missing. Install them with your package manager."
  # shellcheck disable=SC2086 # one word per package
  install_packages $missing
}

# need_disk MIB: free space where this checkout lives.
need_disk() {
  local free
  mkdir -p "$PRIM_HOME"
  free=$(df -Pm "$PRIM_HOME" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$1" ] ||
    die "too little disk: $free MiB free at $PRIM_HOME, $1 MiB needed."
}

# with_lock DIRECTORY COMMAND…: one process at a time; the lock of a process that is gone is taken over.
with_lock() {
  local lock=$1 owner status=0
  shift
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$lock"; else sleep 0.5; fi
  done
  echo $$ >"$lock/pid"
  "$@" || status=$?
  rm -rf "$lock"
  return "$status"
}
