import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Shared library that Electron needs → the Debian packages that may have it, newest name last. */
const libraries = {
  'libgtk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2', 'libasound2t64'],
  'libgbm.so.1': ['libgbm1'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  'libcups.so.2': ['libcups2', 'libcups2t64'],
  'libdrm.so.2': ['libdrm2'],
}

/** Need → program → its Debian package. */
const programs = {
  // Independent decoders, a print system, real tools.
  tests: {
    pdftoppm: 'poppler-utils',
    zbarimg: 'zbar-tools',
    dmtxread: 'dmtx-utils',
    cupsd: 'cups',
    lp: 'cups-client',
    ippeveprinter: 'cups-ipp-utils',
    cupsfilter: 'cups-filters',
    'dbus-daemon': 'dbus',
    curl: 'curl',
    wget: 'wget',
    busybox: 'busybox',
    lsblk: 'util-linux',
    // Keys of the X server itself, on real layouts.
    xdotool: 'xdotool',
    setxkbmap: 'x11-xkb-utils',
    smartctl: 'smartmontools',
    dmidecode: 'dmidecode',
  },
  // Whole machines in an emulator, and the live image that they start.
  emulator: {
    'qemu-system-x86_64': 'qemu-system-x86',
    dnsmasq: 'dnsmasq-base',
    mcopy: 'mtools',
    cpio: 'cpio',
    zstd: 'zstd',
    depmod: 'kmod',
    udevadm: 'udev',
    unshare: 'util-linux',
    ip: 'iproute2',
  },
  // What the readings are compared with.
  benchmark: { lshw: 'lshw', inxi: 'inxi' },
  // Archives are packed by the system's own 7-Zip, which electron-builder would otherwise download.
  archives: { '7zz': '7zip' },
}
const unifiedFirmware = '/usr/share/ovmf/OVMF.fd'

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
const hasProgram = (name) => folders.some((folder) => existsSync(join(folder, name)))

/** The one of several package names that this release of Debian or Ubuntu has. */
function nameHere(names) {
  if (names.length === 1) return names[0]
  const known = names.filter((name) =>
    /^Package:/m.test(spawnSync('apt-cache', ['show', name]).stdout?.toString() ?? ''),
  )
  return known.at(-1) ?? names[0]
}

/** Debian packages still missing for these needs. */
export function missingPackages(needs) {
  const missing = []
  if (needs.includes('window')) {
    const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
    missing.push(
      ...Object.entries(libraries)
        .filter(([library]) => !known.includes(library))
        .map(([, names]) => nameHere(names)),
    )
  }
  if (needs.includes('virtual-screen') && !(hasProgram('xvfb-run') && hasProgram('Xvfb') && hasProgram('xauth'))) {
    missing.push('xvfb', 'xauth')
  }
  for (const need of needs) {
    for (const [program, name] of Object.entries(programs[need] ?? {})) if (!hasProgram(program)) missing.push(name)
  }
  if (needs.includes('emulator') && !existsSync(unifiedFirmware)) missing.push('ovmf')
  return [...new Set(missing)]
}
