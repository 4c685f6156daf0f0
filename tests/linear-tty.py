# --linear on a terminal: single keys without Return, nothing echoed but what is
# typed at a list, nothing sent that moves the cursor, the terminal as it was
# at the end. Run by linear-tty.test.
import os
import signal
import sys
import termios

sys.dont_write_bytecode = True
from terminal import Terminal, main   # noqa: E402

PLACARD = os.environ['PLACARD']


def start(*options):
    t = Terminal([PLACARD, '--linear', '--lang=en', *options])
    assert t.until(b'Panel '), t.out
    assert t.until(lambda out: not termios.tcgetattr(t.slave)[3]
                   & termios.ECHO), 'the terminal echoes'
    return t


def plain(t):
    """Nothing but text and ends of lines came."""
    wrong = [b for b in t.out if b < 32 and b not in b'\r\n' or b == 127]
    assert not wrong, bytes(t.out)


def restored(t):
    assert termios.tcgetattr(t.slave) == t.slave_modes, 'not restored'


def keys_work_without_return_and_are_not_echoed():
    with start() as t:
        t.rest()
        t.fresh()
        t.type('n')
        assert t.until(b'Panel 2 of'), t.out
        assert not t.out.startswith(b'n'), t.out
        t.type('qq')
        assert t.finish() == 0
        assert t.out.endswith(b'Goodbye.\r\n'), t.out
        plain(t)
        restored(t)


def a_number_typed_at_a_list_is_echoed():
    with start() as t:
        t.type('t')
        assert t.until(b'close.\r\n'), t.out
        t.fresh()
        t.type('12')
        assert t.until(b'12'), t.out
        t.type('\x7f')
        assert t.until(b'12\r\n1'), t.out
        t.type('\r')
        assert t.until(b'Panel 1 of'), t.out
        plain(t)


def rows_end_between_words_at_the_width_of_now():
    widest = []
    with Terminal([PLACARD, '--linear', '--lang=en'], cols=50) as t:
        assert t.until(b'press i.'), t.out
        for cols in 50, 30:
            t.fresh()
            t.resize(cols, 20)
            t.type('n')
            assert t.until(b'Panel '), t.out
            rows = t.out.decode().split('\r\n')
            widest.append(max(len(row) for row in rows))
            assert widest[-1] <= cols, rows
            assert all(row == row.strip() for row in rows), rows
    assert widest[0] > 40, widest


def escape_closes_a_list():
    with start() as t:
        t.type('L')
        assert t.until(b'close.\r\n'), t.out
        t.fresh()
        t.type('\033')
        assert t.until(b'Panel 1 of'), t.out
        t.type('n')
        assert t.until(b'Panel 2 of'), t.out


def silent_while_nothing_happens():
    with start() as t:
        t.rest()
        t.fresh()
        before = t.wakeups()
        assert t.hear(0.5) is None, t.out
        assert t.wakeups() == before


def the_end_of_input_and_signals_restore_the_terminal():
    for end in 'qq', '\x04', '\x03':
        with start() as t:
            t.type(end)
            assert t.finish() == 0, end
            restored(t)
    for number in signal.SIGTERM, signal.SIGINT, signal.SIGHUP:
        with start() as t:
            os.kill(t.pid, number)
            assert t.finish() == 0, number
            restored(t)


def a_closed_terminal_ends_it():
    with start() as t:
        t.rest()
        t.hang_up()
        assert t.finish() is not None


def stopped_and_continued_it_takes_keys_again():
    with start() as t:
        t.rest()
        os.kill(t.pid, signal.SIGTSTP)
        # An orphaned process group is not stopped; either way it goes on.
        os.kill(t.pid, signal.SIGCONT)
        t.type('n')
        assert t.until(b'Panel 2 of'), t.out


main([
    keys_work_without_return_and_are_not_echoed,
    a_number_typed_at_a_list_is_echoed,
    rows_end_between_words_at_the_width_of_now,
    escape_closes_a_list,
    silent_while_nothing_happens,
    the_end_of_input_and_signals_restore_the_terminal,
    a_closed_terminal_ends_it,
    stopped_and_continued_it_takes_keys_again,
])
