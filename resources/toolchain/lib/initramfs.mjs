import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from './debian-root.mjs'

function put(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  chmodSync(to, statSync(from).mode & 0o777)
}

/** The libraries a program is linked with, as the Debian file system's own loader finds them. */
function librariesOf(program, root) {
  const listed = run('chroot', [root, '/lib64/ld-linux-x86-64.so.2', '--list', program])
  return [...listed.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path]) => path)
}

/** Copies a program of the Debian file system with its libraries, each to its own place. */
function putProgram(program, root, tree) {
  for (const path of [program, ...librariesOf(program, root)]) {
    if (!existsSync(join(tree, path))) put(join(root, path), join(tree, path))
  }
}

const moduleName = (file) =>
  basename(file)
    .replace(/\.ko(?:\.\w+)?$/, '')
    .replaceAll('-', '_')

/** The module files under the recipe's folders and of its names, with all that they depend on. */
function chosenModules(modules, { moduleFolders, modules: names }) {
  const dependencies = new Map(
    readFileSync(join(modules, 'modules.dep'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [file, needed] = line.split(':')
        return needed === undefined ? [] : [[file, needed.trim().split(/\s+/).filter(Boolean)]]
      }),
  )
  const wantedNames = new Set(names.map(moduleName))
  const isUnder = (file) =>
    moduleFolders.some((folder) => file.startsWith(`kernel/${folder}${folder.endsWith('.ko') ? '' : '/'}`))
  const wanted = [...dependencies.keys()].filter((file) => isUnder(file) || wantedNames.has(moduleName(file)))
  return [...new Set(wanted.flatMap((file) => [file, ...dependencies.get(file)]))]
}

function putModules(root, version, recipe, tree) {
  const modules = join(root, 'usr/lib/modules', version)
  // The kernel's own package leaves this to its installation script.
  run('chroot', [root, '/usr/sbin/depmod', version])
  for (const file of chosenModules(modules, recipe))
    put(join(modules, file), join(tree, 'usr/lib/modules', version, file))
  for (const file of readdirSync(modules).filter((name) => /^modules\.(?:order|builtin)/.test(name))) {
    put(join(modules, file), join(tree, 'usr/lib/modules', version, file))
  }
  run('depmod', ['-b', tree, version])
}

const accounts = 'root:x:0:0:root:/run:/bin/sh\n'
const groups = ['root:0', 'tty:5', 'disk:6', 'lp:7', 'kmem:15', 'dialout:20', 'cdrom:24', 'tape:26', 'audio:29']
const laterGroups = ['video:44', 'kvm:100', 'input:101', 'sgx:102', 'render:103']

/**
 * Makes the first file system of the live image.
 *
 * @param root the unpacked Debian packages, the kernel's too.
 * @param own files of ours: where in the image → where here.
 * @param folder where to work; `initrd.img` and `vmlinuz` are in it afterwards.
 */
export function buildInitramfs({ root, recipe, own, folder }) {
  const tree = join(folder, 'tree')
  rmSync(tree, { recursive: true, force: true })
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(tree, 'usr', name), { recursive: true })
    symlinkSync(`usr/${name}`, join(tree, name))
  }
  mkdirSync(join(tree, 'etc'), { recursive: true })
  writeFileSync(join(tree, 'etc/passwd'), accounts)
  // The rules for devices name these; the numbers are Debian's.
  writeFileSync(
    join(tree, 'etc/group'),
    [...groups, ...laterGroups].map((one) => `${one.replace(':', ':x:')}:\n`).join(''),
  )
  put(join(root, 'bin/busybox'), join(tree, 'bin/busybox'))
  for (const program of recipe.programs) putProgram(program, root, tree)
  for (const name of ['modprobe', 'depmod', 'lsmod']) symlinkSync('../bin/kmod', join(tree, 'usr/sbin', name))
  mkdirSync(join(tree, 'usr/lib/systemd'), { recursive: true })
  symlinkSync('../../bin/udevadm', join(tree, 'usr/lib/systemd/systemd-udevd'))
  for (const rule of recipe.rules) {
    put(join(root, `usr/lib/udev/rules.d/${rule}.rules`), join(tree, `usr/lib/udev/rules.d/${rule}.rules`))
  }
  // Node is linked with these; it stands outside the packages' own file system.
  const loaded = ['libdl.so.2', 'libstdc++.so.6', 'libm.so.6', 'libgcc_s.so.1', 'libpthread.so.0', 'libc.so.6']
  for (const name of loaded) {
    const path = [`usr/lib/x86_64-linux-gnu/${name}`].find((one) => existsSync(join(root, one)))
    if (path !== undefined) put(join(root, path), join(tree, path))
  }
  mkdirSync(join(tree, 'etc/etabli'), { recursive: true })
  writeFileSync(join(tree, 'etc/etabli/modules'), recipe.alwaysLoaded.map((name) => `${name}\n`).join(''))
  for (const [there, here] of Object.entries(own)) put(here, join(tree, there))
  const [version] = readdirSync(join(root, 'usr/lib/modules'))
  putModules(root, version, recipe, tree)
  put(join(root, `boot/vmlinuz-${version}`), join(folder, 'vmlinuz'))
  const pack =
    'cd "$1" && find . -print0 | LC_ALL=C sort -z | cpio --null -o -H newc -R 0:0 --quiet | zstd -q -T0 -9 -f -o "$2"'
  run('sh', ['-c', pack, 'sh', tree, join(folder, 'initrd.img')])
  rmSync(tree, { recursive: true, force: true })
  return { version }
}
