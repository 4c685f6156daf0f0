# A public screen on a terminal: what keys, signals and time cannot do, what it
# asks of the service manager, what it writes, and that nobody gets out. Run by
# kiosk.test; KIOSK_BYTES names more random bytes than a short test has.
import os
import random
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time

sys.dont_write_bytecode = True
from terminal import PATIENCE, Terminal, main, words   # noqa: E402

PLACARD = os.environ['PLACARD']
WORK = os.environ['WORK']
LOOP = os.path.join(os.path.dirname(PLACARD), 'tests', 'loop')
BYTES = int(os.environ.get('KIOSK_BYTES', '12000'))
LATER = 3600


def conf(**keys):
    with tempfile.NamedTemporaryFile('w', dir=WORK, suffix='.conf',
                                     delete=False) as f:
        for key, value in keys.items():
            f.write(f'{key.replace("_", "-")} = {value}\n')
    return f.name


def kiosk(*options, path=None, lang='en', deck=None, env=None, **how):
    path = path or conf(loop=LATER, idle=LATER, notice=600)
    deck = [deck] if deck else []
    return Terminal([PLACARD, f'--kiosk={path}', '-l', lang, *options, *deck],
                    env=env, **how)


def begun(t):
    assert t.until(b'ress any key'), words(t.out)


def keys_do_not_end_it():
    with kiosk() as t:
        begun(t)
        for keys in ('q', 'qq', '\003', '\032', '\034', '\004', '\021',
                     '\023', ':q\r', '\033', 'q\033q', '\r\003'):
            t.type(keys)
        t.rest()
        t.fresh()
        t.type('\033[3~')
        assert t.until(b'ress any key'), words(t.out)
        assert os.waitpid(t.pid, os.WNOHANG) == (0, 0)
        modes = termios.tcgetattr(t.slave)
        assert not modes[0] & (termios.IXON | termios.IXOFF)
        assert not modes[3] & termios.ISIG


def signals_of_keys_are_ignored():
    with kiosk() as t:
        begun(t)
        for number in signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP:
            os.kill(t.pid, number)
        t.fresh()
        t.type('x')
        assert t.until('Français'.encode()), words(t.out)
        assert os.waitpid(t.pid, os.WNOHANG | os.WUNTRACED) == (0, 0)


def the_manager_ends_it_cleanly():
    for number in signal.SIGTERM, signal.SIGHUP:
        with kiosk() as t:
            begun(t)
            os.kill(t.pid, number)
            assert t.finish() == 0, t.status
            assert termios.tcgetattr(t.slave)[:4] == t.slave_modes[:4]
            assert b'\033[?1049l' in t.out


def a_dead_terminal_ends_it():
    trap = ['sh', '-c', 'trap "" HUP; exec "$@"', 'sh', PLACARD,
            '--kiosk=' + conf(loop=LATER)]
    with Terminal(trap) as t:
        begun(t)
        t.hang_up()
        assert t.finish(5) == 1, t.status
    with open(os.devnull) as nothing:
        done = subprocess.run([PLACARD, '--kiosk=' + conf(), '--linear'],
                              stdin=nothing, capture_output=True, timeout=60)
    assert done.returncode == 1, done


def lines_are_locked_too():
    with kiosk('--linear') as t:
        assert t.until(b'Press any key.'), words(t.out)
        modes = termios.tcgetattr(t.slave)
        assert not modes[0] & termios.IXON
        assert not modes[3] & termios.ISIG
        t.type('x')
        assert t.until(b'13. '), words(t.out)
        for keys in '\003', '\004', '\034', '\032', '\023':
            t.type(keys)
        t.fresh()
        t.type('\r')
        t.rest()
        t.type('q')
        t.fresh()
        t.type('\033[3~')
        assert t.until(b'Press any key.'), words(t.out)
        assert os.waitpid(t.pid, os.WNOHANG) == (0, 0)
        assert 'to quit' not in words(t.out)


def what_was_there_before_is_cleared():
    with kiosk() as t:
        begun(t)
        assert b'\033[3J' in t.out
        assert t.out.find(b'\033[3J') < t.out.find(b'ress any key')


def between_two_steps_nothing_is_written():
    with kiosk(path=conf(loop=LATER, idle=LATER)) as t:
        begun(t)
        wakeups = t.wakeups()
        t.fresh()
        assert t.hear(1.5) is None, bytes(t.out)
        assert t.wakeups() - wakeups <= 1


def the_staff_gets_in_with_the_pin():
    made = subprocess.run([PLACARD, '--kiosk-pin'], input=b'2468\n',
                          capture_output=True).stdout.decode()
    path = conf(loop=LATER, idle=LATER, pin=made.split('=', 1)[1].strip())
    with kiosk(path=path) as t:
        begun(t)
        times = []
        t.type('\033[24~')
        assert t.until(b'type the PIN'), words(t.out)
        for digits in '1111', '2222', '3333', '2468':
            t.fresh()
            before = time.monotonic()
            t.type(digits + '\r')
            # Stars come first, the answer last.
            t.settle(0.4)
            times.append(time.monotonic() - before)
            assert 'Version' not in words(t.out), digits
            assert words(t.out).count('*') >= 4, words(t.out)
            assert digits not in words(t.out), words(t.out)
    with kiosk(path=path) as t:
        begun(t)
        t.type('\033[24~')
        t.until(b'type the PIN')
        t.type('2468\r')
        assert t.until(b'Checksum'), words(t.out)
        text = words(t.out)
        deck = os.path.join(os.environ['PLACARD_DATA'],
                            'cities-and-migration/deck.md')
        summed = subprocess.run(['cksum', deck], capture_output=True,
                                text=True).stdout.split()
        assert f'{summed[0]} {summed[1]}' in text, text
        assert 'Landlock' in text or 'Locked in' in text
        t.type('2')
        assert t.finish() == 64, t.status


def a_bad_file_is_refused_with_its_place():
    path = conf(idel=5)
    done = subprocess.run([PLACARD, f'--kiosk={path}'], capture_output=True,
                          text=True)
    assert done.returncode == 2, done
    assert f'{path}:1:1: ' in done.stderr, done.stderr
    assert 'idle' in done.stderr


def a_deck_that_is_not_there_is_being_repaired():
    deck = os.path.join(WORK, 'gone', 'deck.md')
    os.mkdir(os.path.dirname(deck))
    with kiosk(deck=deck) as t:
        assert t.until(b'being repaired'), words(t.out)
        assert b'cannot be read' in t.out      # standard error is here
        t.fresh()
        t.type('x\033[C\r')
        time.sleep(0.1)
        assert os.waitpid(t.pid, os.WNOHANG) == (0, 0)
        with open(deck + '.new', 'w') as f:
            f.write('## All is well\n\nAgain.\n')
        os.rename(deck + '.new', deck)
        assert t.until(b'All is well'), words(t.out)
        # Damaged again: the last good one stays, and nobody is bothered.
        t.fresh()
        with open(deck, 'w'):
            pass                # emptied
        assert t.until(b'the last one'), bytes(t.out)
        t.fresh()
        t.type('x')
        assert t.until(b'All is well'), words(t.out)


def the_manager_is_told():
    path = os.path.join(WORK, 'notify')
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as s:
        s.bind(path)
        s.settimeout(10)
        env = {'NOTIFY_SOCKET': path, 'WATCHDOG_USEC': '400000'}
        with kiosk(env=env) as t:
            begun(t)
            told = s.recv(4096).decode()
            assert 'READY=1' in told and 'STATUS=waiting' in told, told
            assert s.recv(4096) == b'WATCHDOG=1'
            assert s.recv(4096) == b'WATCHDOG=1'
            t.type('x')
            told = ''
            while 'STATUS' not in told:
                told = s.recv(4096).decode()
            assert 'a visitor' in told, told
            os.kill(t.pid, signal.SIGTERM)
            while told != 'STOPPING=1':
                told = s.recv(4096).decode()
            assert t.finish() == 0
    os.unlink(path)


def counts_are_written_and_add_up():
    folder = os.path.join(WORK, 'counts')
    os.mkdir(folder)
    path = conf(loop=LATER, idle=LATER, counts='on', counts_dir=folder)
    with kiosk(path=path) as t:
        begun(t)
        for _ in range(7):
            t.type('x')
            assert t.until('Français'.encode()), words(t.out)
            t.type('1')
            t.rest()
            t.type('\r')
            t.until(b'Contents')
            t.type('\r')
            t.rest()
            t.fresh()
            t.type('\033[3~')
            assert t.until(b'ress any key'), words(t.out)
            t.fresh()
        os.kill(t.pid, signal.SIGTERM)
        assert t.finish() == 0
    names = sorted(os.listdir(folder))
    assert len(names) == 2 and names[1] == 'placard.prom', names
    month = os.path.join(folder, names[0])
    with open(month, newline='') as f:
        text = f.read()
    assert re.search(r'^\d{4}-\d\d-\d\d,en,sessions,,7\r$', text, re.M), text
    assert re.search(r',en,ended,clear,7\r$', text, re.M), text
    assert re.search(r',en,panel,welcome,7\r$', text, re.M), text
    summed = subprocess.run([PLACARD, '--counts', month, month],
                            capture_output=True, text=True)
    assert summed.returncode == 0, summed
    assert re.search(r',en,sessions,,14', summed.stdout), summed.stdout
    deck = subprocess.run([PLACARD, '--counts=deck', month],
                          capture_output=True, text=True).stdout
    with open(os.path.join(WORK, 'bars.md'), 'w') as f:
        f.write(deck)
    shown = subprocess.run([PLACARD, '--print', f.name], capture_output=True,
                           text=True)
    assert 'Visits by language' in shown.stdout, shown


def a_step_of_the_loop_is_short():
    steps = 13 * 7
    for term, most in ('vt220', 1000), ('linux', 1000):
        slow = ['sh', '-c', 'stty 9600; exec "$@"', 'sh', LOOP, str(steps)]
        with Terminal(slow, term=term) as t:
            assert t.finish(60) == 0, words(t.out)[-500:]
            mean = len(t.out) / steps
            print(f'# {term}: {mean:.0f} bytes a step')
            assert mean <= most, (term, mean)


def random_bytes(n, seed):
    """Keys, pastes, mouse reports, sequences that are none."""
    r = random.Random(seed)
    pieces = []
    size = 0
    while size < n:
        kind = r.randrange(9)
        if kind < 3:
            b = bytes(r.randrange(0x20, 0x7F) for _ in range(r.randrange(8)))
        elif kind == 3:
            b = bytes(r.randrange(256) for _ in range(r.randrange(8)))
        elif kind == 4:
            b = b'\033[<%d;%d;%d%s' % (r.choice((0, 1, 2, 32, 64, 65)),
                                       r.randrange(100), r.randrange(30),
                                       r.choice((b'M', b'm')))
        elif kind == 5:
            b = b'\033[200~' + bytes(r.randrange(256) for _ in range(
                r.randrange(20))) + b'\033[201~'
        elif kind == 6:
            b = b'\033[' + r.choice((b'A', b'B', b'C', b'D', b'H', b'F',
                                     b'5~', b'6~', b'3~', b'24~', b'Z'))
        elif kind == 7:
            b = r.choice((b'\r', b'\t', b'\033', b'q', b'\003', b'\034',
                          b'\032', b'\004', b'\177'))
        else:
            b = r.choice(('я', 'ش', '中', '٣')).encode()
        pieces.append(b)
        size += len(b)
    return b''.join(pieces)


def feed(t, data):
    """Types it all while it is read what comes back: a terminal that nobody
    reads takes no more keys."""
    os.set_blocking(t.master, False)
    while data:
        readable, writable, _ = select.select([t.master], [t.master], [],
                                              PATIENCE)
        assert readable or writable, 'it neither reads nor writes'
        if readable:
            t.hear(0)
            t.fresh()
        elif writable:
            try:
                data = data[os.write(t.master, data[:512]):]
            except BlockingIOError:
                pass
    os.set_blocking(t.master, True)


def a_deck_that_comes_during_a_visit_waits_for_its_end():
    """As placard-import brings it: a link to one on a shelf beside it."""
    root = os.path.join(WORK, 'shelf')
    for n in 1, 2:
        os.makedirs(f'{root}/decks/town-{n}')
        with open(f'{root}/decks/town-{n}/deck.md', 'w') as f:
            f.write(f'## First\n\nState{n}{n}\n\n---\n\n## Second\n\nMore.\n')
    os.symlink('decks/town-1', root + '/deck')
    path = conf(loop=LATER, idle=LATER, start='contents')
    with kiosk(path=path, deck=root + '/deck') as t:
        assert t.until(b'State11'), words(t.out)
        t.type('x')
        t.settle()
        t.fresh()
        os.symlink('decks/town-2', root + '/deck.new')
        os.rename(root + '/deck.new', root + '/deck')
        t.settle()
        assert b'State22' not in t.out, words(t.out)
        t.type('\033[3~')       # the visitor has left
        assert t.until(b'22'), words(t.out)
        os.kill(t.pid, signal.SIGTERM)
        assert t.finish() == 0


def nobody_gets_out():
    """Random bytes end on a panel, in the same process: no program was
    started, no socket opened, nothing opened for writing elsewhere."""
    log = os.path.join(WORK, 'calls')
    folder = os.path.join(WORK, 'book')
    os.mkdir(folder)
    path = conf(loop=6, idle=20, notice=20, counts='on', counts_dir=folder)
    trace = ['strace', '-f', '-qq', '-o', log, '-e',
             'trace=process,network,%file']
    with Terminal([*trace, PLACARD, f'--kiosk={path}', '-l', 'en']) as t:
        begun(t)
        with open(log) as f:
            before = f.read()
        pid = int(before.split()[0])
        data = random_bytes(BYTES, 4)
        feed(t, data)
        t.type(b'\033[201~')
        t.rest(0.5)
        t.fresh()
        t.type('\033[3~')       # Clear
        t.rest(0.5)
        t.type('\033[3~')
        assert t.until('ress any key'.encode(), 60) or \
            len(words(t.out)) > 200, words(t.out)
        os.kill(pid, 0)
        with open(log) as f:
            after = f.read()[len(before):]
        os.kill(pid, signal.SIGTERM)
        t.finish(20)
    for line in after.splitlines():
        call = line.split(None, 1)[1] if ' ' in line else ''
        assert line.split()[0] == str(pid), line
        assert not re.match(r'(exec|fork|vfork|clone|socket|connect|bind|'
                            r'kill|tkill)', call), line
        if re.match(r'open', call) and re.search(
                r'O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)', call):
            assert f'"{folder}/' in call, line
        if re.match(r'(rename|unlink|mkdir|chmod|symlink|link)', call):
            assert f'"{folder}/' in call, line


if __name__ == '__main__':
    tests = [
        keys_do_not_end_it,
        signals_of_keys_are_ignored,
        the_manager_ends_it_cleanly,
        a_dead_terminal_ends_it,
        lines_are_locked_too,
        what_was_there_before_is_cleared,
        between_two_steps_nothing_is_written,
        the_staff_gets_in_with_the_pin,
        a_bad_file_is_refused_with_its_place,
        a_deck_that_is_not_there_is_being_repaired,
        the_manager_is_told,
        counts_are_written_and_add_up,
        a_step_of_the_loop_is_short,
        a_deck_that_comes_during_a_visit_waits_for_its_end,
        nobody_gets_out]
    if len(sys.argv) > 1:
        tests = [t for t in tests if t.__name__ in sys.argv[1:]]
    main(tests)
