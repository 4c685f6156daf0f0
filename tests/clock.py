# The time of day: as the machine has it in its zone, also after it was
# corrected. Run by clock.test.
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from terminal import Terminal, main, words   # noqa: E402

PLACARD = os.environ['PLACARD']
SHIM = os.path.join(os.environ.get('srcdir', '.'), 'tests/clock.c')
EAST = 5 * 3600 + 1800          # seconds; the zone is that of ZONE
ZONE = 'EAST-5:30'


def times(hours=0):
    """What a clock there may show: this minute, or the next."""
    here = time.time() + EAST + 3600 * hours
    return [time.gmtime(here), time.gmtime(here + 60)]


def shows(out, hours=0):
    return any(f'{t.tm_hour:02}:{t.tm_min:02}  +' in words(out)
               for t in times(hours))


def says(out, hours=0):
    return any(f'It is {t.tm_hour}:{t.tm_min:02}.' in out.decode()
               for t in times(hours))


def start(*options, env=None):
    t = Terminal([PLACARD, '--lang=en', *options],
                 env=dict(env or {}, TZ=ZONE))
    assert t.settle() is not None
    t.fresh()
    return t


def the_clock_shows_the_time_of_its_zone():
    with start() as t:
        t.type('c')
        assert t.until(shows), words(t.out)


def and_says_it_in_lines():
    with start('--linear') as t:
        t.type('c')
        assert t.until(says), t.out


def shim(folder):
    """A clock that can be set, as an environment; None where it cannot be
    had: without a compiler, or under a sanitizer that wants to be first."""
    library = os.path.join(folder, 'clock.so')
    compiler = shutil.which('cc') or shutil.which('gcc')
    if os.environ.get('SANITIZED') or compiler is None:
        return None
    if subprocess.run([compiler, '-shared', '-fPIC', '-o', library, SHIM,
                       '-ldl']).returncode != 0:
        return None
    return {'LD_PRELOAD': library,
            'CLOCK_FILE': os.path.join(folder, 'corrected')}


def a_corrected_clock_is_followed():
    with tempfile.TemporaryDirectory() as folder:
        env = shim(folder)
        if env is None:
            print('# no compiler: the clock is not set', flush=True)
            return
        with start(env=env) as t:
            t.type('c')
            assert t.until(shows), words(t.out)
            t.fresh()
            open(env['CLOCK_FILE'], 'w').close()
            t.type('\x0c')      # paints all of it
            assert t.until(lambda out: shows(out, 2)), words(t.out)
        os.unlink(env['CLOCK_FILE'])
        with start('--linear', env=env) as t:
            t.type('c')
            assert t.until(says), t.out
            t.fresh()
            open(env['CLOCK_FILE'], 'w').close()
            t.type('cc')
            assert t.until(lambda out: says(out, 2)), t.out


main([
    the_clock_shows_the_time_of_its_zone, and_says_it_in_lines,
    a_corrected_clock_is_followed,
])
