# A terminal for tests: runs a program on a pty of its own, keeps every byte
# that comes out, and can answer the questions that a program asks of a
# terminal as a named one does. Waits for events, never for a time to pass.
import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time

PATIENCE = 10           # seconds; only what fails waits that long
QUIET = 0.15            # of silence after which a picture is whole


class Terminal:
    def __init__(self, command, cols=80, rows=24, term='xterm-256color',
                 env=None, answers=()):
        """Answers are pairs: a question in bytes, and the reply."""
        self.out = bytearray()
        self.answers = list(answers)
        self.asked = 0          # bytes already searched for questions
        self.status = None
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ,
                    struct.pack('HHHH', rows, cols, 0, 0))
        self.slave_modes = termios.tcgetattr(slave)
        environment = dict(os.environ, TERM=term)
        for name in ('COLUMNS', 'LINES', 'TMUX', 'TERM_PROGRAM', 'NO_COLOR'):
            environment.pop(name, None)
        environment.update(env or {})
        self.begin = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(master)
            os.setsid()
            # Whoever runs the tests may ignore these (nohup).
            for number in signal.SIGHUP, signal.SIGINT, signal.SIGTERM:
                signal.signal(number, signal.SIG_DFL)
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for fd in 0, 1, 2:
                os.dup2(slave, fd)
            os.closerange(3, 256)
            try:
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        self.master, self.slave = master, slave

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for fd in self.master, self.slave:
            if fd >= 0:
                os.close(fd)

    def hear(self, seconds):
        """Reads once; the time when it came, or None."""
        if not select.select([self.master], [], [], seconds)[0]:
            return None
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return None
        if not data:
            return None
        now = time.perf_counter()
        self.out += data
        for question, reply in self.answers:
            for _ in range(self.out.count(question, self.asked)):
                os.write(self.master, reply)
        # What may be the beginning of a question is looked at again.
        cut = self.out.rfind(b'\033')
        whole = cut < 0 or any(
            self.out.startswith(q, cut) for q, _ in self.answers)
        self.asked = len(self.out) if whole or len(self.out) - cut > 8 \
            else cut
        return now

    def until(self, wanted, seconds=PATIENCE):
        """Waits until wanted (bytes, or a test of all that came) is there,
        and then for the rest of the picture."""
        test = wanted if callable(wanted) else lambda out: wanted in out
        end = time.monotonic() + seconds
        while not test(self.out):
            left = end - time.monotonic()
            if left <= 0 or self.hear(left) is None:
                return test(self.out)
        while self.hear(QUIET) is not None:
            pass
        return True

    def settle(self, quiet=QUIET):
        """Waits for the first byte and then for silence; the time of the last
        byte, None when nothing came."""
        last, wait = None, PATIENCE
        while (now := self.hear(wait)) is not None:
            last, wait = now, quiet
        return last

    def fresh(self):
        """What came is forgotten."""
        self.out.clear()
        self.asked = 0

    def type(self, keys):
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, cols, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack('HHHH', rows, cols, 0, 0))

    def hang_up(self):
        for fd in self.master, self.slave:
            os.close(fd)
        self.master = self.slave = -1

    def finish(self, seconds=PATIENCE):
        """Waits for the end of the program; its exit status, None when it
        does not end."""
        end = time.monotonic() + seconds
        while self.status is None and time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid != 0:
                self.status = os.waitstatus_to_exitcode(status)
            elif self.master >= 0:
                self.hear(0.01)
            else:
                time.sleep(0.005)
        while self.master >= 0 and self.hear(0) is not None:
            pass
        return self.status

    def wakeups(self):
        with open(f'/proc/{self.pid}/status') as f:
            return int(re.search(r'^voluntary_ctxt_switches:\s*(\d+)',
                                 f.read(), re.M).group(1))

    def cpu(self):
        """Seconds of the processor that it took so far."""
        with open(f'/proc/{self.pid}/stat') as f:
            field = f.read().rsplit(')', 1)[1].split()
        return (int(field[11]) + int(field[12])) / os.sysconf('SC_CLK_TCK')

    def dirty(self):
        """KiB of private dirty memory."""
        with open(f'/proc/{self.pid}/smaps_rollup') as f:
            return int(re.search(r'^Private_Dirty:\s*(\d+)', f.read(),
                                 re.M).group(1))


def words(out):
    """What is printed in a byte log, without the sequences between."""
    text = out.decode('utf-8', 'replace')
    text = re.sub(r'\033\][^\a\033]*(\a|\033\\)', '', text)
    text = re.sub(r'\033P[^\033]*\033\\', '', text)
    # Curses jumps over blanks and erases them instead of writing them.
    text = re.sub(r'\033\[(\d*)X\033\[\d*;?\d*[HCG]', ' ', text)
    text = re.sub(r'\033\[[\d;]*[HCGd]', ' ', text)
    text = re.sub(r'\033\[[0-?]*[ -/]*[@-~]', '', text)
    text = re.sub(r'\033[()][0-9A-B]|\033.', '', text)
    return text


def main(tests):
    """Runs the tests and reports them as TAP; a test fails by assert."""
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace('_', ' ')
        try:
            test()
            print(f'ok {number} - {name}', flush=True)
        except (AssertionError, OSError) as e:
            line = e.__traceback__
            while line.tb_next:
                line = line.tb_next
            print(f'not ok {number} - {name}')
            print(f'# line {line.tb_lineno}: {str(e)[:2000]!r}', flush=True)
    sys.exit(0)
