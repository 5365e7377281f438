#!/bin/bash
# Makes a tablet's own small world inside the guest.   tablet-root.sh ROOT RECORDING
set -euo pipefail
root=$1 recording=$2
for folder in system data dev tmp; do mount -t tmpfs tmpfs "$root/$folder"; done
mkdir -p "$root"/{dev/pts,dev/socket,dev/usb-ffs/adb,system/bin,data/rec,data/misc/adb}
mount -t proc proc "$root/proc"
mount --bind /dev/pts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
for device in null zero urandom random tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
cp "$recording"/* "$root/data/rec/"
[ -e "$recording/meminfo.txt" ] && mount --bind "$recording/meminfo.txt" "$root/proc/meminfo"
source "$(dirname "$(readlink -f "$0")")/../../readers/android/recorded-answers.sh"
