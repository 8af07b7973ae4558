# shellcheck shell=bash
# Machines of partners: made, listed, rotated and revoked by the region's administrator. A secret is printed once,
# with the answer that makes it, and is nowhere else.

# partner_add REGION INSTITUTION --name NAME --scopes SCOPE,… [--also INSTITUTION,…]
partner_add() {
  local region=$1 institution=$2 name='' scopes='' also=''
  shift 2
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value."
    case $1 in
      --name) name=$2 ;;
      --scopes) scopes=$2 ;;
      --also) also=$2 ;;
      *) die "unknown option of partner add: $1" ;;
    esac
    shift 2
  done
  if [ -z "$name" ] || [ -z "$scopes" ]; then die 'partner add needs --name and --scopes.'; fi
  request POST "regions/$region/institutions/$institution/clients" "$(new_client "$name" "$scopes" "$also")"
}

# new_client NAME SCOPES ALSO: the body that makes a client.
new_client() {
  jq -cn --arg name "$1" --arg scopes "$2" --arg also "$3" '
    def words: split(",") | map(select(. != ""));
    {name: $name, scopes: ($scopes | words), institutions: ($also | words)}'
}

partner_list() { request GET "regions/$1/institutions/$2/clients?limit=100"; }

# partner_rotate REGION INSTITUTION CLIENT [--overlap HOURS]
partner_rotate() {
  local region=$1 institution=$2 client=$3 hours=''
  shift 3
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value."
    case $1 in
      --overlap) hours=$2 ;;
      *) die "unknown option of partner rotate: $1" ;;
    esac
    shift 2
  done
  request POST "regions/$region/institutions/$institution/clients/$client/rotate" "$(rotation "$hours")" 'If-Match: *'
}

# rotation HOURS: the body that rotates; without hours the overlap is the usual one.
rotation() {
  jq -cn --arg hours "$1" 'if $hours == "" then {} else {overlapHours: ($hours | tonumber)} end'
}

partner_revoke() { request POST "regions/$1/institutions/$2/clients/$3/revoke" '' 'If-Match: *'; }

# partner_token REGION CLIENT_ID: the secret is in PRIM_CLIENT_SECRET, or comes by standard input.
partner_token() {
  local region=$1 client=$2 endpoint reply
  endpoint=$(request GET "regions/$region" | jq -er .identity.tokenEndpoint) || die "no region $region at $API_URL."
  reply=$(if [ -n "${PRIM_CLIENT_SECRET:-}" ]; then printf '%s' "$PRIM_CLIENT_SECRET"; else tr -d '\r\n'; fi |
    curl -sS --data-urlencode client_secret@- -d grant_type=client_credentials --data-urlencode "client_id=$client" "$endpoint") ||
    die "$endpoint does not answer."
  jq -er '.access_token // empty' <<<"$reply" 2>/dev/null ||
    die "no token for $client: $(jq -r '.error_description // .error // .' <<<"$reply" 2>/dev/null || echo "$reply")"
}
