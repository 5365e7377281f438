#!/bin/bash
# Makes a root folder that holds Debian trixie’s adbd and adb (Android’s own daemon and server), for tests to speak to.
#   adbd-root.sh FOLDER      downloads about 30 MB of packages once; later calls find them and return at once
# Needs root (for the chroot that the tests run it in), apt and dpkg-deb. Nothing is installed on this system.
set -euo pipefail
root=$1
mkdir -p "$(dirname "$root")"
# Test files run side by side, and the first of them downloads.
exec 9> "$root.lock"
flock 9
[ -e "$root/.complete" ] && exit 0
apt="$root.apt"
mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,etc} "$root"
: > "$apt/status"
cat > "$apt/sources.sources" <<E2
Types: deb
URIs: http://deb.debian.org/debian
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
E2
options=(
  -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts=/dev/null -o "Dir::Etc::SourceList=$apt/sources.sources"
  -o "Dir::State=$apt/state" -o "Dir::State::status=$apt/status" -o "Dir::Cache=$apt/cache"
  -o APT::Architecture=amd64 -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Acquire::Languages=none
)
apt-get "${options[@]}" -qq update
apt-get "${options[@]}" -qq -y --download-only install adbd adb busybox
for package in "$apt"/cache/archives/*.deb; do dpkg-deb -x "$package" "$root"; done
for folder in bin sbin lib lib64; do
  [ -e "$root/$folder" ] || ln -s "usr/$folder" "$root/$folder"
done
mkdir -p "$root"/{proc,sys,dev,tmp,system,data}
chroot "$root" /usr/bin/busybox --install -s /usr/bin
# What the tests put into /system/bin is found by the daemon's shell; a plain `df` would tell of this computer.
for name in getprop dumpsys wm settings pm df dpm lshal uname; do ln -sf "/system/bin/$name" "$root/usr/bin/$name"; done
touch "$root/.complete"
