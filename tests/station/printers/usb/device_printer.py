"""A printer behind a character device, as the system shows one on USB: a pseudo-terminal in raw mode, or the printer's
own side of a USB gadget of Linux (its path as the second word).

Says the device's path on its first line. Lines on its standard input change it: "roll W L", "error A B", "silent",
"answer", "port BITS" (what a gadget answers to GET_PORT_STATUS); it says "label" for each one that it has printed.
"""
import fcntl, os, pty, select, sys, tty

kind = sys.argv[1]
if len(sys.argv) > 2:
    master = os.open(sys.argv[2], os.O_RDWR)
    print(sys.argv[2], flush=True)
else:
    master, slave = pty.openpty()
    tty.setraw(slave)
    print(os.ttyname(slave), flush=True)
roll, error, silent = (62, 29), (0, 0), False
received = b""


def status(kind_of_status, phase):
    frame = bytearray(32)
    frame[0:3] = b"\x80\x20B"
    frame[8], frame[9], frame[10], frame[17] = error[0], error[1], roll[0], roll[1]
    frame[11] = 0x0B if roll[1] else 0x0A
    frame[18], frame[19] = kind_of_status, phase
    return bytes(frame)


def serve_brother():
    global received
    while True:
        ask, end = received.find(b"\x1biS"), received.find(b"\x1a")
        if ask >= 0 and (end < 0 or ask < end):
            received = received[ask + 3 :]
            if not silent:
                os.write(master, status(0x00, 0x00))
        elif end >= 0 and received.startswith(b"\0") and len(received) > 400:
            received = received[end + 1 :]
            print("label", flush=True)
            os.write(master, status(0x06, 0x01) + status(0x01, 0x00) + status(0x06, 0x00))
        else:
            return


def serve_zpl():
    global received
    while True:
        ask, end = received.find(b"~HS"), received.find(b"^XZ")
        if ask >= 0 and (end < 0 or ask < end):
            received = received[ask + 3 :]
            if not silent:
                out = 1 if error[0] else 0
                one = f"\x02030,{out},{out},0232,000,0,0,0,000,0,0,0\x03\r\n"
                two = "\x02000,0,0,0,0,2,6,0,00000000,1,000\x03\r\n"
                os.write(master, (one + two + "\x021234,0\x03\r\n").encode())
        elif end >= 0:
            received = received[end + 3 :]
            print("label", flush=True)
        else:
            return


def obey(line):
    global roll, error, silent
    words = line.split()
    if words[0] == "roll":
        roll = (int(words[1]), int(words[2]))
    elif words[0] == "error":
        error = (int(words[1]), int(words[2]))
    elif words[0] == "port":
        # GADGET_SET_PRINTER_STATUS of linux/usb/g_printer.h: _IOWR('g', 0x22, unsigned char)
        fcntl.ioctl(master, 0xC0016722, int(words[1], 16))
    else:
        silent = words[0] == "silent"


while True:
    # Nothing is read by lines: what a buffer holds back, no select tells of.
    for ready in select.select([master, 0], [], [])[0]:
        if ready == 0:
            told = os.read(0, 4096)
            if not told:
                sys.exit(0)
            for line in told.decode().splitlines():
                obey(line)
        else:
            received += os.read(master, 65536)
            serve_brother() if kind == "brother" else serve_zpl()
