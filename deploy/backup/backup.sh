#!/usr/bin/env bash
# Backs the database up into one encrypted file with a checksum beside it, while the service goes on.
#
#   DATABASE_URL                    the database, as its owner (a direct connection, no pooler), or libpq's PG* variables;
#                                   DATABASE_MODE=embedded instead backs up MPS_DATA_DIR, with the server stopped
#   MPS_BACKUP_DIR                  where the files go; backups
#   MPS_BACKUP_AGE_RECIPIENT        age's public key, or MPS_BACKUP_AGE_RECIPIENTS_FILE, or
#   MPS_BACKUP_GPG_RECIPIENT        a public key of gpg
#   MPS_BACKUP_KEEP_DAYS            older backups are deleted after a successful one; 30
#   MPS_METRICS_DIR                 the textfile folder of node-exporter; none
#   MPS_SERVER                      how the server's command is called, for the embedded database; mps-server
#
# The file begins with a manifest of the same snapshot; restore.sh refuses what does not agree with it.
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=deploy/backup/common.sh
source "$here/common.sh"

folder="${MPS_BACKUP_DIR:-backups}"
keep_days="${MPS_BACKUP_KEEP_DAYS:-30}"
ending="$(encryption)"
[[ $keep_days =~ ^[1-9][0-9]*$ ]] || fail 'MPS_BACKUP_KEEP_DAYS must be a number of days'
[[ -n $ending ]] || fail 'set MPS_BACKUP_AGE_RECIPIENT or MPS_BACKUP_GPG_RECIPIENT: a backup is never written in plain'
need "$ending" sha256sum
mkdir -p "$folder"

# Two at once would delete each other's beginnings.
exec 9>"$folder/.lock"
flock --nonblock 9 || fail "another backup writes to $folder"
rm -f "$folder"/.mps-*.partial

# `|| return`, because bash does not stop at errors inside a tested function.
dump_server() {
  need psql pg_dump
  connect_by_url
  local snapshot manifest
  # The session that exports the snapshot stays open until the dump has taken it over.
  coproc session { psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1; }
  # bash forgets the array as soon as the session ends.
  local answers="${session[0]}" questions="${session[1]}"
  printf '%s\n' 'SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0;' \
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;' 'SELECT pg_export_snapshot();' >&"$questions"
  read -r snapshot <&"$answers" || fail 'the database does not answer; the lines above say why'
  cat "$here/manifest.sql" >&"$questions"
  read -r manifest <&"$answers" || fail 'the database holds no MPS, or this login may not read it'
  printf '%s\n' "$manifest"
  pg_dump --format=custom --no-owner --snapshot="$snapshot" --lock-wait-timeout=60s \
    --schema=mps --schema=mps_api --schema=mps_types --schema=supabase_migrations || return
  printf '%s\n' 'COMMIT;' '\q' >&"$questions"
}

dump_embedded() {
  local server
  read -ra server <<<"${MPS_SERVER:-mps-server}"
  "${server[@]}" backup --to -
}

started="$(date +%s)"
if [[ ${DATABASE_MODE:-} == embedded ]]; then
  kind=embedded
  dump=dump_embedded
else
  kind=postgres
  dump=dump_server
fi
name="mps-$kind-$(date -u +%Y%m%dT%H%M%SZ).$ending"
partial="$folder/.$name.partial"
"$dump" | encrypt >"$partial" || {
  rm -f "$partial"
  fail 'nothing was backed up; the lines above say why'
}
sync "$partial"
mv "$partial" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256")

# Only after a success, so that a backup that fails for a month does not lose the last good one.
find "$folder" -maxdepth 1 -type f -name 'mps-*.*' -mtime "+$keep_days" ! -name "$name*" -delete ||
  say "${0##*/}: warning: old backups could not be deleted; the lines above say why"

size="$(stat --format=%s "$folder/$name")"
finished="$(date +%s)"
write_metrics mps_backup <<METRICS
mps_backup_last_success_timestamp_seconds $finished
mps_backup_last_size_bytes $size
mps_backup_last_duration_seconds $((finished - started))
METRICS
say "backed up $size bytes in $((finished - started)) s"
printf '%s\n' "$folder/$name"
