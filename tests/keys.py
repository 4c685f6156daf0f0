# What keys and clicks mean, by their bytes on a terminal, in English and in
# Arabic: the arrows are mirrored there, all else is the same. A sequence ends
# with Ctrl-L, so what is looked at is what all of its keys led to. Run by
# keys.test.
import os
import re
import sys
import time
import unicodedata

sys.dont_write_bytecode = True
from terminal import Replay, Terminal, main   # noqa: E402

PLACARD = os.environ['PLACARD']
RIGHT, LEFT, UP, DOWN = '\033[C', '\033[D', '\033[A', '\033[B'
PAGE_DOWN, PAGE_UP, F2, SHIFT_TAB = '\033[6~', '\033[5~', '\033OQ', '\033[Z'
ENTER, TAB, ESC, BACK, PAINT = '\r', '\t', '\033', '\x7f', '\x0c'
CLEAR = b'\033[H\033[2J'
XTERM = [(b'\033[c', b'\033[8;0$y\033[8;0$y\033[1;3R\033[?64;1c')]


class Session:
    def __init__(self, lang, *options):
        self.rtl = lang == 'ar'
        self.t = Terminal([PLACARD, '--lang=' + lang, *options],
                          answers=XTERM)
        self.next, self.back = (LEFT, RIGHT) if self.rtl else (RIGHT, LEFT)

    def __enter__(self):
        assert self.t.settle() is not None
        return self

    def __exit__(self, *_):
        self.t.__exit__()

    def press(self, *keys):
        """Keys, and then all of the picture; the rows of it."""
        self.t.fresh()
        self.t.type(''.join(keys) + PAINT)
        assert self.t.until(CLEAR), keys
        out = bytes(self.t.out)
        screen = Replay('plain').feed(out[out.rfind(CLEAR):])
        self.rows = screen.seen().split('\n')
        return self.rows

    def place(self):
        """The number of the panel, 0 on a screen that has none."""
        foot = ''.join(str(unicodedata.decimal(c, c))
                       for c in self.rows[-1])
        found = re.search(r'(\d+) / (\d+)', foot)
        return int(found[2 if self.rtl else 1]) if found else 0

    def body(self):
        return self.rows[:-2]

    def click(self, row, col):
        at = f'{col + 1};{row + 1}'
        return self.press(f'\033[<0;{at}M\033[<0;{at}m')


def both(test):
    def run():
        for lang in 'en', 'ar':
            test(lang)
    run.__name__ = test.__name__
    return run


@both
def arrows_and_pages_page_whatever_is_on_the_panel(lang):
    for panel in ('share-now', 'quiz-a1', 'guess-share', 'twenty-cities',
                  'self-check', 'why-train', 'read-more'):
        with Session(lang, '-p', panel) as s:
            s.press()
            at = s.place()
            for on, back in (s.next, s.back), ('n', 'p'), ('l', 'h'):
                s.press(on)
                assert s.place() == at + 1, (panel, on, s.rows)
                s.press(back)
                assert s.place() == at, (panel, back, s.rows)


@both
def a_block_has_arrows_and_space_once_it_is_entered(lang):
    with Session(lang, '-p', 'guess-share') as s:
        empty = s.press()
        at = s.place()
        # The guess is empty; the first arrow moves it and does not page.
        entered = s.press(TAB)
        moved = s.press(s.next)
        assert s.place() == at and moved != entered != empty
        typed = s.press('42')
        assert s.place() == at and typed not in (entered, moved), s.rows
        s.press(ESC)
        s.press(s.next)
        assert s.place() == at + 1, s.rows
    with Session(lang, '-p', 'community') as s:
        before = s.press()
        at = s.place()
        s.press(TAB, ' ')
        assert s.place() == at and s.body() != before[:-2], s.rows
        s.press(ESC, ESC)
        s.press(' ')
        assert s.place() == at + 1 or s.rows != before


@both
def enter_takes_nothing_that_was_not_chosen(lang):
    with Session(lang, '-p', 'quiz-a1') as s:
        before = s.press()[:-2]
        at = s.place()
        s.press(ENTER)
        assert s.body() == before and s.place() == at, s.rows
        chosen = s.press('1')[:-2]
        assert chosen != before
        assert s.press(ENTER)[:-2] != chosen
        assert s.place() == at
    # Two digits in a row may have been a panel's number.
    with Session(lang, '-p', 'quiz-a1') as s:
        chosen = s.press('1', '2')[:-2]
        assert s.press('2', '1', '2', ENTER)[:-2] == chosen, s.rows
    with Session(lang, '-p', 'quiz-a1') as s:
        assert s.press('1', '2', ENTER, ENTER)[:-2] != chosen


@both
def numbers_choose_or_go(lang):
    with Session(lang, '-p', 'quiz-a1') as s:
        s.press()
        at = s.place()
        s.press('1', 'G')
        assert s.place() == at, s.rows
        s.press('7', 'G')
        assert s.place() == 7, s.rows
    with Session(lang) as s:
        for keys, where in (('5' + ENTER, 5), ('12' + ENTER, 12), ('3G', 3),
                            ('۷' + ENTER, 7), ('٩' + ENTER, 9), ('６Ｇ', 6),
                            ('999' + ENTER, 6), ('t8' + ENTER, 8),
                            ('tguess-share' + ENTER, None)):
            s.press(keys)
            assert where is None or s.place() == where, (keys, s.rows)
        guess = s.place()
        s.press(BACK)
        assert s.place() == 8 != guess, s.rows
        s.press('g')
        assert s.place() == 1
        s.press('G')
        assert s.place() > 50


@both
def letters_count_by_their_place_on_other_keyboards(lang):
    layouts = {'Russian': 'езф', 'Ukrainian': 'езф', 'Greek': 'τπα',
               'Arabic': 'فحش', 'Persian': 'فحش', 'Hebrew': 'אפש'}
    with Session(lang, '-p', 'share-now') as s:
        plain = s.press()
        contents = s.press('t')
        s.press(ESC)
        s.press('n')
        for name, (t, p, _) in layouts.items():
            s.press(p)
            assert s.rows == plain, (name, s.rows)
            assert s.press(t) == contents, (name, s.rows)
            s.press(ESC)
            s.press('n')
        s.press(s.back)
        language = s.press('L')
        assert language != plain
        s.press(ESC)
        for f2 in F2, '\033[12~', '\033[[B':
            assert s.press(f2) == language, (f2, s.rows)
            s.press(ESC)


@both
def a_split_escape_is_one_key(lang):
    with Session(lang, '-p', 'share-now') as s:
        s.press()
        at = s.place()
        for wait in 0.01, 0.06:
            s.t.type('\033')
            time.sleep(wait)    # a slow line; the pause is what is tested
            s.press(s.next[1:])
            assert s.place() == at + 1, (wait, s.rows)
            s.press(s.back)


@both
def what_is_pasted_is_no_key(lang):
    with Session(lang, '-p', 'share-now') as s:
        before = s.press()
        assert s.press('\033[200~qq\nn\x03\033[201~') == before
        found = s.press('/', '\033[200~2050\nqq\033[201~')
        assert any('2050' in row or '٢٠٥٠' in row for row in found), found


@both
def a_visit_out_of_a_tour_comes_back(lang):
    with Session(lang, '--tour=short') as s:
        s.press('3' + ENTER)
        at = s.place()
        s.press('tquiz-a1' + ENTER)
        visit = s.rows
        assert s.place() == 0, visit
        s.press(BACK)
        assert s.place() == at, s.rows
        # The arrows lead back into the tour, too.
        s.press('tquiz-a1' + ENTER)
        s.press(s.back)
        assert s.place() in (at, at - 1), s.rows


@both
def a_click_hits_what_is_seen_and_nothing_else(lang):
    with Session(lang, '-p', 'quiz-a1') as s:
        before = s.press()[:-2]
        at = s.place()
        row = next(y for y, text in enumerate(s.rows)
                   if re.search(r'25%|٪٢٥|٢٥٪|%25', text))
        words = re.search(r'25|٢٥', s.rows[row]).start()
        # Blank ground at both sides and between: no strip pages.
        for col in 0, 1, 78, 79, 40:
            s.click(3, col)
            assert s.place() == at and s.body() == before, (col, s.rows)
        s.click(row, words)
        assert s.place() == at and s.body() != before, s.rows
        # Hints at the foot are keys.
        s.click(23, s.rows[23].index('L'))
        assert s.place() == 0 and any('Deutsch' in row for row in s.rows), \
            s.rows


@both
def q_asks_once_and_other_keys_take_it_back(lang):
    with Session(lang) as s:
        s.press('q')
        s.press('n')
        s.press('q')
        assert s.place() == 0 or s.place() == 2
        s.t.type('qq')
        assert s.t.finish() == 0
    with Session(lang) as s:
        s.t.type('\x03')
        assert s.t.finish() == 0


main([
    arrows_and_pages_page_whatever_is_on_the_panel,
    a_block_has_arrows_and_space_once_it_is_entered,
    enter_takes_nothing_that_was_not_chosen, numbers_choose_or_go,
    letters_count_by_their_place_on_other_keyboards,
    a_split_escape_is_one_key, what_is_pasted_is_no_key,
    a_visit_out_of_a_tour_comes_back,
    a_click_hits_what_is_seen_and_nothing_else,
    q_asks_once_and_other_keys_take_it_back,
])
