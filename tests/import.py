# Decks by stick: bundles are packed, signed, taken, refused, taken back; what is
# hostile, cut or killed leaves the old deck or the new one. Run by import.test,
# which has minisign.
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from terminal import Terminal, main, words   # noqa: E402

PLACARD = os.path.abspath(os.environ['PLACARD'])
SOURCE = os.path.abspath(os.environ.get('srcdir', '.'))
IMPORT = SOURCE + '/src/placard-import'
SERIES = os.path.join(os.environ['PLACARD_DATA'], 'cities-and-migration')
WORK = tempfile.mkdtemp()
# Every step with STRIDE=1.
STRIDE = int(os.environ.get('STRIDE', '7'))
# So many of the hostile ones are signed, too: one of EVERY.
EVERY = int(os.environ.get('EVERY', '12'))
KEYS, ROOT = WORK + '/keys', WORK + '/root'


def run(*command, status=0, **how):
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL,
                          env=dict(os.environ, PLACARD=PLACARD), timeout=300,
                          **how)
    assert status is None or done.returncode == status, \
        (command, done.returncode, done.stdout, done.stderr)
    return done


def take(*arguments, root=ROOT, status=0):
    done = run(IMPORT, '-r', root, '-k', KEYS, *arguments, status=status)
    return (done.stdout + done.stderr).decode()


def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
        f.write(data.encode() if isinstance(data, str) else data)
    return path


def make_key(name):
    run('minisign', '-G', '-W', '-f', '-p', f'{WORK}/{name}.pub', '-s',
        f'{WORK}/{name}.key')


def sign(path, serial, name='town', key='good', more='', comment=None):
    run('minisign', '-S', '-m', path, '-s', f'{WORK}/{key}.key', '-t',
        comment or f'placard-deck {name} serial={serial}{more}')
    return path


def deck(n, folder='src'):
    folder = f'{WORK}/{folder}{n}'
    write(folder + '/deck.md', f'## Deck number {n}\n\nSome words.\n')
    write(folder + '/po/fr.po', 'msgid ""\nmsgstr ""\n"Content-Type: '
          'text/plain; charset=UTF-8\\n"\n\nmsgid "Some words."\n'
          'msgstr "Des mots."\n')
    return folder


def bundle(n, serial=None, folder=None, **how):
    path = f'{folder or WORK}/deck-{n}.placard'
    write(path, run(PLACARD, '--pack', deck(n)).stdout)
    return sign(path, serial or n, **how)


def shown(root=ROOT):
    """The number of the deck that is shown; it is whole."""
    if not os.path.exists(root + '/deck'):
        return None
    text = run(PLACARD, '--local=', '--lang=fr', '--text', root + '/deck')
    assert b'Des mots.' in text.stdout, text.stdout
    return int(text.stdout.split(b'Deck number ')[1].split()[0])


# ---- Bundles as others make them ----

def zstd(data):
    """A frame of raw blocks (RFC 8878)."""
    out = b'\x28\xB5\x2F\xFD' + bytes([0xA0]) + struct.pack('<I', len(data))
    for at in range(0, max(len(data), 1), 1 << 17):
        part = data[at:at + (1 << 17)]
        last = at + (1 << 17) >= len(data)
        out += struct.pack('<I', len(part) << 3 | last)[:3] + part
    return out


def zstd_bomb(size):
    """A frame of blocks that each say one byte 131072 times."""
    out = b'\x28\xB5\x2F\xFD' + bytes([0xE0]) + struct.pack('<Q', size)
    for at in range(0, size, 1 << 17):
        last = at + (1 << 17) >= size
        out += struct.pack('<I', (1 << 17) << 3 | 1 << 1 | last)[:3] + b'\0'
    return out


def entry(name, data=b'', kind=b'0', link=b'', size=None, prefix=b''):
    name = name.encode() if isinstance(name, str) else name
    size = len(data) if size is None else size
    head = name.ljust(100, b'\0')[:100] + b'0000644\0' + b'0000000\0' * 2
    head += b'%011o\0' % size + b'%011o\0' % 0 + b' ' * 8 + kind
    head += link.ljust(100, b'\0') + b'ustar\00000' + b'\0' * 64
    head += b'0000000\0' * 2 + prefix.ljust(155, b'\0') + b'\0' * 12
    head = head[:148] + b'%06o\0 ' % sum(head) + head[156:]
    return head + data + b'\0' * (-len(data) % 512)


END = b'\0' * 1024
GOOD = entry('deck.md', b'## Evil\n\nDes mots.\n')


def hostile():
    """Pairs: what it is, and the bytes."""
    evil = b'## Evil\n'
    for name in ('/etc/x.md', '../x.md', 'a/../../x.md', 'a/..', '..', '.',
                 './x.md', 'a//x.md', 'a/./x.md', '.hidden.md', 'a/.b/x.md',
                 '/', 'a/', '', 'x.sh', 'x', 'x.MD', 'x.md.exe', 'x.so',
                 'po/fr.mo', 'x\ny.md', 'x\033[2J.md', 'x\x7f.md', 'a\\b.md',
                 'x\u202e.md', 'x\u200b.md', 'x\u2066.md', b'\xff\xfe.md',
                 b'\xc0\xaf.md', b'\xed\xa0\x80.md', '/'.join('abcdefghij') +
                 '/x.md', 'deck.md'):
        yield f'name {name!r}', zstd(GOOD + entry(name, evil) + END)
    yield 'long name', zstd(GOOD + entry('x' * 95 + '.md', evil,
                                         prefix=b'a' * 150) + END)
    for kind in b'1234567LKSxgVMNAD':
        yield f'kind {chr(kind)}', zstd(GOOD + entry(
            'x.md', evil, bytes([kind]), b'/etc/passwd') + END)
        yield f'deck of kind {chr(kind)}', zstd(entry(
            'deck.md', b'', bytes([kind]), b'/etc/passwd') + END)
    yield 'link and file through it', zstd(
        entry('po', kind=b'2', link=b'/tmp') + GOOD +
        entry('po/fr.po', evil) + END)
    yield 'a file as a folder', zstd(GOOD + entry('a.md', evil) +
                                     entry('a.md/b.md', evil) + END)
    yield 'no deck', zstd(entry('other.md', evil) + END)
    yield 'empty deck', zstd(entry('deck.md', b'') + END)
    yield 'nothing', zstd(END)
    yield 'no bytes', b''
    yield 'no tar', zstd(b'hello')
    yield 'text', b'## A deck\n'
    yield 'a tar', GOOD + END
    yield 'gzip', b'\x1f\x8b\x08' + b'\0' * 20
    yield 'zip', b'PK\x03\x04' + b'\0' * 60
    yield 'two frames', zstd(GOOD) + zstd(entry('../x.md', evil) + END)
    yield 'huge size', zstd(GOOD + entry('x.md', evil, size=8 ** 11 - 1) + END)
    yield 'size of 65 MiB', zstd(GOOD + entry('x.md', evil, size=65 << 20))
    yield 'bomb', zstd_bomb(256 << 20)
    head = entry('x.md', size=100 << 20)[:512]
    yield 'bomb in a file', zstd(GOOD + head)[:-1] + zstd_bomb(128 << 20)
    yield 'too many files', zstd(GOOD + b''.join(
        entry(f'{n}.md') for n in range(5001)) + END)
    yield 'pax name', zstd(GOOD + entry('x', b'20 path=../../x.md\n', b'x') +
                           entry('y.md', evil) + END)
    yield 'pax size', zstd(GOOD + entry('x', b'22 size=99999999999\n', b'x') +
                           entry('y.md', evil) + END)
    yield 'pax that never ends', zstd(entry('x', b'9' * 512, b'x') + GOOD)
    yield 'sparse', zstd(GOOD + entry('x', b'22 GNU.sparse.major=1\n'
                                      b'22 GNU.sparse.minor=0\n', b'x') +
                         entry('y.md', b'1\n9999999999\n1\n') + END)
    yield 'an error', zstd(entry(
        'deck.md', b'## Evil\n\n<!-- bars -->\n\nnone\n') + END)
    yield 'no UTF-8', zstd(entry('deck.md', b'\0\1\2\xff' * 40) + END)
    whole = open(f'{WORK}/deck-9.placard', 'rb').read()
    for cut in range(1, 25):
        yield f'cut at {cut}', whole[:len(whole) * cut // 25]
    seed = random.Random(17)
    while True:
        damaged = bytearray(zstd(GOOD + entry('po/fr.po', evil) + END))
        for _ in range(seed.randint(1, 6)):
            damaged[seed.randrange(13, 600)] = seed.randrange(256)
        yield 'bytes at random', bytes(damaged)


# ---- Tests ----

def packing_twice_gives_the_same_bytes_and_unpacks_to_the_same_files():
    one = run(PLACARD, '--pack', SERIES).stdout
    copy = WORK + '/copy'
    shutil.copytree(SERIES, copy)
    for folder, _, names in os.walk(copy):
        for name in names:
            os.utime(os.path.join(folder, name), (1, 1))
            os.chmod(os.path.join(folder, name), 0o600)
    write(copy + '/.git/config', 'x')
    write(copy + '/deck.md~', 'x')
    os.symlink('/etc/passwd', copy + '/link.md')
    two = run(PLACARD, '--pack', copy)
    assert one == two.stdout, (len(one), len(two.stdout))
    assert b'deck.md~: left out' in two.stderr, two.stderr
    assert b'link.md: left out' in two.stderr and b'.git' not in two.stderr
    path = write(WORK + '/series.placard', one)
    run(PLACARD, '--unpack=' + WORK + '/out', path)
    for folder, _, names in os.walk(WORK + '/out'):
        for name in names:
            a = os.path.join(folder, name)
            b = os.path.join(SERIES, os.path.relpath(a, WORK + '/out'))
            assert open(a, 'rb').read() == open(b, 'rb').read(), a
    assert os.path.exists(WORK + '/out/po/ar.po')
    print(f'# the series: {len(one)} bytes')
    assert len(one) < 600000
    # What is there is not touched.
    done = run(PLACARD, '--unpack=' + WORK + '/out', path, status=1)
    assert b'cannot be made' in done.stderr and os.path.exists(
        WORK + '/out/deck.md')


def a_full_disk_is_told():
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([PLACARD, '--pack', deck(5)], stdout=full,
                              stderr=subprocess.PIPE)
    assert done.returncode == 1 and done.stderr.startswith(b'placard: '), done


def a_signed_deck_is_taken_and_a_newer_one_after_it():
    make_key('good')
    make_key('bad')
    os.makedirs(KEYS)
    shutil.copy(WORK + '/good.pub', KEYS)
    assert shown() is None
    assert 'town 7 is shown now' in take(bundle(7))
    assert shown() == 7
    assert 'town 9 is shown now' in take(bundle(9))
    assert shown() == 9
    assert 'shown already' in take(f'{WORK}/deck-9.placard')
    assert '"deck":"town","serial":9' in open(ROOT + '/status.json').read()
    assert 'placard_deck_serial{deck="town"} 9' in \
        open(ROOT + '/deck.prom').read()


def nothing_older_forged_or_of_another_name_is_taken():
    cases = [
        (bundle(7), 'is not above 9'),
        (sign(bundle(8), 9), 'is not above 9'),
        (bundle(10, key='bad'), 'nobody whose key'),
        (bundle(11, name='village'), '-n takes it'),
        (bundle(12, comment='placard-deck town serial=012'), 'comment'),
        (bundle(13, comment='placard-deck town serial=13 x=1'), 'comment'),
        (bundle(14, comment='timestamp:1'), 'comment'),
        (bundle(15, comment='placard-deck ../x serial=15'), 'comment'),
        (bundle(16, comment='placard-deck town serial=99999999999'),
         'comment')]
    changed = bundle(17)
    data = bytearray(open(changed, 'rb').read())
    data[-5] ^= 1
    write(changed, bytes(data))
    cases.append((changed, 'nobody whose key'))
    signature = open(bundle(18) + '.minisig').read()
    write(f'{WORK}/deck-18.placard.minisig',
          signature.replace('serial=18', 'serial=19'))
    cases.append((f'{WORK}/deck-18.placard', 'nobody whose key'))
    os.remove(bundle(20) + '.minisig')
    cases.append((f'{WORK}/deck-20.placard', 'no signature'))
    for path, wanted in cases:
        said = take(path, status=1)
        assert wanted in said, (path, said)
        assert shown() == 9
        os.remove(path)
    assert 'other sites' in take(bundle(21, more=' sites=zz*,y1'))
    assert shown() == 9
    shutil.move(KEYS, KEYS + '.away')
    os.mkdir(KEYS)
    assert 'nobody whose key' in take(bundle(22), status=1)
    os.rmdir(KEYS)
    shutil.move(KEYS + '.away', KEYS)


def what_was_taken_back_does_not_come_again():
    assert 'town 7 is shown again' in take('--undo')
    assert shown() == 7
    assert 'not above 9' in take(f'{WORK}/deck-9.placard', status=1)
    assert shown() == 7
    assert 'no deck before' in take('--undo', status=1)
    take(bundle(10))
    assert shown() == 10
    assert len([n for n in os.listdir(ROOT + '/decks')
                if n.endswith('.about')]) == 2


def a_folder_with_many_gives_the_newest_and_is_cleared_only_when_asked():
    stick = WORK + '/stick'
    os.makedirs(stick)
    for n in 12, 30, 9:
        bundle(n, folder=stick)
    bundle(99, folder=stick, key='bad')
    write(stick + '/other.txt', 'x')
    take(stick)
    assert shown() == 30 and len(os.listdir(stick)) == 9
    take('-d', stick, status=None)
    assert sorted(os.listdir(stick)) == ['deck-99.placard.minisig',
                                         'deck-99.placard.refused',
                                         'other.txt'], os.listdir(stick)
    assert 'no bundle' in take(WORK + '/keys')


def two_hundred_hostile_bundles_leave_the_old_deck():
    root = WORK + '/hostile'
    take(f'{WORK}/deck-9.placard', root=root)
    before = sorted(os.listdir(root + '/decks'))
    watched = write(WORK + '/outside', 'as it was')
    stick = WORK + '/bad stick'
    found = hostile()
    accepted, n = [], 0
    for n in range(200):
        what, data = next(found)
        path = write(f'{stick}/{n}.placard', data)
        out = f'{WORK}/unpacked'
        done = run(PLACARD, '--unpack=' + out, path, status=None)
        assert done.returncode in (0, 1), (what, done)
        if done.returncode == 1:
            assert done.stderr.startswith(b'placard: '), (what, done)
            assert not os.path.exists(out), what
        else:
            # Only what is harmless: other bytes in the text, say.
            assert not what.startswith(('name', 'deck of', 'cut', 'pax')) or \
                what[-1] in '7SNVMADLKxg', what
            for folder, folders, names in os.walk(out):
                for name in folders + names:
                    assert not os.path.islink(os.path.join(folder, name))
                    assert not name.startswith('.'), (what, name)
            accepted.append(what)
            shutil.rmtree(out)
        # Signed by a key that is trusted.
        if n % EVERY == 0 or done.returncode == 0:
            if what == 'bytes at random' and done.returncode == 0:
                continue
            sign(path, 100 + n)
            said = take(path, root=root, status=None)
            assert shown_raw(root) == 9 or done.returncode == 0, (what, said)
            if shown_raw(root) != 9:
                shutil.rmtree(root)
                take(f'{WORK}/deck-9.placard', root=root)
    print(f'# harmless: {sorted(set(accepted))}')
    assert len(set(accepted)) < 25, accepted
    assert sorted(os.listdir(root + '/decks')) == before
    assert open(watched).read() == 'as it was'
    assert not os.path.exists('/etc/x.md')


def shown_raw(root):
    return 9 if b'number 9' in open(root + '/deck/deck.md', 'rb').read() else 0


def killed_at_each_step_the_old_deck_or_the_new_one_is_there():
    tools = ('mkdir head stat minisign grep tr sed sha256sum cut rm mv sync '
             'ln readlink cat flock sort').split()
    wrap = WORK + '/wrap'
    for name in tools + ['placard']:
        real = PLACARD if name == 'placard' else shutil.which(name)
        path = write(f'{wrap}/{name}', f'''#!/bin/sh
echo >>"$STEPS"
[ "$(wc -l <"$STEPS")" -lt "$AT" ] || {{ {real} "$@" & $WAIT; kill -9 0; }}
exec {real} "$@"
''')
        os.chmod(path, 0o755)
    root, keep = WORK + '/killed', WORK + '/keep'

    def kill_at(step, wait, *arguments):
        """Kills it and all that it started at its step; whether it has so many
        steps."""
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(keep, root, symlinks=True)
        write(WORK + '/steps', '')
        subprocess.run(
            [IMPORT, '-r', root, '-k', KEYS, *arguments], capture_output=True,
            stdin=subprocess.DEVNULL, start_new_session=True, env=dict(
                os.environ, PLACARD=wrap + '/placard', AT=str(step),
                STEPS=WORK + '/steps', WAIT=wait,
                PATH=wrap + ':' + os.environ['PATH']))
        return len(open(WORK + '/steps').read()) >= step

    bundle(31)
    take(f'{WORK}/deck-9.placard', root=keep)
    for what in f'{WORK}/deck-31.placard', '--undo':
        seen, step = [], 1
        while kill_at(step, 'wait' if step // STRIDE % 2 else ':', what):
            seen.append(shown(root))
            assert seen[-1] in (9, 31), (what, step, seen)
            if step // STRIDE % 4 == 0 and what != '--undo':
                # The next one clears away what the killed one left.
                take(what, root=root)
                assert shown(root) == 31, step
                assert sorted(n.split('-')[0] for n in os.listdir(
                    root + '/decks')) == ['.lock', 'highest', 'town', 'town',
                                          'town', 'town'], step
            step += STRIDE
        print(f'# about {step} steps, {len(seen)} kills')
        assert step > 20 // STRIDE and set(seen) == {9, 31}, (step, seen)
        # Once changed it stays so.
        assert sorted(seen, reverse=seen[0] == 31) == seen, seen
        shutil.rmtree(keep)
        shutil.copytree(root, keep, symlinks=True)


def an_open_viewer_shows_the_deck_that_was_taken():
    with Terminal([PLACARD, '--local=', ROOT + '/deck']) as t:
        assert t.until(b'number 30'), words(t.out)
        take(bundle(55))
        assert t.until(b'55'), words(t.out)
        t.type('qq')
        assert t.finish() == 0


def a_bundle_opened_by_hand_has_its_mark_and_leaves_nothing():
    temporary = WORK + '/tmp'
    os.makedirs(temporary)
    with Terminal([PLACARD, '--local=', f'{WORK}/deck-9.placard'],
                  cols=100, env={'TMPDIR': temporary,
                                  'XDG_RUNTIME_DIR': temporary}) as t:
        assert t.until(b'number 9'), words(t.out)
        assert 'who made it has not been checked' in words(t.out), words(t.out)
        assert os.listdir(temporary)
        t.type('qq')
        assert t.finish() == 0
    assert not os.listdir(temporary)
    bad = write(f'{WORK}/bad.placard', zstd(entry('../x.md') + END))
    done = run(PLACARD, '--text', bad, status=1)
    assert b'refused' in done.stderr and done.stderr.count(b'\n') == 1, done


def the_clock_may_be_at_1970():
    root = WORK + '/clock'
    if shutil.which('faketime'):
        run('faketime', '1970-01-02', IMPORT, '-r', root, '-k', KEYS,
            f'{WORK}/deck-9.placard')
    else:
        take(f'{WORK}/deck-9.placard', root=root)
        for folder, _, names in os.walk(root):
            for name in names:
                os.utime(os.path.join(folder, name), (0, 0),
                         follow_symlinks=False)
    take(f'{WORK}/deck-31.placard', root=root)
    assert shown(root) == 31
    take('--undo', root=root)
    assert shown(root) == 9


try:
    main(
         [packing_twice_gives_the_same_bytes_and_unpacks_to_the_same_files,
          a_full_disk_is_told,
          a_signed_deck_is_taken_and_a_newer_one_after_it,
          nothing_older_forged_or_of_another_name_is_taken,
          what_was_taken_back_does_not_come_again,
          a_folder_with_many_gives_the_newest_and_is_cleared_only_when_asked,
          an_open_viewer_shows_the_deck_that_was_taken,
          a_bundle_opened_by_hand_has_its_mark_and_leaves_nothing,
          two_hundred_hostile_bundles_leave_the_old_deck,
          killed_at_each_step_the_old_deck_or_the_new_one_is_there,
          the_clock_may_be_at_1970])
finally:
    shutil.rmtree(WORK)
