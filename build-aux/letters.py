#!/usr/bin/env python3
# Makes data/letters/*.bin of fonts in Debian's packages:
#
#   letters.py unifont unifont.hex plane00-combining.txt >unifont.bin
#   letters.py small 5x8.pcf.gz >small.bin
#
# from /usr/share/unifont (package unifont) and /usr/share/fonts/X11/misc
# (package xfonts-base).
#
# The file is "LETTERS1", then for each of the 256 pages of 256 code points the
# offset of its page (32 bits, little-endian; 0: none). A page begins with three
# sets of 256 bits (bit i % 8 of byte i / 8): who has a bitmap, whose is 16
# pixels wide and not 8, and who is a mark. Then come the bitmaps in order, 16
# rows of one or two bytes, the leftmost pixel in the highest bit.
import gzip
import struct
import sys

ROWS = 16
# Scripts that need no more than the joining of presentation forms.
UNIFONT = ((0x20, 0x7E), (0xA0, 0x6FF), (0x750, 0x77F), (0x10A0, 0x10FF),
           (0x1E00, 0x20CF), (0x2100, 0x22FF), (0x2460, 0x24FF),
           (0x3000, 0x30FF), (0x31F0, 0x31FF), (0x4E00, 0x9FFF),
           (0xAC00, 0xD7A3), (0xFB00, 0xFDFF), (0xFE20, 0xFE4F),
           (0xFE70, 0xFEFC), (0xFF01, 0xFFEF))
SMALL = (0x21, 0x52F), (0x1E00, 0x1FFF), (0x2010, 0x205E), (0x2070, 0x22FF), \
    (0xFFFD, 0xFFFD)


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def read_hex(path):
    """Code point: (bytes a row, bytes)."""
    with open(path) as f:
        for line in f:
            code, bits = line.strip().split(':')
            data = bytes.fromhex(bits)
            yield int(code, 16), (len(data) // ROWS, data)


def read_marks(path):
    with open(path) as f:
        return {int(line.split(':')[0], 16) for line in f if ':' in line}


def read_pcf(path):
    """The same from an X11 font, its baseline in one row for all."""
    with gzip.open(path) as f:
        data = f.read()
    count, = struct.unpack_from('<I', data, 4)
    tables = {}
    for i in range(count):
        kind, form, size, at = struct.unpack_from('<4I', data, 8 + 16 * i)
        tables[kind] = at, form

    def order(form):
        return '>' if form & 4 else '<'

    at, form = tables[1 << 2]               # metrics
    end = order(form)
    if form & 0x100:
        n, = struct.unpack_from(end + 'H', data, at + 4)
        metrics = [[b - 0x80 for b in data[at + 6 + 5 * i:at + 11 + 5 * i]]
                   for i in range(n)]
    else:
        n, = struct.unpack_from(end + 'I', data, at + 4)
        metrics = [struct.unpack_from(end + '5h', data, at + 8 + 12 * i)
                   for i in range(n)]
    at, form = tables[1 << 3]               # bitmaps
    end = order(form)
    n, = struct.unpack_from(end + 'I', data, at + 4)
    offsets = struct.unpack_from(f'{end}{n}I', data, at + 8)
    bitmaps = at + 8 + 4 * n + 16
    pad = 1 << (form & 3)
    unit = 1 << (form >> 4 & 3)

    def rows(glyph):
        left, right, _, ascent, descent = metrics[glyph][:5]
        width = right - left
        stride = ((width + 7) // 8 + pad - 1) // pad * pad
        for y in range(ascent + descent):
            at = bitmaps + offsets[glyph] + y * stride
            line = data[at:at + stride]
            if (form & 4 == 0) != (form & 8 == 0) and unit > 1:
                line = b''.join(line[i:i + unit][::-1]
                                for i in range(0, stride, unit))
            bits = 0
            for x in range(width):
                byte = line[x // 8]
                bit = byte >> (7 - x % 8) if form & 8 else byte >> x % 8
                if bit & 1 and 0 <= left + x < 8:
                    bits |= 0x80 >> left + x
            yield 11 - ascent + y, bits     # the baseline is below row 10

    at, form = tables[1 << 5]               # encodings
    end = order(form)
    low, high, first, last, _ = struct.unpack_from(end + '5H', data, at + 4)
    index = at + 14
    for page in range(first, last + 1):
        for byte in range(low, high + 1):
            glyph, = struct.unpack_from(end + 'H', data, index)
            index += 2
            if glyph != 0xFFFF:
                out = bytearray(ROWS)
                for y, bits in rows(glyph):
                    if 0 <= y < ROWS:
                        out[y] = bits
                yield page << 8 | byte, (1, bytes(out))


def write(out, glyphs, marks):
    pages, body = [0] * 256, bytearray()
    for page in range(256):
        have, wide, mark = bytearray(32), bytearray(32), bytearray(32)
        bitmaps = bytearray()
        for low in range(256):
            code = page << 8 | low
            if code not in glyphs:
                continue
            width, data = glyphs[code]
            have[low >> 3] |= 1 << (low & 7)
            if width == 2:
                wide[low >> 3] |= 1 << (low & 7)
            if code in marks:
                mark[low >> 3] |= 1 << (low & 7)
            bitmaps += data
        if bitmaps:
            pages[page] = 8 + 4 * 256 + len(body)
            body += have + wide + mark + bitmaps
    out.write(b'LETTERS1' + struct.pack('<256I', *pages) + body)


def main(kind, *paths):
    if kind == 'unifont':
        glyphs = dict(read_hex(paths[0]))
        marks, ranges = read_marks(paths[1]), UNIFONT
    else:
        glyphs, marks, ranges = dict(read_pcf(paths[0])), set(), SMALL
    write(sys.stdout.buffer, {c: g for c, g in glyphs.items()
                              if within(c, ranges)}, marks)


main(*sys.argv[1:])
