# A public screen in real windows, driven by keys and clicks of xdotool: the
# session for touch (xterm) and cage with foot, both in a window of Xvfb. What
# the screen is at it tells as a service does. Run by "make kiosk-windows";
# PICTURES names a folder for pictures to be looked at.
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PLACARD = os.environ['PLACARD']
BUILD = os.path.dirname(PLACARD)
TOP = os.path.abspath(os.environ.get('srcdir', '.'))
PICTURES = os.environ.get('PICTURES')
PATIENCE = 60
LANGUAGES = 'en', 'ar', 'zh-Hans'


class Hall:
    """An X server, what runs in it, and what the screen tells."""

    def __init__(self, work):
        self.work = work
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write), '-screen', '0', '1280x800x24',
             '-nolisten', 'tcp', '-ac'], pass_fds=[write],
            stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as f:
            self.display = ':' + f.readline().strip()
        self.path = os.path.join(work, 'notify')
        self.told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.told.bind(self.path)
        os.chmod(self.path, 0o777)
        self.told.settimeout(PATIENCE)
        self.program = None

    def env(self, **more):
        return dict(os.environ, DISPLAY=self.display, LANG='C.UTF-8',
                    NOTIFY_SOCKET=self.path, PLACARD_POINTS='14', **more)

    def run(self, command, **env):
        self.program = subprocess.Popen(command, env=self.env(**env),
                                        stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)

    def until(self, word):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if word in self.told.recv(4096).decode():
                return
        raise AssertionError(f'never {word}')

    def do(self, *words):
        subprocess.run(['xdotool', *words], env=self.env(), check=True,
                       stdout=subprocess.DEVNULL)

    def key(self, *keys):
        self.do('key', '--delay', '120', *keys)

    def click(self, x, y):
        self.do('mousemove', str(x), str(y), 'click', '1')

    def picture(self, name):
        time.sleep(0.6)         # the window paints when it likes to
        if PICTURES:
            subprocess.run(['import', '-display', self.display, '-window',
                            'root', os.path.join(PICTURES, name + '.png')],
                           check=False)

    def pixels(self):
        shown = subprocess.run(['import', '-display', self.display, '-window',
                                'root', 'gray:-'], check=True,
                               capture_output=True).stdout
        return shown[::7]

    def tap(self, x, y, name, least=200):
        """A finger there, which must lead to another picture: so many of its
        pixels, more than a cursor has, are others."""
        before = self.pixels()
        self.click(x, y)
        end = time.monotonic() + PATIENCE
        while sum(a != b for a, b in zip(self.pixels(), before)) < least:
            assert time.monotonic() < end, f'{name}: nothing happened'
            time.sleep(0.1)
        self.picture(name)

    def close(self):
        for p in self.program, self.server:
            if p is not None:
                p.terminate()
                p.wait()
        self.told.close()
        os.unlink(self.path)


def visit(hall, kind, number, tag):
    """A visitor of a language: comes, looks, tries what must not be, clears."""
    hall.key('x')
    hall.until('a visitor')
    hall.picture(f'{kind}-{tag}-languages')
    hall.key(str(number))
    hall.picture(f'{kind}-{tag}-contents')
    hall.key('2')
    hall.key('Return')
    hall.picture(f'{kind}-{tag}-panel')
    for keys in ('q', 'q'), ('ctrl+c',), ('ctrl+z',), ('ctrl+backslash',), \
            ('ctrl+alt+F2',), ('ctrl+shift+n',), ('shift+Insert',):
        hall.key(*keys)
    assert hall.program.poll() is None, 'a key ended it'
    hall.key('Delete')
    hall.until('waiting')


def conf(work):
    path = os.path.join(work, 'kiosk.conf')
    with open(path, 'w') as f:
        f.write('idle = 3600\nnotice = 600\nloop = 3600\n'
                'languages = ' + ' '.join(LANGUAGES) + '\n')
    os.chmod(path, 0o644)
    return path


def session(work):
    """The session for touch, with the program that is tested."""
    with open(os.path.join(BUILD, 'data/kiosk/service/touch-session')) as f:
        lines = f.read().splitlines()
    last = lines.pop()
    assert last.strip().startswith('-e ') and last.endswith(' --kiosk'), last
    lines.append(f'\t-e {PLACARD} --kiosk={conf(work)}')
    path = os.path.join(work, 'session')
    with open(path, 'w') as f:
        f.write('\n'.join(lines) + '\n')
    os.chmod(path, 0o755)
    return path


def with_a_finger(hall):
    """The whole course without a key, at places of 1280 x 800 pixels."""
    hall.tap(640, 400, 'touch-languages')
    hall.until('a visitor')
    hall.tap(300, 120, 'touch-contents')        # the first tile
    hall.tap(200, 200, 'touch-panel')           # the same
    hall.tap(1265, 780, 'touch-next')           # at the end of the bar
    hall.tap(15, 780, 'touch-back')             # at its start
    hall.tap(200, 780, 'touch-contents-again')
    hall.tap(1000, 610, 'touch-search')         # the last tile
    hall.tap(20, 610, 'touch-letter')           # the first one
    hall.tap(1240, 610, 'touch-rubbed-out')
    hall.click(1150, 780)                       # Clear
    hall.until('waiting')
    for x, y in ((10, 10),) * 5:                # no PIN: no way to a pad
        hall.click(x, y)
    hall.until('a visitor')
    hall.click(640, 780)                        # Clear is all there is
    hall.until('waiting')


def in_xterm(work):
    hall = Hall(work)
    try:
        hall.run([session(work)])
        hall.until('READY=1')
        hall.picture('xterm-loop')
        for number, tag in enumerate(LANGUAGES, 1):
            visit(hall, 'xterm', number, tag)
        with_a_finger(hall)
        assert hall.program.poll() is None
    finally:
        hall.close()


def in_cage(work):
    hall = Hall(work)
    runtime = os.path.join(work, 'run')
    os.mkdir(runtime, 0o700)
    command = ['cage', '-d', '--', 'foot', '--config=' + os.path.join(
        TOP, 'data/kiosk/service/foot.ini'), '--font=DejaVu Sans Mono:size=14',
        PLACARD, '--kiosk=' + conf(work)]
    if os.geteuid() == 0:       # cage refuses root
        subprocess.run(['chown', 'nobody', runtime], check=True)
        command = ['setpriv', '--reuid=nobody', '--regid=65534',
                   '--clear-groups', *command]
    try:
        hall.run(command, WLR_BACKENDS='x11', WLR_RENDERER='pixman',
                 XDG_RUNTIME_DIR=runtime)
        hall.until('READY=1')
        time.sleep(1)           # until cage has the keyboard
        hall.do('mousemove', '500', '300')
        hall.picture('cage-loop')
        for number, tag in enumerate(LANGUAGES, 1):
            visit(hall, 'cage', number, tag)
        assert hall.program.poll() is None
    finally:
        hall.close()


def main():
    tests = [(in_xterm, ('Xvfb', 'xdotool', 'xterm',
                         'matchbox-window-manager', 'import')),
             (in_cage, ('Xvfb', 'xdotool', 'cage', 'foot', 'Xwayland'))]
    print(f'1..{len(tests)}')
    failed = 0
    for number, (test, tools) in enumerate(tests, 1):
        name = test.__name__.replace('_', ' ')
        missing = [t for t in tools if shutil.which(t) is None]
        if missing:
            print(f'ok {number} - {name} # SKIP no {" ".join(missing)}')
            continue
        with tempfile.TemporaryDirectory() as work:
            os.chmod(work, 0o755)   # cage runs as nobody
            try:
                test(work)
                print(f'ok {number} - {name}', flush=True)
            except (AssertionError, OSError) as e:
                failed += 1
                print(f'not ok {number} - {name}: {e!r}', flush=True)
    sys.exit(failed > 0)


main()
