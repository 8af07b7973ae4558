# shellcheck shell=bash
# Finds a JDK 25 and Maven.

JDK_VERSION=25

is_jdk() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q "^javac $JDK_VERSION\b"
}

# A runtime is enough where nothing is compiled.
runs_the_service() { [ -n "$1" ] && [ -x "$1/bin/java" ] && "$1/bin/java" -version 2>&1 | grep -q "version \"$JDK_VERSION"; }

# Candidates, the caller's own choice first.
jdk_candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME"; fi
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v "$JDK_VERSION" 2>/dev/null || true; fi
  local dir
  for dir in /usr/lib/jvm/*"$JDK_VERSION"* /opt/*jdk*"$JDK_VERSION"* \
    "$HOME"/.sdkman/candidates/java/"$JDK_VERSION"* "$HOME"/.jdks/*"$JDK_VERSION"* \
    /opt/homebrew/opt/openjdk@"$JDK_VERSION" /usr/local/opt/openjdk@"$JDK_VERSION"; do
    if [ -d "$dir" ]; then echo "$dir"; fi
  done
}

# Sets JAVA_HOME for everything that follows.
find_jdk() {
  local dir
  while IFS= read -r dir; do
    if is_jdk "$dir"; then
      export JAVA_HOME=$dir
      return 0
    fi
  done < <(jdk_candidates)
  die "no JDK $JDK_VERSION found: install one (sdk install java 25-tem, brew install openjdk@25, or your distribution's package) and set JAVA_HOME to it."
}

need_maven() {
  has mvn && return 0
  can_install || die "Maven not found: install Maven 3.8.7 or newer (sdk install maven, brew install maven, or your distribution's package)."
  install_packages maven
}

# run_service_class CLASS ARGUMENT…: a small program that the service brings along.
run_service_class() {
  local app class=$1
  shift
  if ! runs_the_service "${JAVA_HOME:-}"; then find_jdk; fi
  for app in "${PRIM_APP:-}" "$PRIM_HOME/app" "$PRIM_ROOT/api/target/quarkus-app"; do
    if [ -d "$app/lib/main" ]; then
      "$JAVA_HOME/bin/java" -cp "$app/app/*:$app/lib/main/*:$app/lib/boot/*" "$class" "$@"
      return
    fi
  done
  die 'the service is not built: run scripts/dev once, or set PRIM_APP to where it is installed.'
}
