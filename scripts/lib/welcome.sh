# shellcheck shell=bash
# What scripts/dev says once everything is ready.

welcome() {
  cat <<TEXT

PRIM is ready.
  API       $API_URL/v1   (explorer: $API_URL/q/swagger-ui)
  Keycloak  $PRIM_KEYCLOAK_URL
  MySQL     $PRIM_MYSQL_URL

Demo users, password "prim":
  L'Oriental    agent.nador manager.nador head.nador agent.province-nador coordinator.ma-nad
                coordinator.oriental trainer.oriental admin.oriental observer.oriental protection.oriental
  Souss-Massa   agent.taliouine manager.taliouine head.taliouine
                coordinator.souss-massa trainer.souss-massa admin.souss-massa observer.souss-massa protection.souss-massa

Try, in any shell:
TEXT
}
