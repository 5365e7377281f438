#!/bin/bash
# What the guest does: gets a USB bus with a printer of its own, runs the program that prints on it, and goes.
#   inside.sh FOLDER       (FOLDER holds the kernel)
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
folder=$1
here=$(dirname "$(readlink -f "$0")")
version=$(cat "$folder/version")
mkdir -p /dev/pts /dev/shm /lib/modules
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
ln -sfn "$folder/kernel/lib/modules/$version" "/lib/modules/$version"
# The system's own printer driver comes later, when the program has printed without it.
echo 'blacklist usblp' > /etc/modprobe.d/no-usblp.conf
modprobe -a usbcore dummy_hcd libcomposite usb_f_printer 2>&1
mount -t configfs none /sys/kernel/config 2>/dev/null
/usr/lib/systemd/systemd-udevd --daemon && udevadm trigger --action=add && udevadm settle
ip link set lo up 2>/dev/null
cd "$here/../../../../.."
node_modules/.bin/node test-results/usb-printer-guest/on-a-usb-printer.mjs 2>&1
echo "guest ends $?"
echo o > /proc/sysrq-trigger
sleep 10
