# Every signal that can be caught, in the viewer, in Arabic, while the terminal
# is asked, and in lines: the terminal is as it was, and placard died of the
# signal or ended. Run by signals.test.
import os
import resource
import signal
import sys
import termios

sys.dont_write_bytecode = True
from terminal import Terminal, main, words   # noqa: E402

PLACARD = os.environ['PLACARD']
DECK = os.path.join(os.environ.get('srcdir', '.'), 'tests/decks/tty')
S = signal
END = S.SIGTERM, S.SIGHUP, S.SIGINT
DEADLY = (S.SIGQUIT, S.SIGILL, S.SIGTRAP, S.SIGABRT, S.SIGBUS, S.SIGFPE,
          S.SIGSEGV, S.SIGSYS, S.SIGUSR1, S.SIGUSR2, S.SIGALRM, S.SIGVTALRM,
          S.SIGPROF, S.SIGXCPU, S.SIGIO, S.SIGPWR)
FENCE = b'\033[c'
REPLY = [(FENCE, b'\033[8;1$y\033[8;2$y\033P>|VTE(7006)\033\\\033[1;3R'
          b'\033[?65;1;9c')]
# Pairs: what switches a mode on, what switches it off.
MODES = [(b'\033[?%dh' % n, b'\033[?%dl' % n)
         for n in (1049, 1, 1000, 1006, 2004)]
MODES += [(b'\033[8l', b'\033[8h'), (b'\033[?25l', b'\033[?25h')]

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def right(t, what):
    """Modes and sequences are back as they were."""
    assert termios.tcgetattr(t.slave) == t.slave_modes, (what, 'modes')
    for on, off in MODES:
        assert t.out.rfind(off) >= t.out.rfind(on), (what, on)


def start(*options, answers=REPLY, wait=b'first panel'):
    t = Terminal([PLACARD, *options, DECK], answers=answers)
    if wait:
        assert t.until(wait), bytes(t.out)
    return t


def each_deadly_signal(*options, **how):
    for number in DEADLY:
        with start(*options, **how) as t:
            os.kill(t.pid, number)
            assert t.finish() == -number, (number, t.status)
            right(t, number)


def deadly_signals_restore_the_screen():
    each_deadly_signal()


def deadly_signals_restore_the_screen_in_arabic():
    each_deadly_signal('--lang=ar', wait=b'\033[?1000h')


def deadly_signals_restore_the_echo_of_lines():
    each_deadly_signal('--linear', wait=b'Panel ')


def signals_while_the_terminal_is_asked():
    # It never answers: the second in which it is waited for is the test's.
    for number in DEADLY + END:
        with start('--lang=ar', answers=(), wait=FENCE) as t:
            os.kill(t.pid, number)
            assert t.finish() == (0 if number in END else -number), \
                (number, t.status)
            right(t, number)


def control_c_and_control_backslash_are_heard_while_it_is_asked():
    for key, status in ('\x03', 0), ('\x1c', -S.SIGQUIT):
        with start('--lang=ar', answers=(), wait=FENCE) as t:
            t.type(key)
            assert t.finish() == status, (key, t.status)
            right(t, key)


def keys_typed_while_it_is_asked_are_kept():
    with start('--lang=ar', answers=(), wait=FENCE) as t:
        t.type('qq')
        assert t.finish() == 0, t.status
        right(t, 'q')


def signals_that_end_restore_the_screen():
    for options in (), ('--lang=ar',), ('--linear',):
        for number in END:
            with start(*options, wait=None) as t:
                t.settle()
                os.kill(t.pid, number)
                assert t.finish() == 0, (number, t.status)
                right(t, number)


def signals_while_pages_are_turned():
    for number in DEADLY + END:
        with start() as t:
            t.type('\033[C\033[D' * 40)
            os.kill(t.pid, number)
            assert t.finish() == (0 if number in END else -number), \
                (number, t.status)
            right(t, number)


def stopped_the_shell_has_its_terminal():
    for number in S.SIGTSTP, S.SIGTTIN:
        shell = ('set -m; "$0" "$@"; stty -a >&2; echo back; fg >/dev/null; '
                 'echo "ended $?"')
        with Terminal(['bash', '-c', shell, PLACARD, DECK]) as t:
            assert t.until(b'first panel'), bytes(t.out)
            with open(f'/proc/{t.pid}/task/{t.pid}/children') as f:
                child = int(f.read().split()[0])
            os.kill(child, number)
            assert t.until(b'back'), (number, bytes(t.out))
            before = bytes(t.out).split(b'back')[0]
            assert b' -icanon' not in before and b' -echo ' not in before
            t.until(b'\033[?1000h')
            t.type('qq')
            assert t.until(b'ended 0'), (number, bytes(t.out))
            right(t, number)


def run_out_of_memory():
    """Gives what it ended with; the terminal is as it was, whatever that is."""
    with Terminal(['sh', '-c', 'ulimit -v 70000; exec "$0" "$@"', PLACARD,
                   DECK]) as t:
        assert t.until(b'first panel'), bytes(t.out)
        resource.prlimit(t.pid, resource.RLIMIT_AS, (1 << 20, 1 << 20))
        # Words and pictures that were not there before need memory.
        for i in range(400):
            if t.finish(0) is not None:
                break
            t.resize(60 + i, 20 + i)
            t.type('?\033[C')
            t.hear(0.02)
        status = t.finish(1)
        if status == 1:
            assert b'out of memory' in t.out[t.out.rfind(b'\033[?1049l'):]
        right(t, 'memory')
        return status


def out_of_memory_is_said_on_the_shell_screen():
    # Where it is curses that gets none first, doupdate() of 6.4 writes to
    # where nothing is, and all that can be done is to give the terminal back.
    for _ in range(20):
        status = run_out_of_memory()
        if status == 1:
            return
        assert status == -S.SIGSEGV, status
    raise AssertionError('it never said so')


def a_limit_on_files_is_no_limit_on_pictures():
    for limit in 0, 1:
        with Terminal(['sh', '-c', f'ulimit -f {limit}; exec "$0" "$@"',
                       PLACARD, DECK]) as t:
            assert t.until(b'first panel'), (limit, bytes(t.out))
            t.type('qq')
            assert t.finish() == 0


def with_few_descriptors_it_works_or_says_why():
    for limit in range(4, 16):
        for options in (), ('--lang=ar',), ('--linear',):
            with Terminal(['sh', '-c', f'ulimit -n {limit}; exec "$0" "$@"',
                           PLACARD, *options, DECK], answers=REPLY) as t:
                t.settle()
                t.type('qq')
                status = t.finish()
                assert status in (0, 1, 127), (limit, options, status)
                assert words(t.out).strip(), (limit, options)
                right(t, (limit, options))


tests = [
    deadly_signals_restore_the_screen,
    deadly_signals_restore_the_screen_in_arabic,
    deadly_signals_restore_the_echo_of_lines,
    signals_while_the_terminal_is_asked,
    control_c_and_control_backslash_are_heard_while_it_is_asked,
    keys_typed_while_it_is_asked_are_kept,
    signals_that_end_restore_the_screen,
    signals_while_pages_are_turned,
    stopped_the_shell_has_its_terminal,
    a_limit_on_files_is_no_limit_on_pictures,
    with_few_descriptors_it_works_or_says_why,
]
if not os.environ.get('SANITIZED'):
    # A sanitizer needs more address space than there is to limit.
    tests.append(out_of_memory_is_said_on_the_shell_screen)
main(tests)
