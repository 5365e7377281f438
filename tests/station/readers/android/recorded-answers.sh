# Sourced: gives the folder $root the commands of Android that answer from $root/data/rec.
answer() { printf '#!/bin/sh\n%s\n' "$2" > "$root/system/bin/$1"; chmod 755 "$root/system/bin/$1"; }
answer getprop 'cat /data/rec/getprop.txt 2>/dev/null'
answer dumpsys 'f=/data/rec/dumpsys_$(echo "$1" | tr / _).txt; [ -e "$f" ] && exec cat "$f"; echo "Can'"'"'t find service: $1"'
answer wm 'cat "/data/rec/wm_$1.txt" 2>/dev/null'
answer settings 'v=$(sed -n "s|^$2/$3=||p" /data/rec/settings.txt 2>/dev/null); echo "${v:-null}"'
answer pm 'cat "/data/rec/pm_$(echo "$*" | tr " " _).txt" 2>/dev/null'
answer df 'cat /data/rec/df.txt 2>/dev/null'
for name in dpm lshal uname; do answer $name "echo \"sh: $name: inaccessible or not found\"; exit 127"; done
