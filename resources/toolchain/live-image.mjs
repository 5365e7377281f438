// Builds the live image: Debian's kernel, a first file system with the probe and the tools it reads with, what boots
// them from the network, and the image of a USB stick. Debian or Ubuntu, as root (packages are unpacked into a folder, none is installed).
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildProbe } from './build-probe.mjs'
import { buildStick } from './lib/boot-stick.mjs'
import { debianRoot } from './lib/debian-root.mjs'
import { buildInitramfs } from './lib/initramfs.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const recipeFolder = join(root, 'resources/live-image')

/** Programs of this system that the recipe works with → their Debian packages. */
const tools = {
  'apt-get': 'apt',
  'dpkg-deb': 'dpkg',
  cpio: 'cpio',
  zstd: 'zstd',
  depmod: 'kmod',
  chroot: 'coreutils',
  unshare: 'util-linux',
}

/** Why the image can't be built here, or null. */
function liveImageObstacle() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'needs Linux on x86-64'
  if (process.getuid() !== 0) return 'needs root: sudo npm run live-image'
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']
  const missing = Object.keys(tools).filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))))
  return missing.length === 0 ? null : `needs: apt-get install ${missing.map((tool) => tools[tool]).join(' ')}`
}

/**
 * @param append words for the kernel's command line, after those of the recipe.
 * @returns the paths of kernel and first file system, and of the stick's image.
 */
async function buildLiveImage({ out, append = '' } = {}) {
  const recipe = JSON.parse(readFileSync(join(recipeFolder, 'recipe.json'), 'utf8'))
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'etabli/live-image')
  const folder = out ?? join(root, 'out/live-image')
  mkdirSync(folder, { recursive: true })
  const debian = debianRoot([...recipe.packages, recipe.kernel], cache)
  const probeFolder = join(folder, 'probe')
  const probe = await buildProbe({ out: probeFolder })
  const { version } = buildInitramfs({
    root: debian,
    recipe,
    folder,
    own: {
      init: join(recipeFolder, 'init'),
      'etc/etabli/dhcp-lease': join(recipeFolder, 'dhcp-lease'),
      'usr/local/bin/etabli-probe': probe,
    },
  })
  for (const file of recipe.networkStart) copyFileSync(join(debian, file), join(folder, basename(file)))
  copyFileSync(join(recipeFolder, 'dnsmasq.conf'), join(folder, 'dnsmasq.conf'))
  for (const name of ['boot.ipxe', 'grub.cfg', 'syslinux.cfg']) {
    const text = readFileSync(join(recipeFolder, name), 'utf8')
    writeFileSync(join(folder, name), append === '' ? text : text.replaceAll('console=tty0', `console=tty0 ${append}`))
  }
  const started = Object.entries(recipe.stickStart).map(([there, here]) => [there, join(debian, here)])
  const stick = join(folder, 'stick.img')
  buildStick({
    root: debian,
    path: stick,
    files: {
      ...Object.fromEntries(started),
      'EFI/debian/grub.cfg': join(folder, 'grub.cfg'),
      'syslinux.cfg': join(folder, 'syslinux.cfg'),
      vmlinuz: join(folder, 'vmlinuz'),
      'initrd.img': join(folder, 'initrd.img'),
    },
  })
  for (const name of ['grub.cfg', 'syslinux.cfg']) rmSync(join(folder, name))
  rmSync(probeFolder, { recursive: true, force: true })
  return { folder, version, kernel: join(folder, 'vmlinuz'), initramfs: join(folder, 'initrd.img'), stick }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, append: { type: 'string' }, check: { type: 'boolean' } },
  })
  const obstacle = liveImageObstacle()
  if (obstacle !== null) {
    console.error(`The live image ${obstacle}`)
    process.exit(2)
  }
  if (values.check) process.exit(0)
  const began = performance.now()
  const { kernel, initramfs, stick, version } = await buildLiveImage(values)
  const megabytes = (path) => `${path} (${Math.round(statSync(path).size / 1e6)} MB)`
  console.log(`Linux ${version}: ${megabytes(kernel)}, ${megabytes(initramfs)}, ${stick}`)
  console.log(`in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
