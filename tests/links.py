# Links that a terminal can open (OSC 8): what leads where on a replayed screen,
# in which terminals, and that nothing of a deck gets into the sequence. Run by
# links.test.
import os
import re
import sys
import tempfile

sys.dont_write_bytecode = True
from terminal import Replay, Terminal, main   # noqa: E402

PLACARD = os.environ['PLACARD']
DECK = '''# Links

## One

Look at [the house](https://example.org/house), at the house
and [write](mailto:office@example.org) or [go on](#two).

---

## Two

Look at the house, and at [the garden](<http://example.org/a b"c>).

---

## Three

The words are those of before: [the house](https://example.org/other).

---

## Four

[bad](https://example.org/&#27;]0;title&#7;&#27;[2J) and [worse](file:///etc)
and [worst](javascript:alert) and [long](https://example.org/LONG).
'''.replace('LONG', 'x' * 2100)
VTE = {'VTE_VERSION': '7006'}


class Screen(Replay):
    """A terminal that knows where its cells lead."""

    class Strings(set):
        link = ''

        def add(self, text):
            super().add(text)
            found = re.fullmatch(r'8;[^;]*;(.*)', text)
            if found:
                self.link = found[1]

    def __init__(self, **size):
        super().__init__('plain', **size)
        self.strings = Screen.Strings()
        self.leads = {}

    def put(self, c):
        at = self.y, self.x
        super().put(c)
        self.leads[at] = self.strings.link

    def clear(self, y, from_x, to_x):
        super().clear(y, from_x, to_x)
        for x in range(from_x, to_x):
            self.leads.pop((y, x), None)

    def links(self):
        """Address -> the words that lead there."""
        found = {}
        for (y, x), link in sorted(self.leads.items()):
            if link:
                found[link] = found.get(link, '') + self.grid[y][x]
        return found


class Session:
    def __init__(self, *options, deck=DECK, env=VTE, term='xterm-256color'):
        self.folder = tempfile.TemporaryDirectory()
        path = os.path.join(self.folder.name, 'deck.md')
        with open(path, 'w') as f:
            f.write(deck)
        self.t = Terminal([PLACARD, '--lang=en', *options, path],
                          env=dict(env), term=term)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.t.__exit__()
        self.folder.cleanup()

    def screen(self):
        return Screen().feed(self.t.out)

    def leads(self, wanted, keys='', words=' '):
        """Whether after these keys the words stand there, and the cells lead
        where it is wanted and nowhere else."""
        self.t.type(keys)
        return self.t.until(lambda out: words in self.screen().seen() and
                            self.screen().links() == wanted)


FIRST = {'https://example.org/house': 'the house',
         'mailto:office@example.org': 'write'}


def the_words_of_a_link_lead_to_its_address():
    with Session() as s:
        assert s.leads(FIRST), s.screen().links()
        assert 'Look at the house, at the house' in s.screen().seen()


def what_is_no_link_any_more_leads_nowhere():
    with Session() as s:
        assert s.leads(FIRST), s.screen().links()
        # The same words stand in the same cells, and are no link now.
        assert s.leads({'http://example.org/a%20b%22c': 'the garden'},
                       '\033[C', 'Two'), s.screen().links()
        assert s.leads(FIRST, '\033[D', 'One')
        assert s.leads({}, 't', 'Contents')
        assert s.leads(FIRST, '\033', 'One')
        assert s.leads(FIRST, '\x0c', 'One')
        assert s.leads({'https://example.org/other': 'the house'}, '3G',
                       'Three')


def the_same_words_may_lead_elsewhere():
    deck = '# A\n\n## One\n\n[here](https://example.org/1)\n\n---\n\n' \
        '## Two\n\n[here](https://example.org/2)\n'
    with Session(deck=deck) as s:
        assert s.leads({'https://example.org/1': 'here'})
        assert s.leads({'https://example.org/2': 'here'}, '\033[C', 'Two')
        # The focus changes how it looks, not where it leads.
        assert s.leads({'https://example.org/2': 'here'}, '\t', 'leave')
        assert s.leads({'https://example.org/2': 'here'}, '\033', 'contents')


def nothing_of_a_deck_gets_into_the_sequence():
    with Session() as s:
        assert s.leads(FIRST)
        s.t.type('4G')
        assert s.t.until(lambda out: 'worst' in s.screen().seen())
        links = s.screen().links()
        assert all(re.fullmatch(r'https://example[.]org/[!-~]+', link) and
                   len(link) < 200 for link in links), links
        assert not any('title' == text[2:] for text in
                       s.screen().strings), s.screen().strings
        assert b'\033]0;' not in s.t.out


def only_terminals_that_are_known_get_them():
    known = [('xterm-256color', VTE),
             ('xterm-256color', {'KONSOLE_VERSION': '221203'}),
             ('xterm-256color', {'TERM_PROGRAM': 'WezTerm'}),
             ('xterm-kitty', {}), ('foot', {}), ('alacritty', {})]
    other = [('xterm-256color', {}), ('linux', {}), ('vt100', {}),
             ('xterm-256color', {'VTE_VERSION': '5000'}),
             ('xterm-256color', dict(VTE, XTERM_VERSION='XTerm(379)')),
             ('tmux-256color', dict(VTE, TMUX='/tmp/x,1,0')),
             ('screen-256color', dict(VTE, STY='1.x')),
             ('xterm-256color', dict(VTE, LC_ALL='de_DE.ISO-8859-1'))]
    for term, env in known + other:
        with Session(env=env, term=term) as s:
            assert s.t.until(b'go on'), (term, env, bytes(s.t.out))
            assert ((term, env) in known) == (b'\033]8;' in s.t.out), \
                (term, env)


def a_visitor_of_a_kiosk_gets_none():
    with Session('--kiosk') as s:
        assert s.t.until(b'go on')
        assert b'\033]8;' not in s.t.out, bytes(s.t.out)


main([
    the_words_of_a_link_lead_to_its_address,
    what_is_no_link_any_more_leads_nowhere,
    the_same_words_may_lead_elsewhere,
    nothing_of_a_deck_gets_into_the_sequence,
    only_terminals_that_are_known_get_them,
    a_visitor_of_a_kiosk_gets_none,
])
