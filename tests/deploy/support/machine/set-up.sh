#!/usr/bin/env bash
# Makes a Debian server of the namespaces that it is started in (unshare): the packages of this machine are installed and
# running as they are after apt-get, and whatever is written stays in one folder. Ends as the service manager.
#
#   set-up.sh FOLDER REPOSITORY INIT     INIT: the command line of the service manager
set -euo pipefail
folder="$1" repository="$2"
shift 2

mount --make-rprivate /
ip link set lo up

mkdir "$folder/was"
cp -a /etc "$folder/etc"
mount --bind "$folder/etc" /etc
# An empty folder, with what was there as links.
shadow() {
  mkdir -p "$folder/was$1"
  mount --rbind "$1" "$folder/was$1"
  mount -t tmpfs -o mode=0755 tmpfs "$1"
  find "$folder/was$1" -mindepth 1 -maxdepth 1 -exec ln -s -t "$1" {} +
}
shadow /opt
shadow /usr/local/bin
for empty in /run /var/lib /var/log /var/backups; do mount -t tmpfs -o mode=0755 tmpfs "$empty"; done

# What Debian's packages make when they are installed and started.
mkdir /var/log/nginx /var/lib/nginx
install -d -o postgres -g postgres /var/lib/postgresql /var/log/postgresql
install -d -o postgres -g postgres -m 2775 /run/postgresql
rm -rf /etc/postgresql/*
version="$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' | sort -n | tail -1)"
pg_createcluster "$version" main -- --no-sync >/dev/null
echo 'fsync = off' >>"/etc/postgresql/$version/main/conf.d/test.conf"
pg_ctlcluster "$version" main start
redis-server --save '' --daemonize yes --logfile /var/log/redis.log >/dev/null

# Releases, as they are after git clone and npm run setup.
for release in 0.1.0 0.2.0; do
  mkdir -p "/opt/mps/releases/$release"
  mount --bind "$repository" "/opt/mps/releases/$release"
done
# The files that compose reads are written in the release.
mkdir "$folder/deploy"
cp -a "$repository/deploy/." "$folder/deploy"
for release in 0.1.0 0.2.0; do mount --bind "$folder/deploy" "/opt/mps/releases/$release/deploy"; done

cat >/usr/local/bin/sudo <<'SH'
#!/bin/sh
# For a caller who is root already: as Debian's, it passes no environment on.
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
[ "$1" = -u ] || exec env -i PATH="$path" HOME=/root "$@"
user="$2"
shift 2
exec runuser -u "$user" -- env -i PATH="$path" "$@"
SH
printf '#!/bin/sh\nexec %s systemctl "$@"\n' "$*" >/usr/local/bin/systemctl
chmod 0755 /usr/local/bin/sudo /usr/local/bin/systemctl

exec "$@" init "$folder/journal"
