# shellcheck shell=bash
# Where a user's region is found, and how a cell gets into a region's file.

export PRIM_TENANT_CONFIG=$PRIM_ROOT/tenant-config
. "$PRIM_ROOT/scripts/lib/api.sh"
. "$PRIM_ROOT/scripts/lib/client.sh"
. "$PRIM_ROOT/scripts/lib/tenants.sh"

test_places_are_found() {
  equals "$(region_of_place nador)" oriental
  equals "$(region_of_place ma-nad)" oriental
  equals "$(region_of_place taliouine)" souss-massa
  equals "$(region_of_place souss-massa)" souss-massa
  equals "$(region_of_place anapec-agadir)" souss-massa
  fails region_of_place atlantis
}

test_a_cell_is_added_at_the_end_of_the_list_and_comments_stay() {
  printf '%s\n' 'cells: # the cells' '  # north' '  - slug: a' '    prefix: AAA # old' '' '# how much' 'quotas: {}' >region.yaml
  cell_block zaio --province MA-NAD --prefix ZAI --fr 'Zaïo "centre"' >block
  append_to_cells region.yaml block >found.yaml
  printf '%s\n' 'cells: # the cells' '  # north' '  - slug: a' '    prefix: AAA # old' \
    '  - slug: zaio' '    level: commune' '    province: MA-NAD' '    prefix: ZAI' '    names: { fr: "Zaïo \"centre\"" }' \
    '' '# how much' 'quotas: {}' >expected.yaml
  diff expected.yaml found.yaml
}

test_a_cell_is_added_where_the_list_ends_the_file() {
  printf '%s\n' 'cells:' '- slug: a' >region.yaml
  printf '%s\n' '- slug: b' >block
  equals "$(append_to_cells region.yaml block)" "$(printf '%s\n' 'cells:' '- slug: a' '- slug: b')"
}

test_a_cell_without_a_name_is_refused() {
  fails cell_block zaio --province MA-NAD --prefix ZAI
}

# Health as the service answers it.
health_says() { eval "regions_of() { echo '$1'; }"; }

test_all_regions_must_be_up() {
  health_says '{"oriental":"UP","souss-massa":"UP: file_refused"}'
  all_regions_up url
  region_is_up souss-massa
  fails region_is_up atlantis
  health_says '{"oriental":"UP","souss-massa":"DOWN: realm_failed"}'
  fails all_regions_up url
  region_is_up oriental
  fails region_is_up souss-massa
  health_says '{}'
  fails all_regions_up url
}
