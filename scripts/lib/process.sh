# shellcheck shell=bash
# Servers in the background, each known by a file that holds its process id.
# A process counts as ours only if its command line names the folder it works in,
# so an id that was given to another process is never mistaken for it.

# start_process DIR NAME COMMAND…: output goes to DIR/NAME.log. The command line must contain DIR.
start_process() {
  local dir=$1 name=$2
  shift 2
  nohup "$@" >"$dir/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
}

# Prints the id of the running process, or fails.
process_id() {
  local dir=$1 name=$2 pid
  pid=$(cat "$dir/$name.pid" 2>/dev/null) || return 1
  ps -ww -o command= -p "$pid" 2>/dev/null | grep -qF -- "$dir" || return 1
  echo "$pid"
}

is_running() { process_id "$1" "$2" >/dev/null; }

# Asks the process to end, waits, and at last forces it (with its children: kc.sh is a shell around its server).
stop_process() {
  local dir=$1 name=$2 pid
  if pid=$(process_id "$dir" "$name"); then
    kill -TERM "$pid" 2>/dev/null || true
    if ! poll 30 process_gone "$dir" "$name"; then
      pkill -KILL -P "$pid" || true
      kill -KILL "$pid" 2>/dev/null || true
      poll 5 process_gone "$dir" "$name" || say "process $pid ($name) does not end"
    fi
  fi
  rm -f "$dir/$name.pid"
}

process_gone() { ! is_running "$1" "$2"; }

port_taken() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }

# need_port PORT WHAT VARIABLE
need_port() {
  if port_taken "$1"; then
    die "port $1 for $2 is taken by another process: stop it, or choose another port with $3."
  fi
}

# A free port below the range that systems hand out by themselves.
free_port() {
  local port
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 10000))
    if ! port_taken "$port"; then
      echo "$port"
      return 0
    fi
  done
  die "no free port found between 20000 and 30000."
}
