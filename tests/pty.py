# The bytes between placard and its terminal: what is asked, switched and
# restored, what terminals of all kinds get, and that nothing is written while
# nothing happens. Run by pty.test.
import os
import re
import signal
import sys
import termios
import time

sys.dont_write_bytecode = True
from terminal import QUIET, Replay, Terminal, main, words   # noqa: E402

PLACARD = os.environ['PLACARD']
DECK = os.path.join(os.environ.get('srcdir', '.'), 'tests/decks/tty')
QUESTIONS = b'\033[c', b'\033[6n', b'\033[8$p', b'\033[>q', b'\033[>c'
BIDI_OFF, BIDI_ON = b'\033[8l', b'\033[8h'
ENTER, LEAVE, CLEAR = b'\033[?1049h', b'\033[?1049l', b'\033[H\033[2J'


def answers(mode=None, version=None, cells=2, attributes='?62;c'):
    """The replies of a terminal: mode are the states of mode 8 before and
    after it is reset, None where it says nothing."""
    reply = b''
    if mode is not None:
        reply += b''.join(b'\033[8;%d$y' % m for m in mode)
    if version is not None:
        reply += b'\033P>|' + version.encode() + b'\033\\'
    reply += b'\033[1;%dR' % (cells + 1)
    return [(b'\033[c', reply + b'\033[' + attributes.encode())]


VTE = answers((1, 2), 'VTE(7006)', attributes='?65;1;9c')
XTERM = answers((0, 0), 'XTerm(379)')
KONSOLE = answers(None, 'Konsole 22.12.3', attributes='?62;1;4c')
MLTERM = answers((0, 0), cells=3)
KITTY = answers((0, 0), 'kitty(0.26.5)', attributes='?62;c')
TMUX = answers(None, 'tmux 3.3a', attributes='?1;2;4c')
MOSH = answers(None, attributes='?62c')
GROUND = b'\033]11;?\033\\'


def start(*options, answer=XTERM, deck=DECK, **how):
    terminal = Terminal([PLACARD, *options, deck], answers=answer, **how)
    assert terminal.settle() is not None, 'nothing is shown'
    return terminal


def quit_well(t):
    t.type('qq')
    assert t.finish() == 0, t.status


def english_asks_nothing():
    with start() as t:
        t.type('\033[C\033[C\033[D')
        t.settle()
        quit_well(t)
        assert 'first panel' in words(t.out), words(t.out)
        for question in QUESTIONS:
            assert question not in t.out, question
        # Where nobody waits for a reply, it may be asked.
        assert t.out.count(GROUND) == 1
        assert t.out.find(BIDI_OFF) < t.out.find(CLEAR)
    with start(env={'COLORFGBG': '0;15'}) as t:
        assert GROUND not in t.out
        quit_well(t)


def the_reply_on_the_ground_is_no_key_and_changes_the_colours():
    for colour, wanted in (b'ffff/ffff/ffff', b'38;5;241m'), \
            (b'0000/0000/0000', b'38;5;248m'):
        reply = b'\033]11;rgb:' + colour + b'\033\\'
        with start(answer=[(GROUND, reply)]) as t:
            if wanted not in t.out:
                t.settle()
            assert wanted in t.out, bytes(t.out)
            assert 'first panel' in words(t.out), words(t.out)
            quit_well(t)


def seen_in(kind, *options, keys='', wanted='', answer=XTERM, env=None,
            term='xterm-256color', cols=80, **how):
    """What a reader sees there after these keys."""
    with start(*options, answer=answer, env=env, term=term, cols=cols) as t:
        for key in keys:
            t.type(key)
            t.settle()
        seen = Replay(kind, cols=cols, **how).feed(t.out).seen()
        if wanted and wanted not in seen:
            t.settle()
            seen = Replay(kind, cols=cols, **how).feed(t.out).seen()
    return seen


def right_to_left_text_is_right_wherever_it_stands():
    arabic, panel = 'ﺔﻴﺑﺮﻌﻟﺍ', 'ﻰﻟﻭﻷﺍ'
    inside = {'TMUX': '/tmp/x,1,0'}
    table = [
        ('xterm', XTERM, {}, {}),
        ('VTE', VTE, {}, {}),
        ('Konsole', KONSOLE, {}, {}),
        ('mlterm', MLTERM, {'term': 'mlterm'}, {}),
        ('kitty', KITTY, {'term': 'xterm-kitty'}, {}),
        ('VTE', MOSH, {}, {'layer': True}),
        ('VTE', TMUX, {'env': inside}, {'layer': True}),
        ('kitty', TMUX, {'env': dict(inside, KITTY_WINDOW_ID='1')}, {}),
        ('kitty', MOSH, {'env': {'KITTY_WINDOW_ID': '1'}}, {}),
        ('kitty', KITTY, {'term': 'xterm-kitty',
                          'options': ['--bidi=kitty-fallback']},
         {'other_font': True}),
    ]
    for kind, answer, how, model in table:
        how = dict(how)
        options = how.pop('options', [])
        # The list of languages of an English screen.
        seen = seen_in(kind, *options, keys='L', wanted=arabic,
                       answer=answer, **how, **model)
        row = next((r for r in seen.split('\n') if arabic in r), None)
        assert row is not None and '2' in row.split(arabic)[0], (kind, seen)
        # A panel in Arabic.
        seen = seen_in(kind, '-l', 'ar', *options, wanted=panel,
                       answer=answer, **how, **model)
        assert panel in seen, (kind, seen)


def the_display_check_is_right_about_itself():
    # In a terminal that turns words its own words are turned, too.
    sample = '2015 ﻲﻓ %55 (ﻞﻫﻷﺍ ﻡﻼﺳ) ﻥﺪﻤﻟﺍ IOM'
    table = [
        ('xterm', XTERM, 'xterm-256color', {}, '1234'[:2]),
        ('VTE', VTE, 'xterm-256color', {}, '12'),
        ('Konsole', KONSOLE, 'xterm-256color', {}, '12'),
        ('kitty', KITTY, 'xterm-kitty', {}, '3'),
        ('kitty', KITTY, 'xterm-kitty', {'other_font': True}, '4'),
    ]
    for kind, answer, term, model, right in table:
        seen = seen_in(kind, keys='D', answer=answer, term=term, **model)
        lines = [r.split()[0] for r in re.sub('[\u202d]', '',
                 seen).split('\n') if sample in r]
        assert ''.join(lines) == right, (kind, model, lines, seen)
        if 'other_font' in model:
            continue
        # The words above the lines, in Arabic.
        seen = seen_in(kind, '-l', 'ar', keys='D', answer=answer, term=term,
                       **model)
        assert 'ﺽﺮﻌﻟﺍ' in seen, (kind, seen)


def arabic_is_switched_before_the_first_clear():
    with start('-l', 'ar', answer=VTE) as t:
        first = t.out.find(BIDI_OFF)
        assert 0 <= first < t.out.find(CLEAR), bytes(t.out)
        assert first < t.out.find(ENTER)
        # Once more after what the question has left behind.
        assert BIDI_OFF in t.out[t.out.find(b'\033[c'):t.out.find(ENTER)]
        for what in 'resize', 'continue':
            t.fresh()
            if what == 'resize':
                t.resize(90, 25)
            else:
                os.kill(t.pid, signal.SIGSTOP)
                os.kill(t.pid, signal.SIGCONT)
            t.settle()
            off, clear = t.out.rfind(BIDI_OFF), t.out.rfind(CLEAR)
            assert 0 <= off < clear, (what, bytes(t.out))
            assert 'ﻰﻟﻭﻷﺍ' in words(t.out[clear:]), what
        t.fresh()
        quit_well(t)
        assert 0 <= t.out.rfind(LEAVE) < t.out.rfind(BIDI_ON)


def a_language_in_a_list_is_asked_for_then():
    with start() as t:
        t.type('L')
        t.until('ﺔﻴﺑﺮﻌﻟﺍ'.encode())
        # The list has such a name: it is asked once, then.
        assert t.out.count(b'\033[c') == 1
        off = t.out.rfind(BIDI_OFF)
        assert 0 <= off < t.out.rfind(CLEAR), bytes(t.out)
        t.type('2')
        assert t.until('ﻰﻟﻭﻷﺍ'.encode()), words(t.out)
        assert t.out.count(b'\033[c') == 1
        quit_well(t)
        assert 0 <= t.out.rfind(LEAVE) < t.out.rfind(BIDI_ON)


def each_terminal_gets_its_own_bidi():
    plain, turned = 'ﻰﻟﻭﻷﺍ', 'ﺍﻷﻭﻟﻰ'
    override = ' \u202d'.encode()
    konsole = b'\033]50;BidiRenderingEnabled=false\a'
    mlterm = b'\033]5379;use_ctl=false\a'
    table = [
        # what it is, how it answers, TERM, its switch, override, turned
        ('VTE', VTE, 'xterm-256color', b'', False, False),
        ('xterm', XTERM, 'xterm-256color', b'', False, False),
        ('that reorders', answers((1, 1)), 'xterm', b'', True, False),
        ('tmux', TMUX, 'tmux-256color', b'', True, False),
        ('mosh', MOSH, 'xterm-256color', b'', True, False),
        ('Konsole', KONSOLE, 'xterm-256color', konsole, False, False),
        ('mlterm', MLTERM, 'mlterm', mlterm, False, False),
        ('kitty', KITTY, 'xterm-kitty', b'', False, True),
    ]
    for name, answer, term, switch, lro, turn in table:
        with start('-l', 'ar', answer=answer, term=term) as t:
            text = words(t.out)
            for other in konsole, mlterm:
                assert (other in t.out) == (other == switch), name
            # The question has one of its own.
            shown = t.out[t.out.rfind(b'\033[?1049h'):]
            assert (override in shown) == lro, name
            assert (turned if turn else plain) in text, (name, text)
            t.fresh()
            quit_well(t)
            if switch:
                assert switch.replace(b'false', b'true') in t.out, name


def modes_given_by_hand_ask_nothing():
    for mode in 'visual', 'lro', 'kitty', 'kitty-fallback', 'logical':
        with start('-l', 'ar', f'--bidi={mode}', answer=()) as t:
            for question in QUESTIONS:
                assert question not in t.out, (mode, question)
            assert (BIDI_OFF in t.out) == (mode != 'logical'), mode
            quit_well(t)


def a_silent_terminal_is_not_waited_for_long():
    with Terminal([PLACARD, '-l', 'ar', DECK]) as t:
        assert t.until('ﻰﻟﻭﻷﺍ'.encode(), 5), words(t.out)
        quit_well(t)


def idle_is_silent():
    with start() as t:
        before = t.wakeups()
        t.fresh()
        assert t.hear(1.2) is None, bytes(t.out)
        assert t.wakeups() == before
        quit_well(t)


def a_closed_terminal_ends_it():
    with start() as t:
        cpu = t.cpu()
        t.hang_up()
        begin = time.monotonic()
        assert t.finish(1) is not None, 'it lives on'
        assert time.monotonic() - begin < 1 and cpu < 1
    # Also when the signal is ignored: then the end of input says it.
    trap = ['sh', '-c', 'trap "" HUP; exec "$@"', 'sh', PLACARD, DECK]
    with Terminal(trap) as t:
        t.settle()
        t.hang_up()
        assert t.finish(1) is not None, 'it lives on without SIGHUP'


def signals_restore_the_terminal():
    for number in signal.SIGTERM, signal.SIGINT, signal.SIGHUP:
        with start() as t:
            assert termios.tcgetattr(t.slave)[3] != t.slave_modes[3]
            os.kill(t.pid, number)
            assert t.finish() is not None, number
            assert termios.tcgetattr(t.slave)[:4] == t.slave_modes[:4]
            for off in LEAVE, b'\033[?1000l', b'\033[?1006l':
                assert off in t.out, (number, off)
            assert b'\033[?25h' in t.out[t.out.find(ENTER):]


def without_a_terminal_it_ends():
    for redirect in '</dev/null', '</dev/null >/dev/null', '<&-':
        shell = f'setsid "$0" "$@" {redirect}'
        with Terminal(['sh', '-c', shell + '; echo "ended $?"', PLACARD,
                       DECK]) as t:
            assert t.until(b'ended', 5), (redirect, bytes(t.out))
    # The deck from a pipe, the keys from the terminal.
    with Terminal(['sh', '-c', '"$0" - <"$1/deck.md"', PLACARD, DECK]) as t:
        assert t.until(b'Nobody'), words(t.out)
        t.type('qq')
        assert t.finish() == 0


def locales_do_not_matter():
    for locale in 'C', 'POSIX', 'xx_YY.UTF-8', 'C.UTF-8':
        env = {'LC_ALL': locale, 'LANG': ''}
        with start(env=env) as t:
            assert '━━━' in words(t.out), (locale, words(t.out))
            t.type('L')
            assert t.until('Français'.encode()), (locale, words(t.out))
            t.type('3')
            assert t.until('été'.encode()), (locale, words(t.out))
            t.type('L')
            t.until('ﺔﻴﺑﺮﻌﻟﺍ'.encode())
            t.type('2')
            assert t.until('ﻰﻟﻭﻷﺍ'.encode()), (locale, words(t.out))
            quit_well(t)
    with start(env={'LC_ALL': '', 'LANG': 'fr_FR.UTF-8'}) as t:
        assert 'été' in words(t.out)


def an_ascii_terminal_gets_ascii():
    env = {'LC_ALL': 'C'}
    with start(env=env, term='vt100') as t:
        assert re.search('={9}|-{9}', words(t.out)), words(t.out)
        t.type('L')
        assert t.until(b'Francais'), words(t.out)
        assert 'Arabic' in words(t.out)
        t.fresh()
        t.type('2')
        assert t.until(b'cannot show'), words(t.out)
        t.type('L')
        t.until(b'Francais')
        t.type('3')
        assert t.until(lambda out: "ete" in words(out)), words(t.out)
        quit_well(t)
        assert max(t.out) < 0x80
        assert b'?' * 3 not in t.out
    with start('-l', 'ar', env=env, term='vt100') as t:
        assert 'cannot show' in words(t.out), words(t.out)
        assert 'The first panel' in words(t.out)
        assert max(t.out) < 0x80
        quit_well(t)


def terminals_of_all_kinds():
    full = {}
    for term in ('xterm-256color', 'xterm-16color', 'xterm', 'linux',
                 'screen', 'tmux-256color', 'rxvt', 'vt220', 'ansi', 'st',
                 'no-such-terminal'):
        with start('-p', 'share', term=term) as t:
            full[term] = text = words(t.out)
            for wanted in 'Refugees', 'North', '55', '45':
                assert wanted in text, (term, text)
            if term != 'xterm-256color' and term != 'tmux-256color':
                assert b'38;5' not in t.out or 'st' in term or \
                    '16' in term, term
            quit_well(t)
    console = set(full['linux'])
    assert not console & set('▀▄▌▐▉▊▋▍▎▏▓✓') and \
        not any('⠀' <= c <= '⣿' for c in console), console
    with start('-p', 'share', env={'NO_COLOR': '1'}) as t:
        colours = re.findall(rb'\033\[[0-9;]*m', bytes(t.out))
        assert not [c for c in colours if re.search(
            rb'[\[;](3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]', c)], colours
        assert 'North' in words(t.out)
    # Nothing can be placed on a dumb one: words, and no harm.
    with Terminal([PLACARD, DECK], term='dumb') as t:
        t.settle()
        t.type('qq')
        assert t.finish() is not None
        assert b'\033' not in t.out and len(t.out) > 20


def turning_pages_is_cheap():
    with Terminal([PLACARD]) as t:
        t.settle()
        pages, sizes = 40, []
        for _ in range(pages):
            t.fresh()
            t.type('\033[C')
            assert t.settle(0.06) is not None
            sizes.append(len(t.out))
        assert sum(sizes) / pages < 3000, sizes
        with open(f'/proc/{t.pid}/maps') as f:
            sanitized = 'libasan' in f.read()
        assert t.dirty() < 2048 or sanitized, t.dirty()
        quit_well(t)


def keys_in_a_hurry_are_all_taken():
    with start() as t:
        t.type('\033[C' * 200 + '\033[D' * 200 + '3G')
        assert t.until('Refugees'.encode()), words(t.out)
        t.fresh()
        t.type('\033[99;7~\033]0;title\a\033[200~q\nq\033[201~\033Pq#1\033\\')
        t.type('qq')
        assert t.finish() == 0
        assert 'title' not in words(t.out)


def words_are_wrapped_where_the_terminal_ends():
    with Terminal([PLACARD, '--text', '-p', 'share-now'], cols=50) as t:
        assert t.finish() == 0, t.status
        while t.hear(QUIET) is not None:
            pass
        lines = t.out.decode().replace('\r', '').split('\n')
        assert 40 < max(map(len, lines)) <= 50, lines


main([
    english_asks_nothing,
    the_reply_on_the_ground_is_no_key_and_changes_the_colours,
    right_to_left_text_is_right_wherever_it_stands,
    the_display_check_is_right_about_itself,
    arabic_is_switched_before_the_first_clear,
    a_language_in_a_list_is_asked_for_then,
    each_terminal_gets_its_own_bidi, modes_given_by_hand_ask_nothing,
    a_silent_terminal_is_not_waited_for_long, idle_is_silent,
    a_closed_terminal_ends_it, signals_restore_the_terminal,
    without_a_terminal_it_ends, locales_do_not_matter,
    an_ascii_terminal_gets_ascii, terminals_of_all_kinds,
    turning_pages_is_cheap, keys_in_a_hurry_are_all_taken,
    words_are_wrapped_where_the_terminal_ends,
])
