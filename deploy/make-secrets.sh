#!/bin/sh
# Makes the passwords and keys that docker-compose.yml mounts. Keeps what is there already.
# Containers read them as other users, so the files are readable; the folder around them is not.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
put() {
  [ -e "secrets/$1" ] || printf '%s\n' "$2" >"secrets/$1"
  chmod 644 "secrets/$1"
}

put postgres_password "$(random)"
put admin_database_url "postgres://postgres:$(cat secrets/postgres_password)@postgres:5432/wireroom"
for service in ingest enrichment publishing desk; do
  put "${service}_password" "$(random)"
  put "${service}_database_url" "postgres://wireroom_${service}:$(cat "secrets/${service}_password")@postgres:5432/wireroom"
done
if [ ! -e secrets/nats_url ]; then
  password=$(random)
  put nats_url "nats://wireroom:${password}@nats:4222"
  put nats_user.conf "user: wireroom, password: \"${password}\""
fi
put operator_key "$(random)"
# Seals the destinations' secrets in the database: without it they cannot be read again.
put secrets_key "$(dd if=/dev/urandom bs=32 count=1 2>/dev/null | base64)"
put newsroom.env "AGENCY_KEY=$(random)"
echo 'deploy/secrets is there. Edit deploy/newsroom.yaml to your sources, routes and destinations, and deploy/secrets/newsroom.env.'
