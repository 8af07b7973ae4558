# shellcheck shell=bash
# The parts of a backup. PART is the folder that they are written to.

# recipients FILE: its keys, without comments.
recipients() { sed -E 's/[[:space:]]*(#.*)?$//' "$1" | grep -v '^$'; }

need_recipients() {
  [ -f "${!1:-}" ] || die "$1 does not name a file of public keys (age1…): age-keygen -o identity.txt makes a pair."
  if recipients "${!1}" | grep -q 'AGE-SECRET-KEY'; then
    die "$1 names a file with a secret key: here belong public ones only."
  fi
  recipients "${!1}" | grep -q . || die "$1 names a file without a key."
}

# sealed FILE: what comes in, compressed and encrypted; nothing of it is on the disk in clear.
sealed() { zstd -q -3 -T0 | age --encrypt -R "$PRIM_BACKUP_RECIPIENTS" >"$1"; }

# The service removes files of documents while it holds a row locked, one copy of it at a time. As long as we hold that row
# no file goes, so that each document which the rows name is there when it is copied. Ends with our connection.
hold_sweeper() {
  mkfifo "$WORK/statements" "$WORK/held"
  run_mysql --unbuffered "$DATABASE" <"$WORK/statements" >"$WORK/held" 2>"$WORK/sweeper.log" &
  SWEEPER=$!
  exec 8>"$WORK/statements" 9<"$WORK/held"
  # a connection that ends is seen by what it does not answer
  trap : PIPE
  # the first run of all makes the row, ours or the service's
  printf '%s\n' "set session wait_timeout = 172800; insert ignore into job_lease (job) values ('sweep-documents');" \
    "start transaction; select job from job_lease where job = 'sweep-documents' for update;" >&8 || true
  read -r -t 120 held <&9 || die "the region's rows cannot be read: $(tail -n 1 "$WORK/sweeper.log")"
  [ "$held" = sweep-documents ] || die "the removal of documents cannot be held: $held"
}

release_sweeper() {
  [ -n "${SWEEPER:-}" ] || return 0
  exec 8>&- 9<&-
  wait "$SWEEPER" || true
  SWEEPER=''
}

# Still held? A server that was restarted let go of it.
require_held() {
  printf 'select 1;\n' >&8 || true
  read -r -t 30 held <&9 || die 'the database went away meanwhile.'
}

take_anchors() {
  local file=${PRIM_AUDIT_ANCHORS:-}/$1.anchors
  if [ -n "${PRIM_AUDIT_ANCHORS:-}" ] && [ -f "$file" ]; then
    # the last line may be half written
    sed '$!b; /^[^ ]* [^ ]* [^ ]* [^ ]* [0-9a-f]\{64,\}$/!d' "$file" >"$PART/anchors"
  fi
}

# One transaction sees all tables as they are at one moment. The triggers of the audit are made by the service itself.
take_database() {
  # shellcheck disable=SC2086 # one option or none
  step 'Rows' "$WORK/database.log" dump_database ||
    die "the database could not be read: $(tail -n 1 "$WORK/database.log")"
}

dump_database() {
  set -o pipefail
  "$MYSQL_BIN/mysqldump" --defaults-file=<(mysql_login) --default-character-set=utf8mb4 --single-transaction --quick \
    --hex-blob --no-tablespaces --set-gtid-purged=OFF --routines --skip-triggers --skip-dump-date \
    --max-allowed-packet=256M ${POSITION:+"$POSITION"} "$DATABASE" |
    tee >(tail -c 200 >"$WORK/end") | sealed "$PART/database.sql.zst.age"
  poll 10 grep -q '^-- Dump completed' "$WORK/end" || {
    echo 'it ended before its end' >&2
    return 1
  }
}

# Accounts after the rows: each that a row names is there. Those made in between are there too and have no rows yet.
take_realm() {
  [ "$WITH_REALM" = yes ] || return 0
  step 'Accounts' "$WORK/realm.log" export_realm "$1" ||
    die "the realm could not be exported: $(last_line "$WORK/realm.log") (--without-realm leaves it out)"
}

export_realm() {
  set -o pipefail
  local command=${PRIM_BACKUP_REALM:-$PRIM_ROOT/docker/keycloak-export.sh}
  # shellcheck disable=SC2086 # a command with its arguments
  KEYCLOAK_HOME=${KEYCLOAK_HOME:-$KEYCLOAK_DIST} $command "$(realm_of "$1")" |
    jq -e 'if .realm and .users then . else error("no export of a realm") end' | sealed "$PART/realm.json.zst.age"
}

realm_of() {
  local realm
  realm=$(sed -nE "s/^realm:[[:space:]]*[\"']?([^\"'#[:space:]]+).*/\1/p" "$TENANT_CONFIG/$1.yaml")
  echo "${realm:-$1}"
}

# Sealed documents never change: those of former backups are there already, and only new ones are read.
take_documents() {
  step 'Documents' "$WORK/documents.log" copy_documents "$1" ||
    die "the documents could not be copied: $(last_line "$WORK/documents.log")"
  require_held
  list_documents
}

copy_documents() {
  local status=0
  if [ -n "$BUCKET" ]; then
    copy_bucket "$1"
  elif [ -d "$DOCUMENTS/$1" ]; then
    # 24: a file that nobody names was removed meanwhile
    rsync -rt --ignore-existing "$DOCUMENTS/$1/" "$FOLDER/documents/" || status=$?
    [ "$status" -eq 0 ] || [ "$status" -eq 24 ] || return "$status"
    present_in_folder "$1" >"$WORK/present"
  else
    : >"$WORK/present"
  fi
}

# What the store holds: the folder of the backups has those of the past as well.
present_in_folder() { find "$DOCUMENTS/$1" -type f | sed 's,.*/,,' | only_documents | sort; }

copy_bucket() {
  local id
  run_rclone lsf "prim:$BUCKET/$1" | only_documents | sort >"$WORK/present" || return
  known_documents >"$WORK/known"
  comm -23 "$WORK/present" "$WORK/known" >"$WORK/new"
  mkdir -p "$PART/incoming"
  run_rclone copy --files-from "$WORK/new" "prim:$BUCKET/$1" "$PART/incoming" || return
  while IFS= read -r id; do
    mkdir -p "$FOLDER/documents/${id: -2}"
    mv "$PART/incoming/$id" "$FOLDER/documents/$(document_place "$id")"
  done <"$WORK/new"
  rm -rf "$PART/incoming"
}

known_documents() { find "$FOLDER/documents" -type f | sed 's,.*/,,' | only_documents | sort; }

# Hash, bytes and id of each. What former backups have hashed is not read again.
list_documents() {
  cat "$FOLDER"/[0-9]*Z/documents.list 2>/dev/null | sort -u -k3,3 >"$WORK/hashed" || true
  known_documents | comm -12 - "$WORK/present" >"$WORK/here"
  join -1 1 -2 3 -o 2.1,2.2,1.1 "$WORK/here" "$WORK/hashed" >"$WORK/listed"
  join -1 1 -2 3 -v 1 "$WORK/here" "$WORK/hashed" | places >"$WORK/unhashed"
  if [ -s "$WORK/unhashed" ]; then list_new >>"$WORK/listed"; fi
  sort -k3,3 "$WORK/listed" >"$PART/documents.list"
}

list_new() {
  cd "$FOLDER/documents" || return
  xargs ls -ln <"$WORK/unhashed" | awk '{ print $9, $5 }' | sort >"$WORK/bytes"
  xargs_hashes <"$WORK/unhashed" | awk '{ print $2, $1 }' | sort | join - "$WORK/bytes" | awk '{ sub(/.*\//, "", $1); print $2, $3, $1 }'
}

xargs_hashes() { if has sha256sum; then xargs sha256sum; else xargs shasum -a 256; fi; }

# Who was erased, by id: what restores an older backup erases them again.
take_erasures() {
  local file=${PRIM_RETENTION_LEDGER:-}/$1.erasures
  if [ -n "${PRIM_RETENTION_LEDGER:-}" ] && [ -f "$file" ]; then merge_lines "$FOLDER/erasures" "$file"; fi
}

write_manifest() {
  local file parts='[]'
  for file in "$PART"/*; do
    parts=$(jq -c --arg name "$(basename "$file")" --arg sha256 "$(hash_of "$file")" --argjson bytes "$(bytes_of "$file")" \
      '. + [{name: $name, sha256: $sha256, bytes: $bytes}]' <<<"$parts")
  done
  jq -n --argjson format "$ARCHIVE_FORMAT" --arg region "$1" --arg at "$2" --argjson seconds "$3" --argjson parts "$parts" \
    --arg mysql "$(run_mysql -e 'select version()')" --arg realm "$(realm_of "$1")" \
    --argjson documents "$(awk '{ bytes += $2 } END { printf "{\"number\": %d, \"bytes\": %d}", NR, bytes }' "$PART/documents.list")" \
    '{format: $format, region: $region, at: $at, realm: $realm, seconds: $seconds, mysql: $mysql, documents: $documents, parts: $parts}' \
    >"$PART/manifest.json"
}

# forget_old DAYS: what nobody needs any more must go from backups too.
forget_old() {
  local backup file
  find "$FOLDER" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*Z' -mtime "+$1" | while IFS= read -r backup; do
    say "Removing $backup"
    rm -rf "$backup"
  done
  cat "$FOLDER"/[0-9]*Z/documents.list | cut -d ' ' -f 3 | sort -u >"$WORK/named"
  known_documents | comm -23 - "$WORK/named" | while IFS= read -r file; do
    rm -f "$FOLDER/documents/$(document_place "$file")"
  done
}

summary() {
  local BACKUP=$1
  say "$BACKUP: rows $(mib "$(manifest '[.parts[] | select(.name | startswith("database")).bytes] | add')") MiB sealed," \
    "documents $(manifest .documents.number) ($(mib "$(manifest .documents.bytes)") MiB), $(manifest .seconds) s"
  echo "$BACKUP"
}
