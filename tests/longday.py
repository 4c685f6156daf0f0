# A long day at the keyboard: random keys, clicks, pastes, sizes and suspensions,
# and meanwhile the deck and its catalogs are saved, cut, emptied, deleted, and
# replaced by what is no deck. At the end placard is alive, the terminal is
# right, no file is open that was not open at noon, and memory is bounded. Run
# by longday.test, "make longday" and "make soak"; KEYS=N sets the length, SEED=N
# the day, DAYS which of them, by their numbers.
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import termios
import time

sys.dont_write_bytecode = True
from terminal import Terminal, main   # noqa: E402

PLACARD = os.environ['PLACARD']
ASAN = os.environ.get('PLACARD_ASAN', '')
SERIES = os.path.join(os.environ['PLACARD_DATA'], 'cities-and-migration')
KEYS = int(os.environ.get('KEYS', 3000))
SEED = int(os.environ.get('SEED', 42))
BATCH = 24              # keys that are typed at once
CHANGE = 6              # batches between two changes of the files

NAMED = ['\033[A', '\033[B', '\033[C', '\033[D', '\033[5~', '\033[6~',
         '\033[H', '\033[F', '\033[Z', '\t', '\r', ' ', '\033', '\177', '\x0c',
         '\x10', '\033OP', '\033OQ']
# q asks once; the key after it takes it back.
LETTERS = list('lhjknpfgGNvQtL?siuDbc.MTr+[]{}/0123456789') + ['q\033[D']
FORBIDDEN = 'q\x03\x1a\x1c'


def key(rnd, size):
    kind = rnd.random()
    if kind < 0.45:
        return rnd.choice(NAMED[:12])
    if kind < 0.5:
        return rnd.choice(NAMED[12:])
    if kind < 0.9:
        return rnd.choice(LETTERS)
    if kind < 0.94:
        cols, rows = size
        # The key behind it takes back a q that was clicked.
        return (f'\033[<{rnd.choice((0, 64, 65))};{rnd.randint(1, cols)};'
                f'{rnd.randint(1, rows)}M\033[D')
    if kind < 0.96:
        return '\033[200~' + rnd.choice(('city', 'q', '\033[31m', 'é中')) + \
            '\033[201~'
    if kind < 0.98:
        # That small letter lies on the q.
        return rnd.choice(('é', 'Й', '中', 'ש', 'ا', '٣', 'й\033[D'))
    c = chr(rnd.randrange(1, 127))
    return '' if c in FORBIDDEN else c


# ---- What happens to the files ----

class Desk:
    """A folder with a copy of the series that somebody works on."""
    def __init__(self, folder, rnd):
        self.rnd = rnd
        self.folder = os.path.join(folder, 'deck')
        self.deck = os.path.join(self.folder, 'deck.md')
        shutil.copytree(SERIES, self.folder)
        with open(self.deck) as f:
            self.text = f.read()
        self.panels = self.text.split('\n---\n')
        self.tags = sorted(os.listdir(self.folder + '/po'))
        self.changes = [
            self.save, self.save_few, self.save_moved, self.save_other,
            self.empty, self.delete, self.rename, self.fifo, self.device,
            self.make_folder, self.cut, self.only_for_others,
            self.catalog_broken, self.catalog_gone, self.catalog_fifo,
            self.catalog_cut, self.touch]
        self.coming = []

    def clear(self, path):
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        elif os.path.lexists(path):
            os.unlink(path)

    def write(self, text, path=None):
        path = path or self.deck
        if not os.path.isfile(path) or os.path.islink(path):
            self.clear(path)
        with open(path, 'w') as f:
            f.write(text)

    def save(self):
        self.write(self.text)

    def save_few(self):
        n = self.rnd.randint(1, 4)
        at = self.rnd.randrange(1, len(self.panels) - n)
        self.write('\n---\n'.join(self.panels[:1] + self.panels[at:at + n]))

    def save_moved(self):
        panels = self.panels[1:]
        self.rnd.shuffle(panels)
        self.write('\n---\n'.join(self.panels[:1] + panels))

    def save_other(self):
        self.write('---\ntour-x: X | gone | a\n---\n\n<!-- panel: a -->\n'
                   '## A\n\n<!-- quiz -->\n- [ ] a\n- [x] b\n\n---\n\n'
                   '<!-- score -->\n## Score\n\n[a](http://a.example/)\n')

    def only_for_others(self):
        self.write('<!-- only: nobody -->\n\n## Nobody sees it\n')

    def empty(self):
        self.write('')

    def delete(self):
        self.clear(self.deck)

    def rename(self):
        self.write(self.text, self.deck + '.new')
        if os.path.isdir(self.deck):
            self.clear(self.deck)
        os.rename(self.deck + '.new', self.deck)

    def fifo(self):
        self.clear(self.deck)
        os.mkfifo(self.deck)

    def device(self):
        self.clear(self.deck)
        os.symlink('/dev/zero', self.deck)

    def make_folder(self):
        self.clear(self.deck)
        os.mkdir(self.deck)

    def cut(self):
        self.write(self.text[:self.rnd.randrange(len(self.text))])

    def catalog(self):
        name = self.rnd.choice(self.tags)
        path = os.path.join(self.folder, 'po', name)
        with open(os.path.join(SERIES, 'po', name)) as f:
            return path, f.read()

    def catalog_broken(self):
        path, text = self.catalog()
        at = self.rnd.randrange(len(text))
        self.write(text[:at] + '"\nmsgid msgid' + text[at:], path)

    def catalog_cut(self):
        path, text = self.catalog()
        self.write(text[:self.rnd.randrange(len(text))], path)

    def catalog_gone(self):
        self.clear(self.catalog()[0])

    def catalog_fifo(self):
        path, _ = self.catalog()
        self.clear(path)
        os.mkfifo(path)

    def touch(self):
        for name in self.tags:
            with open(os.path.join(SERIES, 'po', name)) as f:
                self.write(f.read(), os.path.join(self.folder, 'po', name))

    def change(self):
        """One thing; mostly what was wrong is mended first, as it is saved."""
        if self.rnd.random() < 0.5:
            self.save()
            if self.rnd.random() < 0.5:
                self.touch()
        if not self.coming:
            self.coming = self.rnd.sample(self.changes, len(self.changes))
        change = self.coming.pop()
        change()
        return change.__name__


# ---- What is looked at ----

def files(pid):
    """What is open, without numbers."""
    folder = f'/proc/{pid}/fd'
    return sorted(os.readlink(f'{folder}/{fd}') for fd in os.listdir(folder))


def memory(pid):
    """Bytes that are its own."""
    with open(f'/proc/{pid}/smaps_rollup') as f:
        return int(re.search(r'^Private_Dirty:\s*(\d+)', f.read(),
                             re.M).group(1)) << 10


class Day:
    def __init__(self, program, options, folder):
        self.rnd = random.Random(SEED)
        self.size = 80, 24
        self.typed = self.resized = self.suspended = 0
        self.last = []
        self.desk = Desk(folder, self.rnd)
        env = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') +
               ':detect_stack_use_after_return=1',
               'XDG_CONFIG_HOME': folder}
        self.t = Terminal([program, '--local=', *options, self.desk.folder],
                          env=env)
        assert self.t.settle() is not None, self.said()

    def said(self):
        return (f'key {self.typed}, seed {SEED}, ended with {self.t.status} '
                f'after {self.last[-3:]}: '
                f'{bytes(self.t.out[-1500:])!r}')

    def is_alive(self):
        return self.t.finish(0) is None

    def type(self, keys):
        # All of it is read before more is typed, so that nothing is lost in
        # the terminal's queue.
        self.t.type(keys)
        while self.t.hear(0.01) is not None:
            if len(self.t.out) > 1 << 16:
                del self.t.out[:1 << 15]

    def batch(self):
        keys = [key(self.rnd, self.size) for _ in range(BATCH)]
        self.type(''.join(keys))
        self.typed += BATCH
        if self.rnd.random() < 0.05:
            self.size = self.rnd.choice((
                (80, 24), (40, 12), (200, 60), (1, 1), (20, 5), (300, 100)))
            self.t.resize(*self.size)
            self.resized += 1
        if self.rnd.random() < 0.03:
            self.suspend()

    def suspend(self):
        """As a shell does it, or by the key. A group whose parent is no shell
        is not stopped for long, but it gives the terminal back and takes it
        again."""
        if self.rnd.random() < 0.5:
            self.type('\x1a')
        else:
            os.kill(self.t.pid, signal.SIGTSTP)
        self.rest_of_picture()
        os.kill(self.t.pid, signal.SIGCONT)
        self.rest_of_picture()
        self.suspended += 1

    def rest_of_picture(self):
        while self.t.hear(0.05) is not None:
            pass

    def change(self):
        self.last.append(self.desk.change())
        # It is told before the next key, or there is nothing to tell.
        self.rest_of_picture()
        # What was typed in a black or frozen screen is answered, too.
        assert self.is_alive(), self.said()

    def live(self, keys):
        end = self.typed + keys
        while self.typed < end:
            for _ in range(CHANGE):
                self.batch()
            assert self.is_alive(), self.said()
            self.change()

    def rest(self):
        """A whole deck again, in English, at its usual size; nothing is read
        or painted any more."""
        self.desk.touch()
        self.desk.save()
        self.size = 80, 24
        self.t.resize(80, 24)
        self.type('\033')
        self.t.until(lambda out: False, 0.3)
        self.type('\033')
        self.t.until(lambda out: False, 0.3)
        self.type('\x0c')
        self.t.until(lambda out: False, 0.3)
        # While it paints, its output leads to memory.
        end = time.monotonic() + 60
        while True:
            assert self.is_alive(), self.said()
            now = files(self.t.pid)
            if sum('memfd' in name for name in now) < 2 or \
                    time.monotonic() > end:
                return now, memory(self.t.pid)
            self.t.hear(0.05)

    def end(self):
        os.kill(self.t.pid, signal.SIGTERM)
        self.t.until(lambda out: False, 1)
        status = self.t.finish(60)
        assert status == 0, (status, self.said())
        assert termios.tcgetattr(self.t.slave) == self.t.slave_modes


def spend(program, *options, bounded):
    with tempfile.TemporaryDirectory() as folder:
        day = Day(program, options, folder)
        with day.t:
            day.live(KEYS // 2)
            noon = day.rest()
            day.live(KEYS - KEYS // 2)
            evening = day.rest()
            print(f'# {day.typed} keys, {len(day.last)} changes, '
                  f'{day.resized} sizes, {day.suspended} suspensions, '
                  f'{len(noon[0])} files open, memory at noon '
                  f'{noon[1] >> 10} kB, in the evening '
                  f'{evening[1] >> 10} kB', flush=True)
            assert noon[0] == evening[0], (noon[0], evening[0])
            assert not bounded or evening[1] <= noon[1] * 1.5 + (2 << 20), \
                (noon[1], evening[1])
            day.end()


def a_day_on_the_screen():
    spend(PLACARD, bounded=not os.environ.get('SANITIZED'))


def a_day_in_lines():
    spend(PLACARD, '--linear', bounded=not os.environ.get('SANITIZED'))


def a_day_on_the_screen_under_a_sanitizer():
    spend(ASAN, bounded=False)


def a_day_in_lines_under_a_sanitizer():
    spend(ASAN, '--linear', bounded=False)


days = [a_day_on_the_screen, a_day_in_lines]
if ASAN:
    days += [a_day_on_the_screen_under_a_sanitizer,
             a_day_in_lines_under_a_sanitizer]
if 'DAYS' in os.environ:
    days = [days[int(n) - 1] for n in os.environ['DAYS'].split()
            if int(n) <= len(days)]
main(days)
