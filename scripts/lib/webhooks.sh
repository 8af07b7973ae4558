# shellcheck shell=bash
# Webhooks of partner institutions, as their administrator or as the partner (PRIM_TOKEN).

# webhook_verb REGION ID VERB [BODY]: on the version that is there now.
webhook_verb() {
  local path=regions/$1/webhooks/$2 etag
  etag=$(request GET "$path" | jq -r .etag) || exit 1
  request POST "$path/$3" "${4:-}" "If-Match: $etag"
}

webhook_add() {
  local region=$1 url=$2 institution='' types='' description=''
  shift 2
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value."
    case $1 in
      --institution) institution=$2 ;;
      --types) types=$2 ;;
      --description) description=$2 ;;
      *) die "unknown option of webhook add: $1" ;;
    esac
    shift 2
  done
  request POST "regions/$region/webhooks" "$(jq -cn \
    --arg url "$url" --arg institution "$institution" --arg types "$types" --arg description "$description" '
      {url: $url, institution: $institution, description: $description,
       eventTypes: ($types | split(","))} | with_entries(select(.value != "" and .value != []))')"
}

webhook_list() {
  request GET "regions/$1/webhooks?limit=100${2:+&institution=$2}" |
    jq -r '.items[] | [.id, .status + (if .reason then " (" + .reason + ")" else "" end), .institution, .url] | @tsv'
}

webhook_deliveries() {
  request GET "regions/$1/webhooks/$2/deliveries?limit=100${3:+&status=$3}" |
    jq -r '.items[] | [.id, .createdAt, .status, (.responseStatus // .failure // "-"), .attempts, .eventType, .subject] | @tsv'
}

# webhook_replay REGION ID DELIVERY | --event ID | --from TIME [--to TIME] [--scope undelivered|all]
webhook_replay() {
  local path=regions/$1/webhooks/$2 event='' from='' to='' scope=''
  shift 2
  case ${1:-} in
    '') die 'webhook replay needs a delivery, --event or --from.' ;;
    --*) ;;
    *)
      request POST "$path/deliveries/$1/replay"
      return
      ;;
  esac
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value."
    case $1 in
      --event) event=$2 ;;
      --from) from=$2 ;;
      --to) to=$2 ;;
      --scope) scope=$2 ;;
      *) die "unknown option of webhook replay: $1" ;;
    esac
    shift 2
  done
  request POST "$path/replay" "$(jq -cn --arg event "$event" --arg from "$from" --arg to "$to" --arg scope "$scope" '
    {event: $event, from: $from, to: $to, scope: $scope} | with_entries(select(.value != ""))')"
}

webhook_remove() {
  local path=regions/$1/webhooks/$2 etag
  etag=$(request GET "$path" | jq -r .etag) || exit 1
  request DELETE "$path" '' "If-Match: $etag"
}

# webhook_allow REGION HOST: events may be sent to this host though it is not public. For trying out; what stands in
# the file already stays.
webhook_allow() {
  local region=$1 host=$2 file=$TENANT_CONFIG/$1.yaml
  [ -f "$file" ] || die "no such region: $file"
  [[ $host =~ ^[A-Za-z0-9.-]+$ ]] || die "no name of a host: $host"
  if allowed_hosts "$file" | grep -qxF "$host"; then
    echo "$region may call $host already"
    return
  fi
  allow_host "$file" "$host" >"$WORK/$region.yaml"
  check_region_files "$WORK/$region.yaml"
  put_in_place "$WORK/$region.yaml" "$region"
  sleep 3 # the service looks at its files every second
  wait_until "Changing $region" 60 region_file_is_in_force "$region" || die "the file of $region is not in force: see the log of the service."
  echo "$region may call $host"
}

# allowed_hosts FILE: one a line.
allowed_hosts() { sed -nE 's/^  allowedHosts: *\[(.*)\] *$/\1/p' "$1" | tr ',' '\n' | tr -d ' "'; }

# allow_host FILE HOST: the file with the host as the last of those that are allowed.
allow_host() {
  grep -qE '^  allowedHosts: *\[.*\] *$' "$1" || die "$1 has no list allowedHosts: [] to add to."
  sed -E -e "s/^(  allowedHosts: *\[) *\] *$/\1$2]/; t" -e "s/^(  allowedHosts: *\[.*[^ ]) *\] *$/\1, $2]/" "$1"
}

region_file_is_in_force() {
  curl -fs "$API_URL/q/metrics" | grep -qE "^prim_region_file_pending\\{region=\"$1\"\\} 0(\\.0)?\$"
}

# webhook ACTION REGION …
webhook() {
  local action=$1 region=$2
  shift 2
  if [ "$action" = allow ]; then
    webhook_allow "$region" "${1:?HOST}"
    return
  fi
  as_default "admin.$region"
  case $action in
    list) webhook_list "$region" "$@" ;;
    add) webhook_add "$region" "${1:?URL}" "${@:2}" ;;
    ping) request POST "regions/$region/webhooks/${1:?ID}/ping" ;;
    pause | resume) webhook_verb "$region" "${1:?ID}" "$action" ;;
    rotate) webhook_verb "$region" "${1:?ID}" rotate-secret "{\"overlapHours\": ${2:-24}}" ;;
    health) request GET "regions/$region/webhooks/${1:?ID}/health" ;;
    deliveries) webhook_deliveries "$region" "${1:?ID}" "${2:-}" ;;
    replay) webhook_replay "$region" "${1:?ID}" "${@:2}" ;;
    remove) webhook_remove "$region" "${1:?ID}" ;;
    *) wrong_usage ;;
  esac
}
