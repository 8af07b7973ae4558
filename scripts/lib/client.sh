# shellcheck shell=bash
# Requests to the API. Secrets reach curl by standard input, never by its command line.
# WORK is a folder of the command's own.

# setting NAME DEFAULT: from the environment, else as scripts/dev left it, else the default.
setting() {
  local value=${!1:-}
  if [ -z "$value" ] && [ -f "$PRIM_HOME/dev/addresses" ]; then
    # shellcheck source=/dev/null
    value=$(. "$PRIM_HOME/dev/addresses" && echo "${!1:-}")
  fi
  echo "${value:-$2}"
}

API_URL=$(setting PRIM_URL http://localhost:8080)
KEYCLOAK_URL=$(setting PRIM_KEYCLOAK_URL http://localhost:8180)
TENANT_CONFIG=$(setting PRIM_TENANT_CONFIG "$PRIM_ROOT/tenant-config")

# The region whose file names the place: a cell, a province's code, or the region itself.
region_of_place() {
  local place=$1 file
  for file in "$TENANT_CONFIG"/*.yaml; do
    if grep -qiE "^[[:space:]-]*(slug|iso):[[:space:]]*[\"']?${place}[\"']?[[:space:]]*(#.*)?$" "$file"; then
      basename "$file" .yaml
      return 0
    fi
  done
  # Demo partners are called by their institution.
  awk -F, -v place="$place" '$2 == place { print $1; found = 1; exit } END { exit !found }' \
    "$PRIM_ROOT/api/src/main/resources/demo/institutions.csv" && return 0
  die "no region has the place '$place': name the region."
}

# token_of USER [REGION]
token_of() {
  local user=$1 region=${2:-} reply
  [ -n "$region" ] || region=$(region_of_place "${user#*.}") || exit 1
  reply=$(printf '%s' "${PRIM_PASSWORD:-prim}" | curl -sS --data-urlencode password@- -d grant_type=password \
    -d client_id=prim-cli --data-urlencode "username=$user" \
    "$KEYCLOAK_URL/realms/$region/protocol/openid-connect/token") || die "Keycloak does not answer at $KEYCLOAK_URL."
  jq -er ".access_token // empty" <<<"$reply" 2>/dev/null ||
    die "no token for $user in $region: $(jq -r '.error_description // .error // .' <<<"$reply" 2>/dev/null || echo "$reply")"
}

# caller_token PATH: whom the request is for: --as USER of the region of the path, else PRIM_TOKEN, else nobody.
caller_token() {
  local region=''
  if [[ $1 =~ regions/([^/?]+) ]]; then region=${BASH_REMATCH[1]}; fi
  if [ -n "${AS:-}" ]; then token_of "$AS" "$region"; else echo "${PRIM_TOKEN:-}"; fi
}

# request METHOD PATH [BODY [HEADER]]: the body of the answer on stdout; a problem on stderr, and failure.
request() {
  local method=$1 path=$2 body=${3:-} header=${4:-} type=application/json token status
  token=$(caller_token "$path") || exit 1
  case $path in /*) ;; *) path=/v1/$path ;; esac
  [ "$method" != PATCH ] || type=application/merge-patch+json
  status=$({
    if [ -n "$token" ]; then printf 'header = "Authorization: Bearer %s"\n' "$token"; fi
    # Partners' programs must send it; of anybody else it does no harm.
    if [ "$method" = POST ]; then printf 'header = "Idempotency-Key: prim-%s-%s-%s"\n' "$$" "$RANDOM" "$(date +%s)"; fi
    if [ -n "$body" ]; then
      printf '%s' "$body" >"$WORK/request"
      printf 'header = "Content-Type: %s"\ndata-binary = "@%s"\n' "$type" "$WORK/request"
    fi
  } | curl -sS -K - -X "$method" ${header:+-H "$header"} -o "$WORK/answer" -w '%{http_code}' "$API_URL$path") ||
    die "the API does not answer at $API_URL."
  case $status in
    2*) pretty "$WORK/answer" ;;
    *)
      pretty "$WORK/answer" >&2
      die "$method $path: status $status"
      ;;
  esac
}

pretty() { jq . "$1" 2>/dev/null || cat "$1"; }

# A body given as JSON or as @file.
body_of() {
  case $1 in
    @*) cat "${1#@}" ;;
    *) printf '%s' "$1" ;;
  esac
}
