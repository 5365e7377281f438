"""Starts adbd so that it asks before it lets a new key in, and plays the person at the device.

adbd-asking.py ROOT allow|always|deny. What the person sees goes to stderr: `question FINGERPRINT`.
"""
import base64
import hashlib
import os
import socket
import sys
import threading

root, person = sys.argv[1], sys.argv[2]
path = root + '/dev/socket/adbd'

# Debian switches the question off; in its build 34.0.5-12 for amd64 this byte is the switch.
program = bytearray(open(root + '/usr/sbin/adbd', 'rb').read())
switch = 0x3ADAF
if program[switch - 2 : switch + 1] != b'\xc6\x00\x00':
    sys.exit('another build of adbd: its switch stands elsewhere')
program[switch] = 1
with open(root + '/tmp/adbd', 'wb') as file:
    file.write(program)
os.chmod(root + '/tmp/adbd', 0o755)

control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
control.bind(path)
os.set_inheritable(control.fileno(), True)


def at_the_device():
    framework = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    while True:
        try:
            framework.connect(path)
            break
        except OSError:
            threading.Event().wait(0.05)
    while message := framework.recv(8192):
        if message[:2] != b'PK':
            continue
        key = message[2:].rstrip(b'\0')
        digest = hashlib.md5(base64.b64decode(key.split()[0])).hexdigest().upper()
        shown = ':'.join(digest[at : at + 2] for at in range(0, 32, 2))
        print('question', shown, file=sys.stderr, flush=True)
        if person == 'deny':
            framework.send(b'NO')
            continue
        if person == 'always':
            with open(root + '/data/misc/adb/adb_keys', 'ab') as keys:
                keys.write(key + b'\n')
        framework.send(b'OK')


child = os.fork()
if child == 0:
    os.chroot(root)
    os.chdir('/')
    os.environ['LD_PRELOAD'] = '/tmp/control-socket.so'
    os.environ['ANDROID_SOCKET_adbd'] = str(control.fileno())
    os.execv('/tmp/adbd', ['adbd'])
threading.Thread(target=at_the_device, daemon=True).start()
os.waitpid(child, 0)
