# shellcheck shell=bash disable=SC2034,SC2153 # what is set here, others read, and the other way round
# What backup and restore share: where a region's rows are, the tools, and how a backup looks.
#
#   FOLDER/documents/3f/…3f         sealed documents of all backups, each once: they never change
#   FOLDER/erasures                 who was erased, by id, of all backups
#   FOLDER/20261130T003000Z/        one backup: manifest.json, database.sql.zst.age, realm.json.zst.age,
#                                   documents.list, anchors. Its name ends in .part until it is whole.

readonly ARCHIVE_FORMAT=1

# The values of one region's file that tell where its rows are: name, server, user, passwordEnv, passwordFile.
# region_value FILE KEY
region_value() {
  sed -n '/^database:/,/^[^[:space:]#]/{/^database:/{s/^database:[[:space:]]*//;p;};/^[[:space:]]/p;}' "$1" |
    sed 's/[[:space:]]#.*$//' |
    sed -nE "s/^(.*[{,[:space:]])?$2:[[:space:]]*[\"']?([^\"'}[:space:]]+).*$/\2/p" | sed 's/,$//' | head -n 1
}

# secret VARIABLE: its value, or the content of the file that VARIABLE_FILE names.
secret() {
  local file=$1_FILE
  if [ -n "${!1:-}" ]; then
    printf '%s' "${!1}"
  elif [ -n "${!file:-}" ]; then
    tr -d '\r\n' <"${!file}"
  fi
}

# Sets DATABASE, MYSQL_HOST, MYSQL_PORT, MYSQL_USER and MYSQL_SECRET as the region's file and the environment say.
# An account for backups (PRIM_BACKUP_MYSQL_USER) wins over those of the service.
find_database() {
  local file=$TENANT_CONFIG/$1.yaml url own
  [ -f "$file" ] || die "no region $1: $file is not there (PRIM_TENANT_CONFIG)."
  DATABASE=$(region_value "$file" name)
  [ -n "$DATABASE" ] || die "$file names no database."
  url=$(region_value "$file" server)
  parse_address "${url:-$(setting PRIM_MYSQL_URL jdbc:mysql://127.0.0.1:33306)}"
  own=$(region_value "$file" user)
  if [ -n "${PRIM_BACKUP_MYSQL_USER:-}" ]; then
    MYSQL_USER=$PRIM_BACKUP_MYSQL_USER
    MYSQL_SECRET=$(secret PRIM_BACKUP_MYSQL_PASSWORD)
  elif [ -n "$own" ]; then
    MYSQL_USER=$own
    MYSQL_SECRET=$(own_secret "$file")
  else
    MYSQL_USER=${PRIM_MYSQL_USER:-prim}
    MYSQL_SECRET=$(secret PRIM_MYSQL_PASSWORD)
  fi
  [ -n "$MYSQL_SECRET" ] || die "no password for $MYSQL_USER: set PRIM_MYSQL_PASSWORD or PRIM_MYSQL_PASSWORD_FILE."
}

own_secret() {
  local variable file
  variable=$(region_value "$1" passwordEnv)
  file=$(region_value "$1" passwordFile)
  if [ -n "$variable" ]; then printf '%s' "${!variable:-}"; else tr -d '\r\n' <"$file"; fi
}

# parse_address URL: its servers, "host port" each, into SERVERS.
parse_address() {
  local one
  SERVERS=()
  [[ $1 =~ ^jdbc:mysql://([^/?]+)(/.*)?$ ]] || die "not an address of MySQL: $1"
  for one in ${BASH_REMATCH[1]//,/ }; do
    [[ $one =~ ^(\[([^]]+)\]|([^:]+))(:([0-9]+))?$ ]] || die "not an address of MySQL: $1"
    SERVERS+=("${BASH_REMATCH[2]}${BASH_REMATCH[3]} ${BASH_REMATCH[5]:-3306}")
  done
  use_server "${SERVERS[0]}"
}

use_server() { read -r MYSQL_HOST MYSQL_PORT <<<"$1"; }

# Of a group, the server that takes writes; the others refuse to hold what a backup holds, and what a restore writes.
find_primary() {
  local one
  [ "${#SERVERS[@]}" -gt 1 ] || return 0
  for one in "${SERVERS[@]}"; do
    use_server "$one"
    if equal "$(run_mysql -e 'select @@super_read_only' 2>/dev/null)" 0; then return 0; fi
  done
  die "none of the servers takes writes: ${SERVERS[*]}"
}

equal() { [ "$1" = "$2" ]; }

# The login reaches the tools by a pipe: it stands on no command line and on no disk.
mysql_login() {
  printf '[client]\nhost="%s"\nport=%s\nuser="%s"\npassword="%s"\nprotocol=tcp\n' \
    "$MYSQL_HOST" "$MYSQL_PORT" "$MYSQL_USER" "${MYSQL_SECRET//\"/\\\"}"
  case $(setting PRIM_MYSQL_SSL_MODE PREFERRED) in
    PREFERRED) ;;
    *) printf 'ssl-mode=%s\n' "$(setting PRIM_MYSQL_SSL_MODE PREFERRED)" ;;
  esac
  if [ -n "${PRIM_MYSQL_SSL_CA:-}" ]; then printf 'ssl-ca="%s"\n' "$PRIM_MYSQL_SSL_CA"; fi
}

run_mysql() { "$MYSQL_BIN/mysql" --defaults-file=<(mysql_login) --default-character-set=utf8mb4 --batch --skip-column-names "$@"; }

# The system's tools of MySQL 8, or those that scripts/dev unpacks; MariaDB's of the same names write something else.
find_mysql_tools() {
  if [ -n "${PRIM_MYSQL_BIN:-}" ]; then
    MYSQL_BIN=$PRIM_MYSQL_BIN
  elif is_mysql "$(command -v mysqldump || true)" && is_mysql "$(command -v mysql || true)"; then
    MYSQL_BIN=$(dirname "$(command -v mysqldump)")
  else
    ensure_mysql
    MYSQL_BIN=$MYSQL_DIST/bin
  fi
  is_mysql "$MYSQL_BIN/mysqldump" || die "no mysqldump of MySQL 8 at $MYSQL_BIN."
}

is_mysql() { [ -n "$1" ] && "$1" --version 2>/dev/null | grep -v MariaDB | grep -qE '(Ver|Distrib) (8|9)\.'; }

# Hash and name of each file, as sha256sum prints them.
hashes() { if has sha256sum; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

hash_of() { hashes "$1" | cut -d ' ' -f 1; }

bytes_of() { wc -c <"$1" | tr -d ' '; }

# The place of a document in a backup, as a folder of documents has it: two last digits of its id, its id.
document_place() { printf '%s/%s' "${1: -2}" "$1"; }

# places: of the ids that come in.
places() { sed 's,.*\(..\)$,\1/&,'; }

# Documents are ids; nothing else of a store is ours.
only_documents() { grep -E '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' || true; }

# The folder of documents, or the bucket; dies where neither is known.
find_document_store() {
  BUCKET=${PRIM_DOCUMENTS_S3_BUCKET:-}
  DOCUMENTS=${PRIM_DOCUMENTS_FOLDER:-}
  if [ -n "$BUCKET" ]; then
    need_tools rclone
    RCLONE_CONFIG_PRIM_SECRET_ACCESS_KEY=$(secret PRIM_DOCUMENTS_S3_SECRET_KEY)
    export RCLONE_CONFIG_PRIM_SECRET_ACCESS_KEY RCLONE_CONFIG_PRIM_TYPE=s3 RCLONE_CONFIG_PRIM_PROVIDER=Other \
      RCLONE_CONFIG_PRIM_ENDPOINT="${PRIM_DOCUMENTS_S3_ENDPOINT:?}" RCLONE_CONFIG_PRIM_FORCE_PATH_STYLE=true \
      RCLONE_CONFIG_PRIM_REGION="${PRIM_DOCUMENTS_S3_REGION:-us-east-1}" RCLONE_CONFIG_PRIM_NO_CHECK_BUCKET=true \
      RCLONE_CONFIG_PRIM_ACCESS_KEY_ID="${PRIM_DOCUMENTS_S3_ACCESS_KEY:?}"
  elif [ -n "$DOCUMENTS" ]; then
    need_tools rsync
  else
    die 'no place of documents: set PRIM_DOCUMENTS_FOLDER, or PRIM_DOCUMENTS_S3_BUCKET and what belongs to it.'
  fi
}

run_rclone() { rclone --config /dev/null --log-level ERROR "$@"; }

manifest() { jq -er "$1" "$BACKUP/manifest.json"; }

last_line() { grep -v '^$' "$1" | tail -n 1 | cut -c 1-300; }

# merge_lines INTO FROM: every line of both, once.
merge_lines() {
  touch "$1"
  sort -u "$1" "$2" >"$1.part"
  mv "$1.part" "$1"
}

mib() { awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1048576 }'; }
