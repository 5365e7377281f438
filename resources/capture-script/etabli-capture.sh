#!/bin/sh
# Gathers the raw outputs that an Établi bench reads a machine from, into one folder and one archive, and hands the
# archive to a bench where one is named. POSIX sh; runs in dash, bash and busybox, with nothing but what is installed.
#
# The outputs and their names are those of the bench's own reader. What could not be obtained is said, with the reason,
# in etabli-statuses.txt: not read is not the same as not there.

root=${ETABLI_ROOT:-}
tool_seconds=${ETABLI_TOOL_SECONDS:-10}
out='' url='' token='' fingerprint='' missing=''

usage() {
  cat <<'END'
etabli-capture.sh : relève les données brutes de cette machine pour un établi.

  --out DOSSIER        où les écrire (sinon : un dossier etabli-capture-… ici)
  --post URL           l'établi à qui les envoyer (https://adresse:port)
  --token JETON        le jeton affiché par l'établi
  --fingerprint CLÉ    l'empreinte de la clé de l'établi, affichée avec le jeton

Sans --post, copier l'archive sur l'établi. En root, davantage est lu.
END
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$1"; exit "${2:-2}"; }

while [ $# -gt 0 ]; do
  case $1 in
    --out | --post | --token | --fingerprint)
      [ $# -ge 2 ] || fail "Il manque une valeur après $1."
      case $1 in
        --out) out=$2 ;;
        --post) url=${2%/} ;;
        --token) token=$2 ;;
        *) fingerprint=${2#sha256//} ;;
      esac
      shift 2
      ;;
    -h | --help) usage; exit 0 ;;
    *) fail "Option inconnue : $1 (voir --help)." ;;
  esac
done

if [ -n "$url" ]; then
  case $url in https://*) ;; *) fail "L'adresse de l'établi commence par https://." ;; esac
  case $token in '' | *[!A-Za-z0-9_-]*) fail "Il faut le jeton de l'établi : --token." ;; esac
  case $fingerprint in
    '' | *[!A-Za-z0-9+/=]*) fail "Il faut l'empreinte de la clé de l'établi : --fingerprint (sinon n'importe qui pourrait se faire passer pour lui)." ;;
  esac
fi

# No tool may print decimal commas; dmidecode and smartctl stand where an ordinary user does not look.
LC_ALL=C
LANGUAGE=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL LANGUAGE PATH
umask 077

[ -n "$out" ] || out=etabli-capture-$(date +%Y%m%d-%H%M%S)
mkdir -p "$out" || fail "Impossible d'écrire dans $out." 4
out=$(cd "$out" && pwd) || exit 4
[ -z "$(ls -A "$out")" ] || fail "Le dossier $out n'est pas vide : en nommer un autre, une machine par dossier."
statuses=$out/etabli-statuses.txt
printf 'tool etabli-capture 0.1.0\n' >"$statuses" || fail "Impossible d'écrire dans $out." 4
work=$(mktemp -d 2>/dev/null) || { work=$out.work && mkdir "$work"; } || exit 4
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

note() { printf '%s %s\n' "$1" "$2" >>"$statuses"; }
has() { command -v "$1" >/dev/null 2>&1; }

# limited SECONDS COMMAND…: 124, 137 or 143 when it took longer.
if has timeout && timeout -s KILL 5 cat /dev/null 2>/dev/null; then
  limited() { seconds=$1; shift; timeout -s KILL "$seconds" "$@"; }
else
  # A watching process could outlive its watch and hold the pipes of whoever called this script: this shell looks.
  limited() {
    ticks=$(($1 * 20))
    shift
    rm -f "$work/ended"
    {
      "$@" &
      printf '%s' $! >"$work/watched"
      wait $!
      printf '%s' $? >"$work/ended"
    } &
    while ! [ -s "$work/ended" ] && [ $ticks -gt 0 ]; do
      sleep 0.05 2>/dev/null || { sleep 1; ticks=$((ticks - 19)); }
      ticks=$((ticks - 1))
    done
    [ -s "$work/ended" ] || kill -9 "$(cat "$work/watched")" 2>/dev/null
    wait $!
    return "$(cat "$work/ended")"
  }
fi
is_late() { case $1 in 124 | 137 | 143) ;; *) return 1 ;; esac; }

place() { mkdir -p "$(dirname "$out/$1")"; }

# keep PATH NAME: one file of the kernel.
keep() {
  [ -e "$root/$1" ] || return 1
  if ! [ -r "$root/$1" ]; then note denied "$2"; return 1; fi
  place "$2"
  # Firmware answers for these two and can hang; the kernel has the others at hand.
  case $1 in
    */power_supply/* | */edid) limited 3 cat "$root/$1" >"$out/$2" 2>/dev/null ;;
    *) cat "$root/$1" >"$out/$2" 2>/dev/null ;;
  esac
  code=$?
  [ $code -eq 0 ] && return 0
  rm -f "$out/$2"
  if is_late $code; then note timed-out "$2"; fi
  return 1
}

# keep_listing FOLDER NAME FILE: what a folder holds; FILE has the chosen names. None at all is an answer.
keep_listing() {
  if ! [ -d "$root/$1" ]; then return 1; fi
  if ! [ -r "$root/$1" ]; then note denied "$2/listing.txt"; return 1; fi
  if [ -s "$3" ]; then place "$2/listing.txt"; cp "$3" "$out/$2/listing.txt"; else note absent "$2/listing.txt"; fi
}
names_in() { if [ -d "$root/$1" ]; then ls "$root/$1" 2>/dev/null; fi; }

# tool NAME COMMAND…: what a tool printed, when it ended well.
tool() {
  name=$1
  shift
  if ! has "$1"; then missing="$missing $1"; return 1; fi
  limited "$tool_seconds" "$@" >"$work/output" 2>/dev/null </dev/null
  code=$?
  if is_late $code; then note timed-out "$name"; return 1; fi
  [ $code -eq 0 ] && [ -s "$work/output" ] || return 1
  cp "$work/output" "$out/$name"
}

gather_machine() {
  if [ -d "$root/sys/class/dmi/id" ]; then
    for field in sys_vendor product_name product_version product_family product_sku board_vendor board_name \
      board_version chassis_type chassis_vendor chassis_version bios_vendor bios_version bios_date product_serial \
      product_uuid board_serial chassis_serial; do
      keep "sys/class/dmi/id/$field" "sys/class/dmi/id/$field"
    done
  else
    keep proc/device-tree/model proc/device-tree/model
    keep proc/device-tree/serial-number proc/device-tree/serial-number
  fi
  # dmidecode reads the kernel's tables, or searches the memory where the kernel has none: for root both ways.
  tables=$root/sys/firmware/dmi/tables/DMI
  [ -e "$tables" ] || tables=$root/dev/mem
  if [ -e "$tables" ] && ! [ -r "$tables" ]; then note denied dmidecode.txt
  elif [ -e "$tables" ]; then tool dmidecode.txt dmidecode; fi
  if [ -d "$root/sys/firmware/efi" ]; then
    place sys/firmware/efi
    : >"$out/sys/firmware/efi"
  elif [ -d "$root/sys/class/dmi/id" ]; then
    note absent sys/firmware/efi
  fi
}

gather_processor() {
  tool lscpu.txt lscpu
  keep proc/cpuinfo cpuinfo.txt
  keep proc/meminfo proc/meminfo
}

is_on_usb() { case $(readlink -f "$root/sys/block/$1") in */usb[0-9]*/*) return 0 ;; *) return 1 ;; esac; }
answers_smart() {
  case $1 in
    hd* | sd*) case ${1#?d} in '' | *[!a-z]*) return 1 ;; *) return 0 ;; esac ;;
    nvme*n*) case ${1#nvme} in *[!0-9n]* | n* | *n | *n*n*) return 1 ;; *) return 0 ;; esac ;;
    *) return 1 ;;
  esac
}
is_card() { case $1 in mmcblk*) case ${1#mmcblk} in '' | *[!0-9]*) return 1 ;; *) return 0 ;; esac ;; *) return 1 ;; esac; }
is_whole_disk() {
  if answers_smart "$1" || is_card "$1"; then return 0; fi
  case $1 in vd* | xvd*) case ${1#*vd} in '' | *[!a-z]*) return 1 ;; *) return 0 ;; esac ;; *) return 1 ;; esac
}

# Its exit code is a set of bits: the first two say that nothing could be asked, the others speak of the disk.
gather_health() {
  if [ -e "$root/dev/$1" ] && ! [ -r "$root/dev/$1" ]; then note denied "smartctl-$1.json"; return; fi
  if ! has smartctl; then missing="$missing smartctl"; return; fi
  limited 30 smartctl -x -j "/dev/$1" >"$work/health" 2>/dev/null </dev/null
  code=$?
  if is_late $code; then note timed-out "smartctl-$1.json"; return; fi
  if [ $((code & 3)) -ne 0 ] && grep -Eiq 'permission denied|operation not permitted' "$work/health"; then
    note denied "smartctl-$1.json"
  elif grep -q '^ *{' "$work/health" && tail -n 1 "$work/health" | grep -q '} *$'; then
    cp "$work/health" "$out/smartctl-$1.json"
  else
    # Before version 7 there is no JSON.
    limited 30 smartctl -x "/dev/$1" >"$work/health" 2>/dev/null </dev/null
    code=$?
    if [ $((code & 3)) -eq 0 ] && [ -s "$work/health" ]; then cp "$work/health" "$out/smartctl-$1.txt"; fi
  fi
}

gather_disks() {
  names_in sys/block >"$work/disks"
  keep_listing sys/block sys/block "$work/disks"
  tool lsblk.json lsblk -J -b -o NAME,TYPE,SIZE,MODEL,SERIAL,TRAN,ROTA,RM,HOTPLUG,RO
  while read -r disk; do
    if answers_smart "$disk" && ! is_on_usb "$disk"; then gather_health "$disk"; fi
    if is_card "$disk"; then
      for field in type name serial; do keep "sys/block/$disk/device/$field" "sys/block/$disk/device/$field"; done
    fi
    if ! [ -e "$out/lsblk.json" ] && is_whole_disk "$disk" && ! is_on_usb "$disk"; then
      for field in size removable queue/rotational device/model device/vendor; do
        keep "sys/block/$disk/$field" "sys/block/$disk/$field"
      done
    fi
  done <"$work/disks"
}

gather_batteries() {
  names_in sys/class/power_supply >"$work/supplies"
  keep_listing sys/class/power_supply power_supply "$work/supplies"
  while read -r supply; do keep "sys/class/power_supply/$supply/uevent" "power_supply/$supply/uevent"; done <"$work/supplies"
}

# hexadecimal FILE: its bytes as one line.
hexadecimal() { if has od; then od -An -v -tx1 "$1"; else hexdump -v -e '1/1 "%02x"' "$1"; fi | tr -d ' \n'; }

gather_displays() {
  : >"$work/displays"
  for connector in $(names_in sys/class/drm); do
    case $connector in card[0-9]*-?*) ;; *) continue ;; esac
    state=$(cat "$root/sys/class/drm/$connector/status" 2>/dev/null)
    if [ "$state" = connected ]; then printf '%s\n' "$connector" >>"$work/displays"; fi
  done
  keep_listing sys/class/drm sys/class/drm "$work/displays"
  while read -r connector; do
    folder=sys/class/drm/$connector
    keep "$folder/modes" "$folder/modes"
    if keep "$folder/edid" "$folder/edid.raw"; then
      hexadecimal "$out/$folder/edid.raw" >"$out/$folder/edid.hex"
      [ -s "$out/$folder/edid.hex" ] || rm -f "$out/$folder/edid.hex"
    fi
    rm -f "$out/$folder/edid.raw"
  done <"$work/displays"
}

gather_network() {
  : >"$work/adapters"
  for adapter in $(names_in sys/class/net); do
    # Loopback, bridges, tunnels and containers' ends have no device behind them.
    if [ -e "$root/sys/class/net/$adapter/device" ]; then printf '%s\n' "$adapter" >>"$work/adapters"; fi
  done
  keep_listing sys/class/net sys/class/net "$work/adapters"
  while read -r adapter; do
    folder=sys/class/net/$adapter
    for field in address type uevent device/uevent; do keep "$folder/$field" "$folder/$field"; done
    keep "run/udev/data/n$(cat "$root/$folder/ifindex" 2>/dev/null)" "$folder/udev"
    if [ -e "$root/$folder/wireless" ] || [ -e "$root/$folder/phy80211" ]; then
      place "$folder/wireless"
      : >"$out/$folder/wireless"
    fi
  done <"$work/adapters"
}

# Controllers of network and screen that are on the bus and that no driver serves: there, but not to be read.
gather_driverless() {
  for adapter in $(names_in sys/class/net); do readlink -f "$root/sys/class/net/$adapter/device"; done >"$work/driven"
  for slot in $(names_in sys/bus/pci/devices); do
    device=sys/bus/pci/devices/$slot
    case $(cat "$root/$device/class" 2>/dev/null) in
      0x02* | 0x0d*) if grep -q "^$(readlink -f "$root/$device")\(/.*\)*\$" "$work/driven"; then continue; fi ;;
      0x03*) if [ -e "$root/$device/drm" ]; then continue; fi ;;
      *) continue ;;
    esac
    # No colon in the names: a stick's file system takes none.
    kept=sys/bus/pci/devices/$(printf '%s' "$slot" | tr : -)
    keep "$device/uevent" "$kept/uevent"
    keep "run/udev/data/+pci:$slot" "$kept/udev"
  done
}

gather_cameras() {
  names_in sys/class/video4linux >"$work/cameras"
  keep_listing sys/class/video4linux sys/class/video4linux "$work/cameras"
  while read -r camera; do
    for field in name index; do keep "sys/class/video4linux/$camera/$field" "sys/class/video4linux/$camera/$field"; done
  done <"$work/cameras"
}

archive() {
  has tar || return 1
  tar -cf "$work/capture.tar" -C "$out" . || return 1
  sent=$out.tar
  if has gzip && gzip -c "$work/capture.tar" >"$work/capture.tar.gz"; then sent=$out.tar.gz; fi
  cp "$work/capture.${sent#"$out."}" "$sent"
}

# Version 4 of RFC 9562.
new_id() {
  cat /proc/sys/kernel/random/uuid 2>/dev/null && return
  dd if=/dev/urandom bs=16 count=1 2>/dev/null | od -An -v -tx1 | tr -d ' \n' | sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.*\)$/\1-\2-4\3-8\4-\5/'
}

# Some builds of busybox run their own wget whatever the search path holds; that one can't check whose key it talks to.
installed() (
  IFS=:
  for folder in $PATH; do [ ! -x "$folder/$1" ] || { printf '%s' "$folder/$1"; exit 0; }; done
)
sender() {
  wget=$(installed wget)
  if has curl; then echo curl; elif [ -n "$wget" ] && "$wget" --help 2>&1 | grep -q -e --pinnedpubkey; then echo "$wget"; fi
}

# The secret goes in by a file of this account only: a command line is shown to everybody on the machine.
send_once() {
  target=$url/intake/$intake/capture
  : >"$work/answer"
  if [ "$sender" = curl ]; then
    printf 'header = "Authorization: Bearer %s"\n' "$token" >"$work/curlrc"
    curl -q -sS -K "$work/curlrc" -k --pinnedpubkey "sha256//$fingerprint" --connect-timeout 10 --max-time 120 \
      -H 'Content-Type: application/x-tar' -H 'Expect:' --data-binary "@$sent" -o "$work/answer" "$target"
  else
    printf 'header = Authorization: Bearer %s\nheader = Content-Type: application/x-tar\n' "$token" >"$work/wgetrc"
    WGETRC=$work/wgetrc "$sender" -q --no-check-certificate --pinnedpubkey="sha256//$fingerprint" --tries=1 --timeout=60 \
      --content-on-error --post-file="$sent" -O "$work/answer" "$target"
  fi
}

in_answer() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/answer" | tr -d '[:cntrl:]'; }

send() {
  sender=$(sender)
  if [ -z "$sender" ]; then
    say "Ni curl ni GNU wget ici : rien d'autre ne peut vérifier la clé de l'établi. Copier $sent sur l'établi."
    return 1
  fi
  intake=$(new_id)
  for pause in 1 2 4 8 0; do
    send_once
    code=$?
    # curl's word and wget's for a key that is not the one that was named.
    case $sender:$code in curl:90 | *wget:5) say "La clé à cette adresse n'est pas celle de l'établi : rien n'est envoyé."; return 1 ;; esac
    if grep -q '"stage":' "$work/answer"; then
      say "Relevé reçu par l'établi. Numéro d'inventaire : $(in_answer tag) ; verdict : $(in_answer outcome)"
      return 0
    fi
    case $(in_answer code) in
      '' | too-many-requests | too-many-machines | bench-busy | body-incomplete) sleep $pause ;;
      *) break ;;
    esac
  done
  say "Le relevé n'est pas parvenu à l'établi ($(in_answer code)$(in_answer what | sed 's/^/ : /')) ; l'archive est complète : $sent"
  return 1
}

for part in machine processor disks batteries displays network driverless cameras; do "gather_$part"; done

say "Données brutes : $out"
denied=$(grep -c '^denied ' "$statuses")
if [ "$denied" -gt 0 ]; then say "$denied relevé(s) refusé(s) : en root, ils seraient lus (sudo sh $0)."; fi
for name in $(printf '%s\n' $missing | sort -u); do say "Outil absent : $name"; done
sent=
if archive; then say "Archive : $sent"; else say "Pas de tar ici : copier le dossier sur l'établi."; fi
if [ -n "$url" ]; then
  [ -n "$sent" ] || exit 3
  send || exit 3
fi
exit 0
