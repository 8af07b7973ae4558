# shellcheck shell=bash
# What scripts/dev says once everything is ready.

welcome() {
  local prim region=$API_URL/v1/regions/oriental newest='regions/oriental/cases?status=intake&sort=-openedAt&limit=1'
  local token type="-H 'Content-Type: application/json'"
  prim=$(printf '%q' "$PRIM_ROOT/scripts/prim")
  token="-H \"Authorization: Bearer \$($prim token agent.nador)\""
  cat <<TEXT

PRIM is ready.
  API       $API_URL/v1   (document: $API_URL/openapi)
  Keycloak  $PRIM_KEYCLOAK_URL
  MySQL     $PRIM_MYSQL_URL

Demo users, password "prim":
  L'Oriental    agent.nador manager.nador head.nador agent.province-nador coordinator.ma-nad
                coordinator.oriental trainer.oriental admin.oriental observer.oriental protection.oriental
  Souss-Massa   agent.taliouine manager.taliouine head.taliouine
                coordinator.souss-massa trainer.souss-massa admin.souss-massa observer.souss-massa protection.souss-massa

Try, in any shell: the cells; a person's file; a case for that person; the cell's newest cases; closing the newest.

curl -s $region/cells | jq

curl -s $token $type -d '{"group": "mre", "names": {"latin": {"given": "Yasmina", "family": "Ouazzani"}, "ar": {"given": "ياسمينة", "family": "الوزاني"}}}' $region/people | jq

curl -s $token $type -d "{\"person\": \"\$($prim --as agent.nador post regions/oriental/people/search '{"name": "Yasmina Ouazzani"}' | jq -r '.items[0].id')\", \"need\": \"ADM.CIVIL\", \"channel\": \"walk_in\"}" $region/cases | jq

curl -s $token '$region/cases?status=intake&sort=-openedAt&limit=5' | jq

curl -s $token $type -H "If-Match: \$($prim --as agent.nador get '$newest' | jq -r '.items[0].etag')" -d '{"closureReason": "information_given"}' $region/cases/\$($prim --as agent.nador get '$newest' | jq -r '.items[0].id')/close | jq
TEXT
}
