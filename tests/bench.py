# Measures start, page turn, bytes, memory and idle cost of placard, a bare
# curses program and mdp, taking turns in one run, and prints them as ratios
# beside what is allowed. The argument is a folder to work in, with bare in it.
# BENCH_KEYS=1000000 takes eight minutes more, BENCH_RUNS=25 calms the figures.
import os
import select
import shutil
import statistics
import sys
import time

sys.dont_write_bytecode = True
from terminal import Terminal   # noqa: E402

PLACARD = os.environ['PLACARD']
WORK = sys.argv[1]
RUNS = int(os.environ.get('BENCH_RUNS', '9'))
KEYS = int(os.environ.get('BENCH_KEYS', '100000'))
NEXT = b'\033[C'
XTERM = [(b'\033[c', b'\033[8;0$y\033[8;0$y\033[1;3R\033[?64;1c')]


def write_deck(panels):
    path = os.path.join(WORK, f'{panels}.md')
    with open(path, 'w', encoding='utf-8') as f:
        f.write('# A section\n')
        for i in range(1, panels + 1):
            f.write(f'\n---\n\n## Panel {i} of many\n\n'
                    f'- {i * 7 % 101} people live in city {i}\n'
                    f'- {i * 13 % 89} people live in city {i + 1}\n\n'
                    'A *few* words about **them**, and why they came.\n')
    return path


def write_practices(entries):
    """A deck that is a collection of so many good practices."""
    folder = os.path.join(WORK, 'practices')
    os.mkdir(folder)
    with open(os.path.join(folder, 'deck.md'), 'w', encoding='utf-8') as f:
        f.write('## Good practices\n\n'
                '<!-- practices: file=practices.tsv -->\n- Theme 1\n')
    with open(os.path.join(folder, 'practices.tsv'), 'w',
              encoding='utf-8') as f:
        f.write('id\tcity\tcountry\tregion\tlatitude\tlongitude\tthemes\t'
                'year\twhat\tresult\tas-of\tsource\taddress\tchecked\n')
        for i in range(entries):
            f.write(f'id-{i}\tTown {i}\tLand {i % 90}\tRegion {i % 7}\t'
                    f'{i % 90}.5\t{i % 180}\tTheme {i % 6}; Theme {i % 5}\t'
                    '2018\tLocals and newcomers meet as pairs for half a '
                    f'year in Städte: language, city, quarter {i}.\t{i} '
                    'pairs in five years\t2019-04\tOffice of the city\t'
                    f'https://example.org/practice/{i}\t2026-11\n')
    return folder


def typing(folder):
    """Milliseconds for each key of words that are typed in a collection."""
    times = []
    with Terminal([PLACARD, folder], env={'LC_ALL': 'C.UTF-8'},
                  answers=XTERM) as t:
        t.settle(0.1)
        t.type('\r/')
        t.settle(0.1)
        for key in 'quarter 99':
            t.fresh()
            begin = time.perf_counter()
            t.type(key)
            last = t.settle(0.05)
            if last is not None:
                times.append((last - begin) * 1e3)
    return times


class Subject:
    def __init__(self, command, turn=NEXT, turns=30):
        self.command, self.turn, self.turns = command, turn, turns
        self.start, self.page, self.bytes = [], [], []
        self.dirty = self.wakeups = self.idle_bytes = 0

    def run(self, idle):
        env = {'LC_ALL': 'C.UTF-8'}
        with Terminal(self.command, env=env, answers=XTERM) as t:
            last = t.settle(0.1)
            if last is None:
                return
            self.start.append((last - t.begin) * 1e3)
            for _ in range(self.turns):
                t.fresh()
                begin = time.perf_counter()
                t.type(self.turn)
                last = t.settle(0.02)
                if last is None:
                    break
                self.page.append((last - begin) * 1e3)
                self.bytes.append(len(t.out))
            self.dirty = t.dirty()
            if idle:
                t.fresh()
                before = t.wakeups()
                t.hear(1.5)
                self.wakeups = t.wakeups() - before
                self.idle_bytes = len(t.out)


def median(values):
    return statistics.median(values) if values else float('nan')


def growth():
    """Keys that were sent, and KiB that it grew by after the first tenth.
    Every screen is opened and closed again; no lone escapes, which would run
    together with the keys behind them."""
    keys = [NEXT] * 40 + [b'\033[D'] * 33 + [b'?', b'\033[B', b'?', b't'] + \
        [b'city'[i:i + 1] for i in range(4)] + [b'\r', b'/'] + \
        [b'people'[i:i + 1] for i in range(6)] + [b'\r', b'n', b'N'] + \
        [b'\t', b'\033[Z', b'\033[B', b'\033[A', b'5', b'G', b'v', b's', b's',
         b'i', b'i', b'u', b'u', b'L', b'L', b'+', b'T', b'T', b'T', b'T', b'+',
         b'G', b' ', b'\x7f', b'g']
    sent, first, wait = 0, None, b''
    with Terminal([PLACARD]) as t:
        t.settle(0.1)
        os.set_blocking(t.master, False)
        while sent < KEYS:
            if not wait:
                wait = b''.join(keys)
                sent += len(keys)
            ready = select.select([t.master], [t.master], [], 5)
            if not ready[0] and not ready[1]:
                break
            if ready[0]:
                os.read(t.master, 65536)
            if ready[1]:
                # Not more at once than it takes.
                wait = wait[os.write(t.master, wait[:256]):]
            if first is None and sent > KEYS // 10:
                first = t.dirty()
        while t.hear(0.5) is not None:
            t.fresh()
        return sent, t.dirty() - first


def main():
    few, many = write_deck(10), write_deck(10000)
    practices = write_practices(10000)
    subjects = {
        'bare': Subject([os.path.join(WORK, 'bare')]),
        'series': Subject([PLACARD]),
        'Arabic': Subject([PLACARD, '-l', 'ar'], b'\033[D'),
        '10 panels': Subject([PLACARD, few], turns=8),
        '10,000 panels': Subject([PLACARD, many]),
        '10,000 entries': Subject([PLACARD, practices], turns=1),
    }
    if shutil.which('mdp'):
        subjects['mdp'] = Subject(['mdp', '-f', many])
    for run in range(RUNS):
        for s in subjects.values():
            s.run(run == 0)
    print(f'{"":15}{"start":>9}{"turn":>9}{"bytes":>8}{"dirty":>10}'
          f'{"wake-ups":>10}{"idle bytes":>12}')
    for name, s in subjects.items():
        print(f'{name:15}{median(s.start):6.1f} ms{median(s.page):6.2f} ms'
              f'{statistics.mean(s.bytes or [0]):8.0f}{s.dirty:6} KiB'
              f'{s.wakeups:10}{s.idle_bytes:12}')
    print()

    failed = 0

    def row(what, value, most, unit=''):
        nonlocal failed
        bad = not value <= most
        failed += bad
        print(f'{what:44}{value:9.2f}{unit:5} of {most:g}'
              f'{"   TOO MUCH" if bad else ""}')

    start = {name: median(s.start) for name, s in subjects.items()}
    page = {name: median(s.page) for name, s in subjects.items()}
    series = subjects['series']
    row('start, series / bare', start['series'] / start['bare'], 1.5)
    row('start, 10,000 panels / 10', start['10,000 panels'] /
        start['10 panels'], 2)
    if 'mdp' in subjects:
        row('start, 10,000 panels / mdp', start['10,000 panels'] /
            start['mdp'], 1)
        row('dirty, 10,000 panels / mdp', subjects['10,000 panels'].dirty /
            subjects['mdp'].dirty, 1)
    row('start, Arabic - English', start['Arabic'] - start['series'], 20,
        ' ms')
    row('10,000 practices, opened', start['10,000 entries'], 50, ' ms')
    row('10,000 practices, a typed key', max(typing(practices)), 10, ' ms')
    row('page turn, series / bare', page['series'] / page['bare'], 2)
    row('bytes a turn', statistics.mean(series.bytes), 3000)
    row('private dirty memory', series.dirty / 1024, 2, ' MiB')
    row('wake-ups while idle', series.wakeups, 0)
    row('bytes while idle', series.idle_bytes, 0)
    if KEYS > 0:
        sent, more = growth()
        row(f'growth over {sent:,} keys', more, 64, ' KiB')
    sys.exit(failed > 0)


main()
