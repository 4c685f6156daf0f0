# Every hostile byte in every text from outside, on every channel: nothing that
# acts on a terminal comes out, and --check tells what is in the deck. Run by
# hostile.test.
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from terminal import Terminal, main   # noqa: E402

PLACARD = os.environ['PLACARD']
# All controls, what begins sequences, what turns lines round, what hides.
HOSTILE = [bytes([c]) for c in range(1, 32) if c not in (9, 10, 13)]
HOSTILE += [b'\x7f'] + [chr(c).encode() for c in range(0x80, 0xa0)]
HOSTILE += [bytes([c]) for c in (0x80, 0x9b, 0xc0, 0xff)]
HOSTILE += [chr(c).encode() for c in
            (*range(0x202a, 0x202f), 0x2066, 0x2067, 0x2068, 0xe0001, 0xe0041)]
HOSTILE += [b'\x1b]0;PWN\x07', b'\x1b[31m', b'\xc2\x9b31m', b'\x1bc',
            b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'\xe0\x9f\xbf']
ENTITIES = [b'&#%d;' % c for c in (7, 27, 127, 0x9b, 0x202e, 0x2066)]
WORD = b'x%sy'

DECK = b'''---
title: T{0}
lang: en
tour-one: Tour{0} | a{0}
---

# Section{0}

<!-- panel: a{0} -->

## Title{0}

Text{0} **strong{0}** `code{0}` [link{0}](http://a.example/{0})

<!-- bars -->
| a{0} | b{0} |
|---|---|
| c{0} | 3 |

<!-- note: said{0} -->
<!-- nonsense{0}: {0} -->

```
code{0}
```

---

## Quiz{0}

<!-- quiz -->
- [ ] one{0}
- [x] two{0}
'''
PO = b'''msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nX: {0}\\n"

msgid "Title{0}"
msgstr "Titre{0}"
'''


def wrong(out):
    """What acts on a terminal in these bytes."""
    try:
        text = out.decode()
    except UnicodeDecodeError as e:
        return f'no UTF-8: {out[max(e.start - 20, 0):e.end + 20]!r}'
    # Tags are at home behind the black flag.
    text = re.sub('\U0001f3f4[\U000e0020-\U000e007f]+', '', text)
    bad = re.search('[^\n\t\f\x20-\x7e\xa0-\U0010ffff]'
                    '|[\u202a-\u202e\U000e0000-\U000e007f]', text)
    if bad:
        return repr(text[max(bad.start() - 20, 0):bad.end() + 20])
    for line in re.split('[\n\f]', text):
        depth = 0
        for c in line:
            depth += (c in '\u2066\u2067\u2068') - (c == '\u2069')
            if depth < 0:
                return f'an isolate ends that has not begun: {line!r}'
        if depth:
            return f'an isolate does not end: {line!r}'
    return None


def run(*arguments, keys=b'', **env):
    done = subprocess.run([PLACARD, *arguments], input=keys, timeout=60,
                          capture_output=True, env=dict(os.environ, **env))
    for name, out in ('standard output', done.stdout), \
            ('standard error', done.stderr):
        bad = wrong(out)
        assert bad is None, (arguments, name, bad)
    assert done.returncode in (0, 1, 2), (arguments, done.returncode)
    return done


class Folder:
    """A deck with a hostile text everywhere."""
    def __init__(self, bad):
        self.keep = tempfile.TemporaryDirectory()
        self.path = self.keep.name
        os.mkdir(self.path + '/po')
        self.write('deck.md', DECK, bad)
        self.write('po/fr.po', PO, bad)

    def write(self, name, text, bad):
        with open(os.path.join(self.path, name), 'wb') as f:
            f.write(text.replace(b'{0}', bad))

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        self.keep.cleanup()


def nothing_hostile_of_a_deck_is_printed():
    for bad in HOSTILE + ENTITIES:
        with Folder(bad) as deck:
            for job in '--list', '--text', '--print', '--pot', '--check':
                run('--local=', job, deck)
            run('--local=', '--lang=fr', '--text', deck)
            # All screens of the lines, each with its list.
            run('--local=', '--linear', deck, keys=b'?\x1bL\x1bt\x1bi\x1bs'
                b'\x1b/x\n\x1bn1 q')


def check_tells_each_of_them():
    places = (b'## Title\n\nText%s here.\n',
              b'## Title\n\n```\nText%s here.\n```\n')
    for bad in HOSTILE + ENTITIES:
        # Isolates and tags have a good use.
        if bad == b'&#8294;' or bad.decode(errors='replace') in \
                '\u2066\u2067\u2068\U000e0001\U000e0041':
            continue
        for text in places[:1] if bad in ENTITIES else places:
            with Folder(b'') as deck:
                with open(deck + '/deck.md', 'wb') as f:
                    f.write(text % bad)
                done = run('--local=', '--check', deck)
                assert re.search(rb'deck.md:[34]:\d+: warning:', done.stdout), \
                    (bad, done.stdout)


def names_of_files_and_arguments_are_no_way_out():
    for bad in HOSTILE:
        name = WORD % bad
        with Folder(b'') as deck:
            path = deck.encode() + b'/' + name
            with open(path + b'.md', 'wb') as f:
                f.write(b'## One\n\n<!-- nonsense -->\n')
            with open(deck.encode() + b'/po/' + name + b'.po', 'wb') as f:
                f.write(PO)
            for job in b'--list', b'--text', b'--check', b'--pot':
                run(job, path + b'.md')
                run(job, b'--local=' + path, deck)
                run(job, path)
                run(job, b'--lang=' + name, deck)
                run(job, b'--panel=' + name, deck)
                run(job, b'--tour=' + name, deck)
                run(job, deck)
            run('--linear', deck, keys=b'L')
            for option in b'--theme=', b'--bidi=', b'--size=', b'--', b'--keys=':
                run(option + name, deck)
            run(b'--list', PLACARD_DATA=path.decode(errors='surrogateescape'))


def a_new_line_in_an_id_begins_none():
    with Folder(b'') as deck:
        with open(deck + '/deck.md', 'w') as f:
            f.write('<!-- panel: "a\nmsgid inject" -->\n## One\n')
        for job in '--list', '--pot':
            out = run(job, deck).stdout
            assert not re.search(rb'^msgid inject', out, re.M), out


def the_viewer_sends_no_sequence_of_a_deck():
    for bad in (b'\x1b]0;PWN\x07', b'\x1b[5;5Hx', b'\xc2\x9b31m', b'\x9b31m',
                b'\x1bc', b'\x07', b'\x0e'):
        with Folder(bad) as deck, \
                Terminal([PLACARD, '--local=', deck]) as t:
            assert t.settle() is not None
            for key in '?', '\x1b', 'L', '\x1b', 'i', 's', '/x', '\x1b', 't', \
                    '\x1b', '\x1b[C', 'q':
                t.type(key)
                t.hear(0.1)
            t.type('q')
            t.finish()
            # The one question of our own.
            out = bytes(t.out).replace(b'\x1b]11;?\x1b\\', b'')
            for part in b'PWN', b'\x1b[5;5Hx', b'\xc2\x9b', b'\x9b31', \
                    b'\x1bc', b'\x07', b'\x0e':
                assert part not in out or part == b'PWN' and \
                    b'\x1b]' not in out, (bad, part)


def what_holds_is_not_changed():
    flag = '\U0001f3f4\U000e0067\U000e0062\U000e007f'
    with Folder(b'') as deck:
        with open(deck + '/deck.md', 'w') as f:
            f.write(f'## One\n\nA \u2068first\u2069 {flag} é 中 \U0001f600\n')
        out = run('--text', deck).stdout.decode()
        assert 'A \u2068first\u2069' in out and 'é 中 \U0001f600' in out, out


main([
    nothing_hostile_of_a_deck_is_printed,
    check_tells_each_of_them,
    names_of_files_and_arguments_are_no_way_out,
    a_new_line_in_an_id_begins_none,
    the_viewer_sends_no_sequence_of_a_deck,
    what_holds_is_not_changed,
])
