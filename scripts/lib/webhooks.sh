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

# webhook ACTION REGION …
webhook() {
  local action=$1 region=$2
  shift 2
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
