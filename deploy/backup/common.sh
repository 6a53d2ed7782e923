# shellcheck shell=bash
# What backup.sh, restore.sh and verify-backup.sh share. Secrets never stand in an argument, where every user of
# the machine could read them: the password goes into a file that libpq reads, and only keys' public halves are named.

set -euo pipefail
umask 077

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "${0##*/}: $*"
  exit 1
}

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "$program is not installed"
  done
}

# Nothing ends without a word.
trap 'say "${0##*/}: line $LINENO failed"' ERR

# A folder of this run alone, removed whatever happens.
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

decode_percent() {
  local text="${1//\\/\\\\}"
  printf '%b' "${text//%/\\x}"
}

# Turns DATABASE_URL into what libpq reads from its environment; without one, PGHOST, PGUSER, PGSERVICE and the
# like hold as they are. With one, they fill in only what it leaves out, as they do for the server.
connect_by_url() {
  [[ -n ${DATABASE_URL:-} ]] || return 0
  local rest query='' authority user='' password='' pair
  [[ $DATABASE_URL =~ ^postgres(ql)?:// ]] || fail 'DATABASE_URL must begin with postgres:// or postgresql://'
  # libpq would put these before PGHOST, and with it before the URL.
  unset PGSERVICE PGSERVICEFILE PGHOSTADDR
  rest="${DATABASE_URL#*://}"
  unset DATABASE_URL
  [[ $rest == *\?* ]] && query="${rest#*\?}" rest="${rest%%\?*}"
  authority="${rest%%/*}"
  [[ $rest == */* ]] && PGDATABASE="$(decode_percent "${rest#*/}")" && export PGDATABASE
  if [[ $authority == *@* ]]; then
    user="${authority%@*}" authority="${authority##*@}"
    [[ $user == *:* ]] && password="$(decode_percent "${user#*:}")"
    PGUSER="$(decode_percent "${user%%:*}")"
    export PGUSER
  fi
  if [[ $authority =~ :([0-9]+)$ ]]; then
    export PGPORT="${BASH_REMATCH[1]}"
    authority="${authority%:*}"
  fi
  authority="${authority#[}"
  [[ -n $authority ]] && PGHOST="$(decode_percent "${authority%]}")" && export PGHOST
  while [[ -n $query ]]; do
    pair="${query%%&*}"
    [[ $query == *\&* ]] && query="${query#*&}" || query=''
    url_parameter "${pair%%=*}" "$(decode_percent "${pair#*=}")"
  done
  [[ -z $password ]] || keep_password "$password"
}

url_parameter() {
  case "$1" in
    # node-postgres alone knows no-verify; libpq says the same by require.
    sslmode) export PGSSLMODE="${2/no-verify/require}" ;;
    sslrootcert) export PGSSLROOTCERT="$2" ;;
    sslcert) export PGSSLCERT="$2" ;;
    sslkey) export PGSSLKEY="$2" ;;
    host) export PGHOST="$2" ;;
    port) export PGPORT="$2" ;;
    user) export PGUSER="$2" ;;
    application_name | connect_timeout | pgbouncer) ;;
    *) fail "DATABASE_URL has a parameter that is not known here: $1" ;;
  esac
}

# One line of a password file; a colon or backslash in it is escaped.
keep_password() {
  local escaped="${1//\\/\\\\}"
  printf '*:*:*:*:%s\n' "${escaped//:/\\:}" >"$work/pgpass"
  export PGPASSFILE="$work/pgpass"
  # libpq takes it before any file.
  unset PGPASSWORD
}

# Standard input to standard output. A backup can be made by whoever holds the public key, and read by nobody else.
encrypt() {
  case "$(encryption)" in
    age) age --encrypt "${age_recipients[@]}" ;;
    gpg)
      gpg --batch --quiet --trust-model always --compress-algo none --encrypt \
        --recipient "$MPS_BACKUP_GPG_RECIPIENT"
      ;;
  esac
}

age_recipients=()
[[ -z ${MPS_BACKUP_AGE_RECIPIENT:-} ]] || age_recipients+=(--recipient "$MPS_BACKUP_AGE_RECIPIENT")
[[ -z ${MPS_BACKUP_AGE_RECIPIENTS_FILE:-} ]] || age_recipients+=(--recipients-file "$MPS_BACKUP_AGE_RECIPIENTS_FILE")

# Which program encrypts; also the ending of the file's name.
encryption() {
  if ((${#age_recipients[@]} > 0)); then
    echo age
  elif [[ -n ${MPS_BACKUP_GPG_RECIPIENT:-} ]]; then
    echo gpg
  fi
}

decrypt() {
  case "$1" in
    *.age) age --decrypt --identity "$MPS_BACKUP_AGE_IDENTITY" "$1" ;;
    *.gpg) gpg --batch --quiet --decrypt "$1" ;;
  esac
}

# The checksum beside a backup tells damage on the way at once, before anything else is asked of the file.
check_file() {
  [[ -r $1 ]] || fail "$1 cannot be read"
  [[ -r $1.sha256 ]] || fail "$1.sha256 is missing: copy both files"
  (cd "$(dirname "$1")" && sha256sum --check --status "$(basename "$1").sha256") ||
    fail "$1 is damaged: its checksum differs"
  case "$1" in
    *.age)
      need age
      [[ -r ${MPS_BACKUP_AGE_IDENTITY:-} ]] || fail 'MPS_BACKUP_AGE_IDENTITY must name the file of the private key'
      ;;
    *.gpg) need gpg ;;
    *) fail "$1 is no backup: its name ends in neither .age nor .gpg" ;;
  esac
}

# Writes what node-exporter's textfile collector reads, complete or not at all; `name value` on each line. Where it
# cannot be written, that is said and nothing more: what was measured has succeeded, and MpsBackupOld fires later.
write_metrics() {
  [[ -n ${MPS_METRICS_DIR:-} ]] || return 0
  local name value draft
  if draft="$(mktemp "$MPS_METRICS_DIR/.$1.XXXXXX" 2>/dev/null)" &&
    while read -r name value; do
      printf '# TYPE %s gauge\n%s %s\n' "$name" "$name" "$value"
    done >"$draft" &&
    # The exporter is another user.
    chmod 0644 "$draft" && mv "$draft" "$MPS_METRICS_DIR/$1.prom"; then
    return 0
  fi
  rm -f "$draft"
  say "${0##*/}: warning: MPS_METRICS_DIR=$MPS_METRICS_DIR cannot be written to; let $(id -un) write there"
}
