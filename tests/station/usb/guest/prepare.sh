#!/bin/bash
# Makes what the guest boots from: a Debian kernel and a small first file system that lays a writable one over this
# computer's own.   prepare.sh FOLDER
# Needs root, apt, dpkg-deb, depmod and cpio. Downloads about 70 MB once.
set -euo pipefail
folder=$1
[ -e "$folder/.complete-2" ] && exit 0
mkdir -p "$folder"
cd "$folder"
package=$(apt-cache depends linux-image-amd64 | sed -n 's/^ *Depends: \(linux-image-[0-9].*\)/\1/p' | head -n 1)
apt-get -qq download "$package" busybox-static
rm -rf kernel first tools
mkdir -p kernel tools first/{bin,mods,proc,sys,dev,ro,over,new}
dpkg-deb -x busybox-static_*.deb tools
dpkg-deb -x "$package"_*.deb kernel
version=${package#linux-image-}
depmod -b kernel "$version"
echo "$version" > version
ln -sf "kernel/boot/vmlinuz-$version" vmlinuz
cp tools/bin/busybox first/bin/busybox 2>/dev/null || cp tools/usr/bin/busybox first/bin/busybox
for name in sh mount insmod mkdir chroot echo; do ln -s busybox "first/bin/$name"; done
for module in virtio_pci 9pnet_virtio 9p overlay; do
  modprobe -d "$folder/kernel" -S "$version" --show-depends "$module" | sed -n 's/^insmod //p'
done | awk '!seen[$1]++ { print $1 }' > modules
: > first/order
while read -r file; do
  cp "$file" first/mods/
  basename "$file" >> first/order
done < modules
cat > first/init <<'I'
#!/bin/sh
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
while read module; do insmod "/mods/$module"; done < /order
mount -t 9p -o trans=virtio,version=9p2000.L,cache=loose,msize=262144,ro root /ro
mount -t tmpfs -o size=600m tmpfs /over
mkdir -p /over/up /over/work
mount -t overlay -o lowerdir=/ro,upperdir=/over/up,workdir=/over/work overlay /new
mount -t proc proc /new/proc
mount -t sysfs sys /new/sys
mount --move /dev /new/dev
# Not over /tmp: the project, or what its tests made, may stand there.
mount -t tmpfs tmpfs /new/run
read line < /proc/cmdline
inside=${line##*inside=}
android=${line##*android=}
exec chroot /new /bin/bash ${inside%% *} "${line##*folder=}" ${android%% *}
I
chmod +x first/init
(cd first && find . | cpio -o -H newc 2>/dev/null | gzip -1 > ../first.gz)
touch .complete-2
