# shellcheck shell=bash
# What backup and restore refuse before they touch anything, and what they read from a region's file.

. "$PRIM_ROOT/scripts/lib/dist.sh"
. "$PRIM_ROOT/scripts/lib/archive.sh"
. "$PRIM_ROOT/scripts/lib/take.sh"
. "$PRIM_ROOT/scripts/lib/put.sh"

PUBLIC_KEY=age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p

# says STATUS TEXT COMMAND…: it ends so, and says so.
says() {
  local expected=$1 text=$2 status=0 said
  shift 2
  said=$("$@" 2>&1) || status=$?
  equals "$status" "$expected"
  grep -qF -- "$text" <<<"$said" || {
    say "found: $said"
    return 1
  }
}

test_backup_needs_a_region_and_a_folder() {
  says 2 'scripts/backup REGION FOLDER' "$PRIM_ROOT/scripts/backup" oriental
  says 2 'scripts/backup REGION FOLDER' "$PRIM_ROOT/scripts/backup"
  says 2 'scripts/backup REGION FOLDER' "$PRIM_ROOT/scripts/backup" oriental backups --whatever
  says 1 '--keep needs a number of days' "$PRIM_ROOT/scripts/backup" oriental backups --keep none
  [ ! -e backups ]
}

test_backup_needs_public_keys_and_no_others() {
  export PRIM_BACKUP_RECIPIENTS=recipients
  says 1 'does not name a file' need_recipients PRIM_BACKUP_RECIPIENTS
  printf '# nobody yet\n\n' >recipients
  says 1 'without a key' need_recipients PRIM_BACKUP_RECIPIENTS
  printf '%s\nAGE-SECRET-KEY-1QQQQ\n' "$PUBLIC_KEY" >recipients
  says 1 'secret key' need_recipients PRIM_BACKUP_RECIPIENTS
  printf '# the office\n%s # Rabat\n' "$PUBLIC_KEY" >recipients
  need_recipients PRIM_BACKUP_RECIPIENTS
  equals "$(recipients recipients)" "$PUBLIC_KEY"
}

test_the_master_keys_are_not_sealed_for_who_opens_the_backups() {
  echo '{}' >keys.json
  echo "$PUBLIC_KEY" >recipients
  export PRIM_KEYS_FILE=keys.json PRIM_BACKUP_RECIPIENTS=recipients PRIM_BACKUP_KEYS_RECIPIENTS=recipients
  says 1 'the keys are for others' "$PRIM_ROOT/scripts/backup" keys sealed
  [ ! -e sealed ]
}

test_a_place_of_documents_must_be_known() {
  unset PRIM_DOCUMENTS_FOLDER PRIM_DOCUMENTS_S3_BUCKET
  says 1 'PRIM_DOCUMENTS_FOLDER' find_document_store
}

test_where_a_regions_rows_are() {
  local TENANT_CONFIG=$PWD
  unset PRIM_BACKUP_MYSQL_USER
  printf '%s\n' 'realm: x # y' 'database: # rows' '  name: prim_x # here' 'cells:' '  - name: no' >flat.yaml
  PRIM_MYSQL_URL=jdbc:mysql://db.example PRIM_MYSQL_USER=prim PRIM_MYSQL_PASSWORD=s find_database flat
  equals "$DATABASE $MYSQL_HOST $MYSQL_PORT $MYSQL_USER $MYSQL_SECRET" 'prim_x db.example 3306 prim s'
  equals "$(realm_of flat)" x
  printf '%s\n' 'database:' '  name: prim_y' '  server: jdbc:mysql://[::1]:3307' \
    '  credentials: {user: own, passwordEnv: OWN_PASSWORD}' 'realm: y' >own.yaml
  OWN_PASSWORD=t find_database own
  equals "$DATABASE $MYSQL_HOST $MYSQL_PORT $MYSQL_USER $MYSQL_SECRET" 'prim_y ::1 3307 own t'
  printf 'u\n' >secret
  PRIM_BACKUP_MYSQL_USER=backup PRIM_BACKUP_MYSQL_PASSWORD_FILE=secret find_database own
  equals "$MYSQL_USER $MYSQL_SECRET" 'backup u'
  says 1 'no region elsewhere' find_database elsewhere
  unset PRIM_MYSQL_PASSWORD PRIM_MYSQL_PASSWORD_FILE
  says 1 'no password' find_database flat
  says 1 'not an address' parse_address mysql://db
}

test_of_a_group_the_server_that_takes_writes_is_used() {
  local TENANT_CONFIG=$PWD
  run_mysql() { if [ "$MYSQL_HOST" = "${primary:-}" ]; then echo 0; else echo 1; fi; }
  printf '%s\n' 'database:' '  name: prim_z' '  server: jdbc:mysql://db1:3306,db2:3307,db3' >group.yaml
  PRIM_MYSQL_PASSWORD=s find_database group
  primary=db2 find_primary
  equals "$MYSQL_HOST $MYSQL_PORT" 'db2 3307'
  primary=db3 find_primary
  equals "$MYSQL_HOST $MYSQL_PORT" 'db3 3306'
  says 1 'none of the servers takes writes' find_primary
}

test_the_shipped_regions_are_read() {
  local TENANT_CONFIG=$PRIM_ROOT/tenant-config
  PRIM_MYSQL_PASSWORD=s find_database souss-massa
  equals "$DATABASE $(realm_of souss-massa)" 'prim_souss_massa souss-massa'
}

# A backup without rows to open: its manifest, one part, one document.
a_backup() {
  local id=01900000-0200-7000-8000-0000000000ab
  mkdir -p all/20260101T000000Z all/documents/ab
  echo content >"all/documents/ab/$id"
  printf '%s 8 %s\n' "$(hash_of "all/documents/ab/$id")" "$id" >all/20260101T000000Z/documents.list
  jq -n --arg sha256 "$(hash_of all/20260101T000000Z/documents.list)" \
    '{format: 1, region: "oriental", at: "20260101T000000Z", parts: [{name: "documents.list", sha256: $sha256}]}' \
    >all/20260101T000000Z/manifest.json
  touch identity
  export PRIM_BACKUP_IDENTITY=$PWD/identity
}

test_the_newest_backup_is_taken_and_none_that_was_not_ended() {
  a_backup
  mkdir all/20270101T000000Z.part
  find_backup all
  equals "$(basename "$BACKUP")" 20260101T000000Z
  says 1 'never ended' find_backup all/20270101T000000Z.part
  says 1 'no backup at' find_backup all/documents
}

test_a_backup_of_another_region_is_refused() {
  a_backup
  says 1 'not of souss-massa' "$PRIM_ROOT/scripts/restore" souss-massa all
}

test_a_changed_part_and_a_changed_document_are_found() {
  local WORK=$PWD
  a_backup
  find_backup all
  echo more >>all/20260101T000000Z/documents.list
  says 1 'documents.list is not as it was written' check_parts
  rm -r all
  a_backup
  echo more >>all/documents/ab/*
  says 1 'missing or changed' check_parts
  rm -r all/documents
  says 1 'missing or changed' check_parts
}

test_restore_needs_the_secret_key() {
  a_backup
  unset PRIM_BACKUP_IDENTITY
  says 1 'PRIM_BACKUP_IDENTITY' "$PRIM_ROOT/scripts/restore" --check all
}

test_old_backups_go_with_the_documents_that_only_they_name() {
  local WORK=$PWD FOLDER=$PWD/all id=01900000-0200-7000-8000-0000000001ab
  a_backup
  mkdir all/20260301T000000Z
  echo kept >"all/documents/ab/$id"
  printf '%s 5 %s\n' "$(hash_of "all/documents/ab/$id")" "$id" >all/20260301T000000Z/documents.list
  touch -t 202001010000 all/20260101T000000Z
  forget_old 35
  [ ! -e all/20260101T000000Z ]
  equals "$(known_documents)" "$id"
}
