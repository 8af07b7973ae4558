# shellcheck shell=bash
# What puts the parts of a backup back. BACKUP is its folder, FOLDER the one of all backups.

# find_backup PATH: one backup, or the newest of a folder.
find_backup() {
  local newest
  BACKUP=$1
  if [ -d "$1" ] && [ ! -f "$1/manifest.json" ]; then
    newest=$(find "$1" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*Z' | sort | tail -n 1)
    BACKUP=${newest:-$1}
  fi
  case $BACKUP in *.part) die "$BACKUP was never ended." ;; esac
  [ -f "$BACKUP/manifest.json" ] || die "no backup at $1: no manifest.json."
  BACKUP=$(cd "$BACKUP" && pwd -P)
  FOLDER=$(dirname "$BACKUP")
}

need_identity() {
  [ -f "${PRIM_BACKUP_IDENTITY:-}" ] || die 'PRIM_BACKUP_IDENTITY does not name the file with the secret key that opens the backup.'
}

check_manifest() {
  equal "$(manifest .format)" "$ARCHIVE_FORMAT" || die "$BACKUP is of another format: $(manifest .format)."
  equal "$(manifest .region)" "$1" || die "$BACKUP is of the region $(manifest .region), not of $1."
}

# Everything before anything is changed: each part is as it was written, opens with this key, and each document is there.
check_parts() {
  local name
  while IFS=' ' read -r name sha256; do
    [ -f "$BACKUP/$name" ] || die "$BACKUP/$name is missing."
    equal "$(hash_of "$BACKUP/$name")" "$sha256" || die "$BACKUP/$name is not as it was written."
  done < <(manifest '.parts[] | "\(.name) \(.sha256)"')
  step 'Checking documents' "$WORK/check.log" check_documents ||
    die "documents of the backup are missing or changed: $(grep -v ': OK$' "$WORK/check.log" | head -n 3 | tr '\n' ' ')"
  opened database.sql.zst.age | head -c 2000 >"$WORK/begin" || true
  grep -q '^-- MySQL dump' "$WORK/begin" || die "$PRIM_BACKUP_IDENTITY does not open the backup."
}

check_documents() {
  # shellcheck disable=SC2094 # it is read only
  awk '{ printf "%s  %s/%s\n", $1, substr($3, length($3) - 1), $3 }' "$BACKUP/documents.list" >"$WORK/sums"
  [ -s "$WORK/sums" ] || return 0
  (cd "$FOLDER/documents" && hashes --check "$WORK/sums")
}

opened() { age --decrypt -i "$PRIM_BACKUP_IDENTITY" "$BACKUP/$1" | zstd -q -d; }

# To its very end.
read_rows() { opened database.sql.zst.age | tail -n 3 | grep -q '^-- Dump completed'; }

tables_in() { run_mysql -e "select count(*) from information_schema.tables where table_schema = '$1'"; }

require_room() {
  [ "$(tables_in "$DATABASE")" -eq 0 ] || [ "$REPLACE_DATABASE" = yes ] ||
    die "the database $DATABASE has tables. Nothing was changed; --replace-database removes them for good."
}

# Beside the region's own database, where a half is no harm: the service never sees it.
load_rows() {
  LOADED=${DATABASE}_restoring
  run_mysql -e "drop database if exists \`$LOADED\`; create database \`$LOADED\` character set utf8mb4 collate utf8mb4_0900_bin"
  step 'Rows' "$WORK/rows.log" load_dump || die "the rows could not be loaded: $(last_line "$WORK/rows.log")"
}

load_dump() {
  set -o pipefail
  opened database.sql.zst.age | run_mysql --max-allowed-packet=256M "$LOADED"
}

# All tables in one statement: the region is there whole, or as it was before.
put_in_place() {
  local names
  names=$(run_mysql -e "select table_name from information_schema.tables where table_schema = '$LOADED'" |
    sed "s/.*/\`$LOADED\`.\`&\` to \`$DATABASE\`.\`&\`/" | paste -s -d , -)
  if [ "$REPLACE_DATABASE" = yes ]; then run_mysql -e "drop database if exists \`$DATABASE\`"; fi
  run_mysql -e "create database if not exists \`$DATABASE\` character set utf8mb4 collate utf8mb4_0900_bin; rename table $names"
  run_mysql -e "drop database \`$LOADED\`"
}

# What the store has already is the same: names are ids, and files never change.
put_documents() {
  local id
  cut -d ' ' -f 3 "$BACKUP/documents.list" >"$WORK/documents"
  if [ -n "$BUCKET" ]; then
    rm -rf "$FOLDER/.outgoing"
    mkdir "$FOLDER/.outgoing"
    while IFS= read -r id; do ln "$FOLDER/documents/$(document_place "$id")" "$FOLDER/.outgoing/$id"; done <"$WORK/documents"
    step 'Documents' "$WORK/put.log" run_rclone copy --ignore-existing "$FOLDER/.outgoing" "prim:$BUCKET/$1" ||
      die "the documents could not be put back: $(last_line "$WORK/put.log")"
    rm -rf "$FOLDER/.outgoing"
  else
    mkdir -p "$DOCUMENTS/$1"
    places <"$WORK/documents" >"$WORK/places"
    step 'Documents' "$WORK/put.log" rsync -rt --ignore-existing --files-from="$WORK/places" "$FOLDER/documents/" "$DOCUMENTS/$1/" ||
      die "the documents could not be put back: $(last_line "$WORK/put.log")"
  fi
}

keycloak() {
  local method=$1 path=$2
  shift 2
  printf 'header = "Authorization: Bearer %s"\n' "$(keycloak_token)" |
    curl -sS -K - -X "$method" -o "$WORK/keycloak" -w '%{http_code}' "$@" "$KEYCLOAK_ADMIN/admin/realms$path"
}

# A new one each time: it lives for a minute.
keycloak_token() {
  secret PRIM_KEYCLOAK_ADMIN_PASSWORD | curl -sS --data-urlencode password@- -d grant_type=password -d client_id=admin-cli \
    --data-urlencode "username=${PRIM_KEYCLOAK_ADMIN_USER:-admin}" \
    "$KEYCLOAK_ADMIN/realms/master/protocol/openid-connect/token" | jq -er .access_token
}

# Looked at before anything is changed.
need_realm() {
  [ "$REALM" != none ] || return 0
  KEYCLOAK_ADMIN=${PRIM_KEYCLOAK_BACKEND_URL:-$KEYCLOAK_URL}
  REALM_NAME=$(manifest .realm)
  case $(keycloak GET "/$REALM_NAME") in
    404) REALM_THERE=no ;;
    200) REALM_THERE=yes ;;
    *) die "Keycloak at $KEYCLOAK_ADMIN does not let ${PRIM_KEYCLOAK_ADMIN_USER:-admin} in (--without-realm leaves it alone)." ;;
  esac
  if [ ! -f "$BACKUP/realm.json.zst.age" ]; then
    [ "$REALM_THERE" = yes ] || die "the backup has no accounts, and there is no realm $REALM_NAME: restore it first, or --without-realm."
    REALM=none
  fi
}

put_realm() {
  [ "$REALM" != none ] || return 0
  if [ "$REALM_THERE" = yes ] && [ "$REALM" = keep ]; then
    say "Accounts: the realm $REALM_NAME is there and stays as it is."
    return 0
  fi
  if [ "$REALM_THERE" = yes ]; then
    equal "$(keycloak DELETE "/$REALM_NAME")" 204 || die "the realm $REALM_NAME could not be removed."
  fi
  step 'Accounts' "$WORK/realm.log" import_realm || die "the realm could not be put back: $(last_line "$WORK/realm.log")"
}

import_realm() {
  local status
  set -o pipefail
  status=$(opened realm.json.zst.age | keycloak_import) || return
  equal "$status" 201 || {
    jq -r '.errorMessage // .error' "$WORK/keycloak"
    return 1
  }
}

# The token and the realm both come through pipes: neither is on a command line or on the disk.
keycloak_import() {
  curl -sS -K <(printf 'header = "Authorization: Bearer %s"\n' "$(keycloak_token)") -X POST -H 'Content-Type: application/json' \
    --data-binary @- -o "$WORK/keycloak" -w '%{http_code}' "$KEYCLOAK_ADMIN/admin/realms"
}

# What was anchored after the backup is evidence of what is lost: it is put aside, never removed.
put_anchors() {
  local file aside
  [ -n "${PRIM_AUDIT_ANCHORS:-}" ] || return 0
  file=$PRIM_AUDIT_ANCHORS/$1.anchors
  mkdir -p "$PRIM_AUDIT_ANCHORS"
  if [ -f "$file" ]; then
    aside=$file.before-restore-$(date -u +%Y%m%dT%H%M%SZ)
    mv "$file" "$aside"
    say "Anchors: those until now are kept as $aside; the last is of entry $(tail -n 1 "$aside" | cut -d ' ' -f 2,3)."
  fi
  if [ -f "$BACKUP/anchors" ]; then cp "$BACKUP/anchors" "$file"; fi
}

# Of all backups, and what this computer knows beyond: the service erases again whom the backup brings back.
put_erasures() {
  if [ ! -f "$FOLDER/erasures" ]; then return 0; fi
  if [ -z "${PRIM_RETENTION_LEDGER:-}" ]; then
    say "Erasures: PRIM_RETENTION_LEDGER is not set, so that people who were erased after the backup are back. See $FOLDER/erasures."
    return 0
  fi
  mkdir -p "$PRIM_RETENTION_LEDGER"
  merge_lines "$PRIM_RETENTION_LEDGER/$1.erasures" "$FOLDER/erasures"
}

# What the region is now: as an operator writes it down.
tell_state() {
  run_mysql "$DATABASE" -e "
    select concat('Rows: ', (select count(*) from person), ' people, ', (select count(*) from case_file), ' cases, ',
      (select count(*) from audit_entry), ' audit entries'), concat('last change ', coalesce((select max(at) from event), '–'), ' UTC'),
      concat('last event ', (select position from event_head)), concat('end of the audit ', (select seq from audit_head))" | tr '\t' ';' | sed 's/;/; /g' >&2
  grep -E '^-- CHANGE' "$WORK/begin" | sed 's/^-- /Binary log: /' >&2 || true
}

verify() {
  wait_until "Opening $1" 180 region_is_up "$1" || die "the service does not open $1: $(regions_of "$API_URL")"
  "$PRIM_ROOT/scripts/prim" audit verify "$1"
}
