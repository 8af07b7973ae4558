# shellcheck shell=bash
# How a host gets into a region's file.

export PRIM_TENANT_CONFIG=$PRIM_ROOT/tenant-config
. "$PRIM_ROOT/scripts/lib/webhooks.sh"

test_a_host_is_added_to_those_that_are_allowed() {
  printf '%s\n' 'webhooks: # who is called' '  allowedNetworks: []' '  allowedHosts: []' '' 'quotas: {}' >region.yaml
  allow_host region.yaml localhost >once.yaml
  equals "$(cat once.yaml)" "$(sed 's/allowedHosts: \[\]/allowedHosts: [localhost]/' region.yaml)"
  allow_host once.yaml ministry.ma >twice.yaml
  equals "$(allowed_hosts twice.yaml | paste -sd ' ')" 'localhost ministry.ma'
  equals "$(grep -c allowedNetworks twice.yaml)" 1
}

test_a_file_without_the_list_is_left_alone() {
  printf '%s\n' 'webhooks:' '  allowedHosts:' '    - a' >region.yaml
  fails allow_host region.yaml localhost
}
