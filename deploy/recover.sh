#!/usr/bin/env bash
# Looks at each instance once, restarts one that does not answer, looks again, and tells people what it did. To be
# run every minute by a timer, cron or a CronJob; it ends with 1 while an instance is still down.
#
#   MPS_RECOVER_URLS              the instances, separated by spaces; http://127.0.0.1:8000
#   MPS_RECOVER_RESTART           the command that restarts one, run by bash with MPS_INSTANCE (its URL) and
#                                 MPS_INSTANCE_NUMBER (1, 2, ...) set, such as: systemctl restart mps,
#                                 docker compose restart api-$MPS_INSTANCE_NUMBER, kubectl rollout restart deployment/mps-api
#   MPS_RECOVER_UNHEALTHY         restart, too, what answers that it is unhealthy; false, because a restart brings no
#                                 database back and ends the requests that still work
#   MPS_RECOVER_TRIES             looks, a second apart, before an instance counts as down; 3
#   MPS_RECOVER_WAIT_SECONDS      how long a restarted instance may take; 60
#   MPS_RECOVER_PAUSE_SECONDS     no second restart of the same instance within; 300
#   MPS_RECOVER_STATE_DIR         what people were told already; STATE_DIRECTORY of systemd, or ~/.local/state/mps-recover
#   MPS_NOTIFY_WEBHOOK_FILE       a file with the URL of a Slack-compatible webhook; without one, standard error alone
set -euo pipefail

read -ra instances <<<"${MPS_RECOVER_URLS:-http://127.0.0.1:8000}"
tries="${MPS_RECOVER_TRIES:-3}"
wait_seconds="${MPS_RECOVER_WAIT_SECONDS:-60}"
pause_seconds="${MPS_RECOVER_PAUSE_SECONDS:-300}"
state="${MPS_RECOVER_STATE_DIR:-${STATE_DIRECTORY:-$HOME/.local/state/mps-recover}}"
probe_seconds=5

say() { printf '%s\n' "$*" >&2; }

for program in curl flock; do
  command -v "$program" >/dev/null || {
    say "recover.sh: $program is not installed"
    exit 2
  }
done
[[ -n ${MPS_RECOVER_RESTART:-} ]] || {
  say 'recover.sh: set MPS_RECOVER_RESTART to the command that restarts an instance'
  exit 2
}
mkdir -p "$state"
exec 9>"$state/lock"
flock --nonblock 9 || {
  say 'recover.sh: the run before is still at work'
  exit 0
}

# The status of /health; 000 where no answer came.
health_of() {
  curl --silent --output /dev/null --write-out '%{http_code}' --max-time "$probe_seconds" "$1/health" || true
}

# Sets `status`; one lost answer is no failure yet.
is_healthy() {
  local try
  for ((try = 1; ; try++)); do
    status="$(health_of "$1")"
    [[ $status != 200 ]] || return 0
    ((try < tries)) || return 1
    sleep 1
  done
}

# The webhook's address is a secret: curl reads it from its standard input, not from its arguments.
notify() {
  say "$*"
  [[ -n ${MPS_NOTIFY_WEBHOOK_FILE:-} ]] || return 0
  local text="${*//\\/\\\\}"
  text="${text//\"/\\\"}"
  printf 'url = "%s"\n' "$(tr -d '\r\n' <"$MPS_NOTIFY_WEBHOOK_FILE")" |
    curl --config - --silent --show-error --fail --max-time 10 --retry 2 --output /dev/null \
      --header 'Content-Type: application/json' --data "{\"text\":\"${text//$'\n'/ }\"}" ||
    say 'recover.sh: nobody could be notified'
}

# Waits longer after each look, so that a slow start is not disturbed by probes.
becomes_healthy() {
  local pause=1 deadline=$((SECONDS + wait_seconds))
  while ((SECONDS < deadline)); do
    sleep "$pause"
    status="$(health_of "$1")"
    [[ $status != 200 ]] || return 0
    pause=$((pause < 8 ? pause * 2 : 8))
  done
  return 1
}

restart() {
  local code=0
  say "restarting $1 ..."
  # Without the lock: what the command starts may live longer than this run.
  MPS_INSTANCE="$1" MPS_INSTANCE_NUMBER="$2" bash -c "$MPS_RECOVER_RESTART" </dev/null >&2 9>&- || code=$?
  ((code == 0)) || say "the restart command ended with $code"
}

restarted_lately() {
  [[ -e $1 ]] && (($(date +%s) - $(stat --format=%Y "$1") < pause_seconds))
}

# Answers 1 while the instance is down. People are told at the beginning and at the end of a failure, not every minute.
recover() {
  local instance="$1" number="$2" mark cause started=$SECONDS
  mark="$state/$(printf %s "$instance" | tr -c 'A-Za-z0-9.' _)"
  if is_healthy "$instance"; then
    if [[ -e $mark.told ]]; then
      rm "$mark.told"
      notify "MPS: $instance is healthy again."
    fi
    return 0
  fi
  cause='did not answer'
  [[ $status == 000 ]] || cause="answered $status at /health"
  if [[ $status == 000 || ${MPS_RECOVER_UNHEALTHY:-false} == true ]] && ! restarted_lately "$mark.restarted"; then
    touch "$mark.restarted"
    restart "$instance" "$number"
    if becomes_healthy "$instance"; then
      rm -f "$mark.told"
      notify "MPS: $instance $cause, was restarted and is healthy after $((SECONDS - started)) s."
      return 0
    fi
    cause="$cause, was restarted and is still not healthy"
  fi
  if [[ ! -e $mark.told ]]; then
    touch "$mark.told"
    notify "MPS: $instance $cause. It needs a person."
  else
    say "$instance $cause; people have been told"
  fi
  return 1
}

down=0
for number in "${!instances[@]}"; do
  recover "${instances[number]%/}" "$((number + 1))" || down=1
done
exit "$down"
