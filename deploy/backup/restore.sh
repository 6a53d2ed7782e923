#!/usr/bin/env bash
# Restores a backup of backup.sh into an empty database, in one transaction that commits only after everything was
# verified: each table's rows, the migrations, the ledger and the audit chain. Whatever fails leaves the target as
# it was.
#
#   restore.sh [--force] [--advance-numbers N] FILE
#
#   --force               replaces an MPS that is there already; stop every server first
#   --advance-numbers N   lets the numbers of transactions, members and cards go on N higher: after a restore to an
#                         earlier state, numbers that were already given out are then not given again
#
#   DATABASE_URL              the target, as the owner-to-be, or libpq's PG* variables
#   MPS_BACKUP_AGE_IDENTITY   the file of age's private key; gpg asks its own key ring
#   MPS_SERVER                how the server's command is called, for a backup of the embedded database; mps-server
#
# Logins and payment codes that were alive end: some of them had been revoked after the backup was taken.
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=deploy/backup/common.sh
source "$here/common.sh"

force=false
advance=0
file=''
while (($# > 0)); do
  case "$1" in
    --force) force=true ;;
    --advance-numbers) advance="${2:-}" && shift ;;
    -*) fail "unknown option $1" ;;
    *) file="$1" ;;
  esac
  shift
done
[[ -n $file ]] || fail 'name the file: restore.sh [--force] [--advance-numbers N] FILE'
[[ $advance =~ ^[0-9]{1,7}$ ]] || fail '--advance-numbers needs a whole number'
check_file "$file"

if [[ $(basename "$file") == mps-embedded-* ]]; then
  [[ $force == false && $advance == 0 ]] || fail 'the embedded database is restored into an empty folder only'
  read -ra server <<<"${MPS_SERVER:-mps-server}"
  decrypt "$file" | "${server[@]}" restore --from -
  exit
fi

need psql pg_restore
connect_by_url
export PGOPTIONS="${PGOPTIONS:-} -c client_min_messages=warning"
run_sql() { psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 "$@"; }

# The first line is the manifest, the rest is pg_dump's archive. `read` takes single bytes of a pipe, so the archive
# begins where it stopped.
archive() { decrypt "$file" | { IFS= read -r _ && cat; }; }
# Read to the end once before anything is written: damage shows, and a key that does not fit.
manifest="$(decrypt "$file" 2>"$work/decrypt.err" | { IFS= read -r line && printf %s "$line" && cat >/dev/null; })" ||
  fail "$file cannot be decrypted: $(head -1 "$work/decrypt.err")"
[[ $manifest == '{"format"'*'}' ]] || fail "$file is no backup of the MPS"

# The target keeps its own schema public, and the rights that it gives by default are the target's affair.
archive | { pg_restore --list && cat >/dev/null; } |
  grep -Ev '^[0-9]+; [0-9]+ [0-9]+ ((COMMENT|ACL) - SCHEMA public|SCHEMA - public|DEFAULT ACL) ' >"$work/list"

is_empty="$(run_sql --command="SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_namespace
  WHERE nspname IN ('mps', 'mps_api', 'mps_types', 'supabase_migrations'))")"
[[ $is_empty == t || $force == true ]] || fail 'the target is not empty; --force replaces what is there'

# COMMIT is the last word, and it is only said when every step before it succeeded.
everything() {
  # `|| return`, because bash does not stop at errors inside a tested function.
  echo 'BEGIN;'
  # The server itself takes the text apart: no value of the file becomes a command.
  printf "SELECT set_config('mps_restore.manifest', convert_from(decode('%s', 'base64'), 'UTF8'), true);\n" \
    "$(printf %s "$manifest" | base64 --wrap=0)"
  printf "SELECT set_config('mps_restore.advance', '%s', true);\n" "$advance"
  printf "SELECT set_config('mps_restore.file', convert_from(decode('%s', 'base64'), 'UTF8'), true);\n" \
    "$(basename "$file" | tr -d '\n' | base64 --wrap=0)"
  cat "$here/before-restore.sql" || return
  archive | pg_restore --no-owner --use-list="$work/list" --file=- || return
  cat "$here/after-restore.sql" || return
  echo 'COMMIT;'
}
everything | run_sql --file=- >/dev/null || fail 'nothing was restored, the target is as it was; the lines above say why'
# A restored table has no statistics, and the first queries would be planned blindly.
run_sql --command='ANALYZE' 2>/dev/null || true
say "restored and verified: $(run_sql --command="SELECT (SELECT count(*) FROM mps.transactions) || ' transactions, '
  || (SELECT count(*) FROM mps.cards) || ' cards, ' || (SELECT count(*) FROM mps.members) || ' members'")"
