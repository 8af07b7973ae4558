# shellcheck shell=bash
# The table of faults, and the page that it goes into.

. "$PRIM_ROOT/scripts/lib/process.sh"
. "$PRIM_ROOT/scripts/lib/faults.sh"

# found MET: one row of one test, in this folder.
found() {
  FAULTS_FOUND=$PWD/found
  FAULTS_PAGE=$PWD/performance.md
  mkdir -p "$FAULTS_FOUND/rows"
  jq -n --argjson met "$1" '{fault: "kill -9 of the service", acknowledged: 600, stored: 600, missing: 0, twice: 0,
    longestGapSeconds: 7.25, met: $met}' >"$FAULTS_FOUND/rows/killed.json"
  collect_faults 42
}

test_a_row_of_the_table_says_what_was_counted() {
  found true
  equals "$(faults_table | tail -n 1)" '| kill -9 of the service | 600 | 600 | 0 | 0 | 7.25 s | yes |'
}

test_what_is_not_met_stands_out() {
  found false
  equals "$(faults_table | tail -n 1)" '| kill -9 of the service | 600 | 600 | 0 | 0 | 7.25 s | **no** |'
}

test_what_this_machine_cannot_do_is_said() {
  found null
  equals "$(faults_table | tail -n 1)" '| kill -9 of the service | 600 | 600 | 0 | 0 | 7.25 s | not run here |'
}

test_the_page_is_made_when_there_is_none() {
  found true
  write_faults_page
  grep -qF '42 s in all' performance.md
  equals "$(grep -c '^| kill' performance.md)" 1
}

test_the_page_keeps_what_others_wrote() {
  printf '# Measured\nbefore\n<!-- faults -->\nold\n<!-- /faults -->\nafter\n' >performance.md
  found true
  write_faults_page
  write_faults_page
  equals "$(head -n 3 performance.md | tr '\n' ' ')" '# Measured before <!-- faults --> '
  equals "$(tail -n 2 performance.md | tr '\n' ' ')" '<!-- /faults --> after '
  equals "$(grep -c '^| kill' performance.md)" 1
  fails grep -q old performance.md
}
