#!/usr/bin/env bash
# Proves that a backup can be restored: restores it into a scratch database, where restore.sh verifies it, and drops
# that again. A backup that nobody has restored is a hope.
#
#   verify-backup.sh [FILE]     without one, the newest in MPS_BACKUP_DIR
#
#   MPS_VERIFY_DATABASE_URL   a server with room for a scratch database, as a login that may create one; not the
#                             server of the service, if its load matters
#   MPS_BACKUP_DIR, MPS_BACKUP_AGE_IDENTITY, MPS_METRICS_DIR as for the other scripts
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=deploy/backup/common.sh
source "$here/common.sh"

file="${1:-}"
if [[ -z $file ]]; then
  folder="${MPS_BACKUP_DIR:-backups}"
  # The names sort by time.
  file="$(find "$folder" -maxdepth 1 -name 'mps-postgres-*' ! -name '*.sha256' | sort | tail -1)"
  [[ -n $file ]] || fail "there is no backup in $folder"
fi
[[ $(basename "$file") == mps-postgres-* ]] || fail 'only a backup of a PostgreSQL server is verified this way'
need psql pg_restore
[[ -n ${MPS_VERIFY_DATABASE_URL:-} ]] || fail 'MPS_VERIFY_DATABASE_URL must name the server of the scratch database'
DATABASE_URL="$MPS_VERIFY_DATABASE_URL"
unset MPS_VERIFY_DATABASE_URL
connect_by_url

scratch="mps_verify_$(date -u +%Y%m%d%H%M%S)_$$"
run_sql() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$@"; }
run_sql --command="CREATE DATABASE $scratch TEMPLATE template0 ENCODING 'UTF8'"
trap 'run_sql --command="DROP DATABASE IF EXISTS $scratch WITH (FORCE)"; rm -rf "$work"' EXIT

PGDATABASE="$scratch" "$here/restore.sh" "$file"
write_metrics mps_backup_verify <<METRICS
mps_backup_last_verified_timestamp_seconds $(date +%s)
METRICS
say "$file can be restored"
