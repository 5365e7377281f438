#!/bin/bash
# Runs Android's daemon as a device that answers with a recording. Called by adbd.ts inside its own network, mount and
# process namespaces: the daemon listens on every address as root, so it must never stand in this computer's network.
#   adbd-run.sh ROOT RECORDING plain|asking [PERSON]
# PERSON is what the person at the device does: allow, always or deny.
set -euo pipefail
root=$1 recording=$2 mode=$3 person=${4:-allow}
here=$(dirname "$(readlink -f "$0")")
mount --bind "$root" "$root"
for folder in system data dev sys tmp; do mount -t tmpfs tmpfs "$root/$folder"; done
mount -t proc proc "$root/proc"
mkdir -p "$root"/{dev/pts,dev/socket,system/bin,data/rec,data/misc/adb,sys/devices/system/cpu}
mount -t devpts -o ptmxmode=666,newinstance devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
for device in null zero urandom random tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
cp "$recording"/* "$root/data/rec/"
for name in meminfo cpuinfo; do
  # Without a recorded text the device has none; this computer's own must not stand in for it.
  source=/dev/null
  [ -e "$recording/$name.txt" ] && source="$recording/$name.txt"
  mount --bind "$source" "$root/proc/$name"
done
mount --bind /dev/null "$root/proc/partitions"
[ -e "$recording/cpu_possible.txt" ] && cp "$recording/cpu_possible.txt" "$root/sys/devices/system/cpu/possible"

source "$here/recorded-answers.sh"
chroot "$root" /usr/bin/busybox ip link set lo up

if [ "$mode" = plain ]; then
  chroot "$root" /usr/sbin/adbd &
else
  gcc -shared -fPIC -O1 -o "$root/tmp/control-socket.so" "$here/control-socket.c"
  python3 "$here/adbd-asking.py" "$root" "$person" &
fi
daemon=$!
# Tells the test that the daemon listens.
for _ in $(seq 200); do
  # 0x15B3 is 5555, 0A is the state LISTEN.
  grep -qE ':15B3 0+:0000 0A' "$root"/proc/net/tcp* && echo "listening" && break
  sleep 0.05
done
wait "$daemon"
