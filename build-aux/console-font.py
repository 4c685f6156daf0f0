# One console font of 512 glyphs for the twelve languages of the series that fit
# into one: Latin, Cyrillic, Arabic and Persian in joined forms, and what
# panels are drawn with. Merged from console-setup's fonts, and from glyphs of
# our own (console-glyphs.txt) for what they lack.
#
#   console-font.py FOLDER GLYPHS OUT.psf.gz CATALOG...   makes it
#   console-font.py --check FONT.psf.gz CATALOG...        what it lacks
#   console-font.py --show FONT.psf.gz [WORDS]            prints it in dots
import gzip
import re
import struct
import sys
import unicodedata

FONTS = ('Uni2-VGA16', 'Arabic-VGA16', 'CyrSlav-VGA16', 'Uni1-VGA16',
         'Uni3-Fixed16', 'FullCyrSlav-Fixed16', 'Arabic-Fixed16',
         'Uni2-Fixed16', 'Uni2-Terminus16', 'Vietnamese-Fixed16')
GLYPHS, HEIGHT = 512, 16
MAGIC = b'\x36\x04'

# What is drawn with (canvas/dots.c for the console), and the stand-in.
DRAWN = ('▀▄▌▐█▓▒░─━│┃┌┐└┘├┤┬┴┼═║■□●▶◀→←↑↓·•…–—“”„‘’‚«»‹›'
         '▏▎▍▋▊▉\u066a\u066b\u066c\ufffd' +
         ''.join(chr(0x660 + i) + chr(0x6F0 + i) for i in range(10)))

# Whole alphabets: an office writes panels of its own.
ALPHABETS = ('ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜàáâãäåæçèéêëìíîïñòóôöøùúûüßÿŸœŒ'
             'ğĞıİşŞ¿¡' +
             ''.join(map(chr, range(0x410, 0x450))) + 'ёЁіІїЇєЄґҐ' +
             ''.join(map(chr, range(0x621, 0x63B))) +
             ''.join(map(chr, range(0x641, 0x64B))) + 'پچژگکی،؛؟')


def load(path):
    """Bitmaps, and the glyph of each character, of a PSF 1 font."""
    with gzip.open(path) as f:
        data = f.read()
    if data[:2] != MAGIC or data[3] != HEIGHT:
        raise ValueError(f'{path}: no PSF 1 of {HEIGHT} rows')
    n = GLYPHS if data[2] & 1 else 256
    glyph = [data[4 + i * HEIGHT:4 + (i + 1) * HEIGHT] for i in range(n)]
    at, table, i, alone = 4 + n * HEIGHT, {}, 0, True
    while at + 1 < len(data) and i < n:
        code, = struct.unpack_from('<H', data, at)
        at += 2
        if code == 0xFFFF:
            i, alone = i + 1, True
        elif code == 0xFFFE:
            alone = False
        elif alone:
            table.setdefault(code, i)
    return glyph, table


def read_glyphs(path):
    """Our own: a line with a code, then its rows; codes may share rows."""
    drawn, codes, rows = {}, [], []

    def end():
        if not codes:
            return
        if len(rows) != HEIGHT:
            raise ValueError(f'{path}: U+{codes[0]:04X} has {len(rows)} rows')
        bits = bytes(int(r.replace('.', '0').replace('#', '1'), 2)
                     for r in rows)
        drawn.update((c, bits) for c in codes)

    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if re.fullmatch(r'[.#]{8}', line):
                rows.append(line)
            elif line.startswith('U+'):
                end()
                codes = [int(c[2:], 16) for c in line.split()]
                rows = []
    end()
    return drawn


def texts(paths):
    """All that the catalogs and decks say, without their headers."""
    out = []
    for path in paths:
        with open(path, encoding='utf-8') as f:
            text = f.read()
        if path.endswith('.po'):
            text = re.sub(r'^#.*$', '', text, flags=re.M)
        out.append(text)
    return ALPHABETS + ''.join(out)


def forms():
    """The joined forms of each Arabic letter, and of lam with alef."""
    table = {}
    for code in list(range(0xFB50, 0xFE00)) + list(range(0xFE70, 0xFEFD)):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts and parts[0] in ('<isolated>', '<initial>', '<medial>',
                                  '<final>'):
            letters = ''.join(chr(int(p, 16)) for p in parts[1:])
            table.setdefault(letters, []).append(code)
    return table


# Blanks and dashes look alike here, and hamza joins with nothing.
SAME = {0x0621: 0xFE80, 0x00A0: 0x20, 0x202F: 0x20, 0x2009: 0x20, 0x2007: 0x20,
        0x2011: 0x2D, 0x2010: 0x2D, 0x2212: 0x2D}

LAM_ALEF = ('\u0644\u0622', '\u0644\u0623', '\u0644\u0625', '\u0644\u0627')


def needed(text):
    """The characters that a screen shows for a text."""
    need = {ord(c) for c in DRAWN} | set(range(0x20, 0x7F)) | set(SAME)
    joined = forms()
    for char in set(unicodedata.normalize('NFC', text)):
        code = ord(char)
        if code < 0x20 or unicodedata.category(char) in ('Cf', 'Mn', 'Me'):
            continue            # drawn by nobody, or left out on a console
        if 0x2800 <= code < 0x2900 or 0x2E80 <= code < 0xA000 or \
                0xFF00 <= code < 0xFFF0 or code in (0x3001, 0x3002):
            continue            # braille; Chinese has no room
        if char in joined and code >= 0x0620:
            need.update(joined[char])
            continue
        need.add(code)
    for pair in LAM_ALEF:
        if all(c in text for c in pair):
            need.update(joined[pair])
    return need


def make(folder, own, out, catalogs):
    fonts = []
    for name in FONTS:
        try:
            fonts.append(load(f'{folder}/{name}.psf.gz'))
        except FileNotFoundError:
            pass
    drawn = read_glyphs(own)
    bits, missing = {}, []
    for code in sorted(needed(texts(catalogs))):
        if code in drawn:
            bits[code] = drawn[code]
            continue
        for glyph, table in fonts:
            if SAME.get(code, code) in table:
                bits[code] = glyph[table[SAME.get(code, code)]]
                break
        else:
            missing.append(code)
    if missing:
        sys.exit('console-font: in no font and not drawn: ' + ' '.join(
            f'U+{c:04X} {chr(c)}' for c in missing))
    shape = {}
    for code, b in bits.items():
        shape.setdefault(b, []).append(code)
    if len(shape) > GLYPHS:
        sys.exit(f'console-font: {len(shape)} glyphs, {GLYPHS} is the most')
    # Glyph 0 is what the kernel shows for what is not there; blank is 32.
    order = [s for s in shape if 0xFFFD in shape[s]]
    order += [s for s in shape if s not in order and 0x20 not in shape[s]]
    blank = next(s for s in shape if 0x20 in shape[s])
    order.insert(32, blank)
    order += [bytes(HEIGHT)] * (GLYPHS - len(order))
    data = MAGIC + bytes((3, HEIGHT)) + b''.join(order)
    for i, b in enumerate(order):
        codes = shape.get(b, []) if i < len(shape) else []
        data += b''.join(struct.pack('<H', c) for c in codes) + b'\xff\xff'
    with open(out, 'wb') as f, gzip.GzipFile('', 'wb', 9, f, 0) as z:
        z.write(data)
    print(f'console-font: {len(bits)} characters in {len(shape)} glyphs')


def check(font, catalogs):
    table = load(font)[1]
    missing = sorted(needed(texts(catalogs)) - set(table))
    for code in missing:
        print(f'U+{code:04X} {chr(code)}')
    return 1 if missing else 0


def show(font, words):
    glyph, table = load(font)
    line = words or ''.join(chr(c) for c in sorted(table))
    for at in range(0, len(line), 32):
        part = [glyph[table.get(ord(c), 0)] for c in line[at:at + 32]]
        for row in range(HEIGHT):
            print(''.join(f'{g[row]:08b}' for g in part)
                  .replace('0', '.').replace('1', '#'))


if __name__ == '__main__':
    if sys.argv[1] == '--check':
        sys.exit(check(sys.argv[2], sys.argv[3:]))
    elif sys.argv[1] == '--show':
        show(sys.argv[2], ' '.join(sys.argv[3:]))
    else:
        make(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
