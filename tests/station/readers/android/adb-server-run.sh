#!/bin/bash
# Runs Google's adb server from the test's own root folder.   adb-server-run.sh ROOT PORT
set -euo pipefail
root=$1 port=$2
mount --bind "$root" "$root"
for folder in dev tmp; do mount -t tmpfs tmpfs "$root/$folder"; done
for device in null zero urandom random; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
exec env HOME=/tmp chroot "$root" /usr/bin/adb -P "$port" server nodaemon
