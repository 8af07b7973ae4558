# shellcheck shell=bash
# What is sent for a partner's machine.

. "$PRIM_ROOT/scripts/lib/partners.sh"

test_a_new_client_has_its_scopes_and_further_institutions() {
  equals "$(new_client 'SI "emploi"' referrals:read,events:read a,b)" \
    '{"name":"SI \"emploi\"","scopes":["referrals:read","events:read"],"institutions":["a","b"]}'
  equals "$(new_client SI referrals:read '')" '{"name":"SI","scopes":["referrals:read"],"institutions":[]}'
}

test_a_rotation_says_its_overlap_only_where_one_is_given() {
  equals "$(rotation '')" '{}'
  equals "$(rotation 0)" '{"overlapHours":0}'
  fails rotation soon
}

test_a_client_without_name_or_scopes_is_refused() {
  fails partner_add oriental 1 --name SI
  fails partner_add oriental 1 --scopes referrals:read
  fails partner_add oriental 1 --nmae SI --scopes referrals:read
}
