#!/bin/bash
# What the guest does (bundled by bundle.ts): gets a USB bus with devices of its own, runs the program that watches it, and goes.
#   inside.sh FOLDER ANDROID       (FOLDER holds the kernel, ANDROID the tablet's own file system)
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
folder=$1
here=$(dirname "$(readlink -f "$0")")
version=$(cat "$folder/version")
mkdir -p /dev/pts /dev/shm "/lib/modules"
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
ln -sfn "$folder/kernel/lib/modules/$version" "/lib/modules/$version"
modprobe -a usbcore dummy_hcd libcomposite usb_f_fs usb_f_mass_storage usb_storage usbhid 2>&1
mount -t configfs none /sys/kernel/config 2>/dev/null
/usr/lib/systemd/systemd-udevd --daemon && udevadm trigger --action=add && udevadm settle
ip link set lo up 2>/dev/null
cd "$here/../../../.."
node_modules/.bin/node test-results/usb-guest/on-a-real-bus.mjs "$2" 2>&1
echo "guest ends $?"
echo o > /proc/sysrq-trigger
sleep 10
