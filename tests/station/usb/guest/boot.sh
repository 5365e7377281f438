#!/bin/bash
# Boots the guest and prints what it says.   boot.sh FOLDER ANDROID SECONDS [INSIDE]
# ANDROID holds the tablet's own file system; INSIDE is what the guest runs, inside.sh when it is left out.
set -euo pipefail
folder=$1 android=$2
here=$(dirname "$(readlink -f "$0")")
"$here/prepare.sh" "$folder"
exec timeout "$3" qemu-system-x86_64 -accel tcg -cpu max -smp 2 -m 2048 -nographic -no-reboot -nodefaults \
  -kernel "$folder/vmlinuz" -initrd "$folder/first.gz" \
  -append "console=ttyS0 rdinit=/init quiet loglevel=3 panic=5 inside=${4:-$here/inside.sh} android=$android folder=$folder" \
  -virtfs local,path=/,mount_tag=root,security_model=none,readonly=on,multidevs=remap -serial stdio
