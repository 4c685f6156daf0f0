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
import unicodedata

PATIENCE = 40           # seconds; only what fails waits that long
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
        for name in ('COLUMNS', 'LINES', 'TMUX', 'STY', 'TERM_PROGRAM',
                     'NO_COLOR', 'COLORFGBG', 'KITTY_WINDOW_ID',
                     'XTERM_VERSION', 'VTE_VERSION', 'KONSOLE_VERSION'):
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

    def rest(self, quiet=QUIET):
        """Waits for silence, also where nothing comes at all."""
        while self.hear(quiet) is not None:
            pass

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


def is_rtl(c):
    return unicodedata.bidirectional(c) in ('R', 'AL')


def has_script(c):
    """What decides for HarfBuzz: not what other scripts use, too."""
    return c.isalpha() and c != '\u0640' or '\u0660' <= c <= '\u0669' or \
        '\u06f0' <= c <= '\u06f9'


def mirror(text):
    pairs = '()[]{}<>«»‹›'
    return ''.join(pairs[pairs.index(c) ^ 1] if c in pairs else c
                   for c in reversed(text))


class Replay:
    """What a terminal of a kind shows of the bytes it got: the rows as a
    reader sees them. It knows what curses sends, and what was seen in the real
    ones: VTE reorders until mode 8 is reset, Konsole and mlterm until they are
    told by a string of their own, kitty turns each run of a font."""

    def __init__(self, kind, cols=80, rows=24, layer=False, other_font=False):
        self.kind, self.cols, self.rows = kind, cols, rows
        self.layer = layer              # tmux or mosh eats the switches
        self.other_font = other_font    # kitty's has no such letters
        self.mode8 = True
        self.strings = set()
        self.grid = [[' '] * cols for _ in range(rows)]
        self.y = self.x = 0

    def clear(self, y, from_x, to_x):
        for x in range(max(from_x, 0), min(to_x, self.cols)):
            self.grid[y][x] = ' '

    def put(self, c):
        if unicodedata.combining(c) or unicodedata.category(c) == 'Cf':
            if self.x > 0:
                self.grid[self.y][self.x - 1] += c
            return
        width = 2 if unicodedata.east_asian_width(c) in 'WF' else 1
        if self.x + width > self.cols:
            self.x = 0
            self.y = min(self.y + 1, self.rows - 1)
        self.grid[self.y][self.x] = c
        if width == 2:
            self.grid[self.y][self.x + 1] = ''
        self.x += width

    def scroll(self, first, n, down):
        part = self.grid[first:self.bottom + 1]
        blank = [[' '] * self.cols for _ in range(n)]
        part = blank + part[:-n] if down else part[n:] + blank
        self.grid[first:self.bottom + 1] = part[:self.bottom + 1 - first]

    def control(self, marks, last):
        if last == 'm':         # looks; in some terminals with colons
            return
        number = [int(n or 0) for n in re.sub(r'[?>]', '', marks).split(';')]
        n = number[0] or 1
        if last in 'Hf':
            self.y = n - 1
            self.x = (number + [0])[1] - 1 if len(number) > 1 else 0
        elif last in 'Gd':
            setattr(self, 'x' if last == 'G' else 'y', n - 1)
        elif last in 'ABCD':
            step = -n if last in 'AD' else n
            if last in 'AB':
                self.y += step
            else:
                self.x += step
        elif last == 'J' and number[0] == 3:
            pass                # what was scrolled away: no row of these
        elif last == 'J':
            for y in range(0 if number[0] == 2 else self.y + 1, self.rows):
                self.clear(y, 0, self.cols)
            self.clear(self.y, self.x, self.cols)
        elif last == 'K':
            self.clear(self.y, 0 if number[0] else self.x,
                       self.x + 1 if number[0] == 1 else self.cols)
        elif last == 'X':
            self.clear(self.y, self.x, self.x + n)
        elif last == 'P':
            row = self.grid[self.y]
            del row[self.x:self.x + n]
            row += [' '] * (self.cols - len(row))
        elif last == '@':
            row = self.grid[self.y]
            row[self.x:self.x] = [' '] * n
            del row[self.cols:]
        elif last == 'b':
            for _ in range(n):
                self.put(self.grid[self.y][self.x - 1][0])
        elif last == 'r':
            self.top = (number[0] or 1) - 1
            self.bottom = ((number + [0])[1] or self.rows) - 1
            self.y = self.x = 0
        elif last in 'LM':
            self.scroll(self.y, n, last == 'L')
        elif last in 'ST':
            self.scroll(self.top, n, last == 'T')
        elif last in 'hl' and marks == '8':
            self.mode8 = last == 'h'
        self.x = max(0, min(self.x, self.cols))
        self.y = max(0, min(self.y, self.rows - 1))

    def feed(self, out):
        self.top, self.bottom = 0, self.rows - 1
        text = bytes(out).decode('utf-8', 'replace')
        token = re.compile(
            r'\033\[([0-?]*)[ -/]*([@-~])|'
            r'\033([\]P])(.*?)(?:\a|\033\\)|\033[()].|\033(.)|(.)', re.S)
        for m in token.finditer(text):
            if m[2]:
                self.control(m[1], m[2])
            elif m[3]:
                self.strings.add(m[4])
            elif m[5] == 'M':
                self.scroll(self.y, 1, True) if self.y == 0 else \
                    self.control('', 'A')
            elif m[5] == '7':
                self.kept = self.y, self.x
            elif m[5] == '8':
                self.y, self.x = self.kept
            elif m[6] == '\r':
                self.x = 0
            elif m[6] == '\n':
                self.control('', 'B')
            elif m[6] == '\b':
                self.control('', 'D')
            elif m[6] and m[6] >= ' ':
                self.put(m[6])
        return self

    def reorders(self):
        told = {'Konsole': '50;BidiRenderingEnabled=false',
                'mlterm': '5379;use_ctl=false'}
        if self.kind == 'VTE':
            return self.mode8 or self.layer
        return self.kind in told and (
            self.layer or told[self.kind] not in self.strings)

    def turn_runs(self, cells):
        def turned(run):
            first = next((c for c in run if has_script(c)), 'a')
            return mirror(run) if is_rtl(first) or first.isdigit() and \
                first > '9' else run
        out, run = '', ''
        for c in [cell[:1] for cell in cells] + [' ']:
            ends = c == ' ' or c == '' or '\u2500' <= c < '\u25a0'
            font = self.other_font and run and (
                '\u0590' <= c <= '\u08ff' or c >= '\ufb1d') != (
                '\u0590' <= run[0] <= '\u08ff' or run[0] >= '\ufb1d')
            if ends or font:
                out += turned(run)
                run = ''
            if ends:
                out += c
            else:
                run += c
        return out

    def row(self, cells):
        text = ''.join(cells)
        if self.kind == 'kitty':
            return self.turn_runs(cells)
        if not self.reorders():
            return text
        before = text.find('\u202d')
        if 0 <= before and not any(is_rtl(c) for c in text[:before]):
            return text
        # Words from the right, and what is between them, turned round.
        return re.sub(r'[\u0590-\u08ff\ufb1d-\ufefc]'
                      r'([^A-Za-z0-9]*[\u0590-\u08ff\ufb1d-\ufefc])?',
                      lambda m: mirror(m[0]), text)

    def seen(self):
        return '\n'.join(self.row(cells) for cells in self.grid)


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
