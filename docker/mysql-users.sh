#!/bin/bash
# Run once by the MySQL image, on an empty data volume: the users of the service and of Keycloak.
set -euo pipefail

prim=$(</run/secrets/mysql_prim)
keycloak=$(</run/secrets/mysql_keycloak)
MYSQL_PWD=$(</run/secrets/mysql_root) mysql --user=root <<SQL
CREATE DATABASE keycloak CHARACTER SET utf8mb4;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '$keycloak';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';
CREATE USER 'prim'@'%' IDENTIFIED BY '$prim';
GRANT ALL PRIVILEGES ON \`prim\_%\`.* TO 'prim'@'%';
SQL
