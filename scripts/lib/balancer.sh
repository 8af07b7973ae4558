# shellcheck shell=bash
# HAProxy before copies of the service.

# start_balancer DIR PORT PORT_OF_A_COPY…
start_balancer() {
  local dir=$1 port=$2 copy number=0
  shift 2
  {
    cat <<TEXT
defaults
  mode http
  timeout connect 2s
  timeout client 2m
  timeout server 2m
  # Another copy is asked only where this one has not had the request.
  retries 3
  retry-on conn-failure
  option redispatch 1

frontend prim
  bind 127.0.0.1:$port
  # What is set here is what the service believes; /q is not for the public.
  http-request set-header X-Forwarded-For %[src]
  http-request set-header X-Forwarded-Proto http
  http-request set-header X-Forwarded-Host %[req.hdr(Host)]
  http-request return status 404 if { path /q } or { path_beg /q/ }
  default_backend copies

backend copies
  balance leastconn
  # Red while the copy ends, and while none of its regions works.
  option httpchk GET /q/health/ready
  default-server check inter 500ms fastinter 200ms downinter 250ms fall 2 rise 1
TEXT
    for copy in "$@"; do
      number=$((number + 1))
      echo "  server copy$number 127.0.0.1:$copy"
    done
  } >"$dir/haproxy.cfg"
  start_process "$dir" haproxy haproxy -db -f "$dir/haproxy.cfg"
  wait_for "$dir" haproxy 'Starting HAProxy' 10 port_taken "$port"
}
