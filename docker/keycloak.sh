#!/bin/bash
# Keycloak takes passwords from the environment only: they are read from the secrets here.
set -euo pipefail

KC_DB_PASSWORD=$(</run/secrets/mysql_keycloak)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(</run/secrets/keycloak_admin)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD
exec /opt/keycloak/bin/kc.sh start
