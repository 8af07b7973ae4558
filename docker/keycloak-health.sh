#!/bin/bash
# The Keycloak image has no curl.
set -euo pipefail

exec 3<>/dev/tcp/localhost/9000
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r line <&3
[[ $line == *' 200 '* ]]
