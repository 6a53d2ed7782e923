"""Runs a command on a pseudo-terminal: waits for each text in turn and answers it, then prints all that was shown.

usage: pseudo-terminal.py '[["text to wait for", "keys to send"], ...]' command arguments...
The exit code is the command's; 99 when a text did not come in time.
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

WAIT_SECONDS = 20

steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 140, 0, 0))

shown = b""


def read_some(seconds):
    """Reads what is there; False when the command has ended."""
    global shown
    ready, _, _ = select.select([terminal], [], [], seconds)
    if not ready:
        return True
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        return False
    shown += chunk
    return len(chunk) > 0


seen = 0
missing = None
for text, keys in steps:
    end = time.time() + WAIT_SECONDS
    while (found := shown.find(text.encode(), seen)) == -1:
        if time.time() > end or not read_some(0.2):
            missing = text
            break
    if missing is not None:
        break
    seen = found + len(text.encode())
    # Whoever prompts has to be listening first.
    time.sleep(0.15)
    read_some(0)
    os.write(terminal, keys.encode())

end = time.time() + WAIT_SECONDS
while missing is None and time.time() < end and read_some(0.2):
    pass
if missing is not None or time.time() >= end:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(shown)
if missing is not None:
    sys.stderr.write("never shown: %s\n" % missing)
    sys.exit(99)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
