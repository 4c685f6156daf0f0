# The recipes of docs/fleet: a bundle goes out to fake kiosks (folders), what they
# counted comes back and adds up, a forged bundle is refused by all. Run by
# fleet.test. KIOSKS says how many (12; 100 in the note).
import csv
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
from terminal import main   # noqa: E402

PLACARD = os.path.abspath(os.environ['PLACARD'])
SOURCE = os.path.abspath(os.environ.get('srcdir', '.'))
FLEET = SOURCE + '/docs/fleet'
N = int(os.environ.get('KIOSKS', '12'))
WORK = tempfile.mkdtemp()
KEYS, SITES = WORK + '/keys', WORK + '/sites'
os.makedirs(WORK + '/bin')
os.symlink(SOURCE + '/src/placard-import', WORK + '/bin/placard-import')
PATH = WORK + '/bin:' + os.environ['PATH'] + ':/usr/sbin'


def run(*command, status=0, **env):
    done = subprocess.run(command, capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL, env=dict(
                              os.environ, PLACARD=PLACARD, PATH=PATH, **env))
    assert status is None or done.returncode == status, (command, done)
    return done


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)
    return path


def root(n):
    return f'{WORK}/kiosk{n}'


def bundle(serial, key='good'):
    write(f'{WORK}/deck{serial}/deck.md', f'## Serial {serial}\n\nWords.\n')
    path = f'{WORK}/out{serial}{key}/town.placard'
    os.makedirs(os.path.dirname(path))
    with open(path, 'wb') as f:
        f.write(run(PLACARD, '--pack', f'{WORK}/deck{serial}').stdout)
    run('minisign', '-S', '-m', path, '-s', f'{WORK}/{key}.key', '-t',
        f'placard-deck town serial={serial}')
    return path


def take(n, status=0):
    run('placard-import', '-k', KEYS, '-r', root(n), root(n) + '/inbox',
        status=status)


def serial(n):
    try:
        with open(root(n) + '/deck/deck.md') as f:
            return int(f.read().split()[2])
    except FileNotFoundError:
        return None


def all_take(status=0):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: take(n, status), range(N)))


def sum_of(paths):
    rows = list(csv.reader(
        run(PLACARD, '--counts', *paths).stdout.decode().splitlines()))[1:]
    return {(r[1], r[2]): int(r[4]) for r in rows}


def right_sums():
    return {('ar', 'sessions'): sum(range(10, 10 + N)),
            ('fr', 'sessions'): 7 * N}


def set_up():
    for name in 'good', 'bad':
        run('minisign', '-G', '-W', '-p', f'{WORK}/{name}.pub', '-s',
            f'{WORK}/{name}.key')
    os.makedirs(KEYS)
    shutil.copy(WORK + '/good.pub', KEYS)
    for n in range(N):
        os.makedirs(root(n) + '/inbox')
        write(root(n) + '/counts/2026-11.csv',
              'day,language,what,which,count\r\n'
              f'2026-11-25,ar,sessions,,{10 + n}\r\n'
              '2026-11-25,fr,sessions,,7\r\n')


def by_rsync_a_bundle_goes_to_all_and_counts_come_back():
    # As ssh HOST COMMAND..., on this machine.
    shell = write(WORK + '/bin/rsh', '#!/bin/sh\nshift\nexec sh -c "$*"\n')
    os.chmod(shell, 0o755)
    hosts = write(WORK + '/hosts', '# site host\n')
    for n in range(N):
        with open(hosts, 'a') as f:
            f.write(f's{n} host{n}\n')
    write(shell, '#!/bin/sh\nhost=$1\nshift\nn=${host#host}\n'
          '[ "$n" != gone ] || exit 255\n'
          f'exec sh -c "$(echo "$*" | sed "s,/ROOT/,{WORK}/kiosk$n/,g")"\n')
    with open(hosts, 'a') as f:
        f.write('gone hostgone\n')
    run('sh', FLEET + '/rsync.sh', hosts, bundle(7), SITES, status=1,
        RSYNC_RSH=shell, INBOX='/ROOT')
    all_take()
    assert [serial(n) for n in range(N)] == [7] * N
    got = [f'{SITES}/s{n}/counts/2026-11.csv' for n in range(N)]
    assert sum_of(got) == right_sums(), sum_of(got)
    run('sh', FLEET + '/rsync.sh', hosts, bundle(7 + 1), SITES, status=1,
        RSYNC_RSH=shell, INBOX='/ROOT')
    assert '"serial":7' in open(f'{SITES}/s0/status.json').read()
    shutil.rmtree(SITES)


class Broker:
    def __init__(self):
        with socket.socket() as s:
            s.bind(('127.0.0.1', 0))
            self.port = s.getsockname()[1]
        names = ['office'] + [f'kiosk{n}' for n in range(N)]
        key = {name: os.urandom(16).hex() for name in names}
        write(WORK + '/psk', ''.join(f'{n}:{k}\n' for n, k in key.items()))
        write(WORK + '/acl', 'user office\ntopic readwrite placard/fleet/#\n\n'
              'pattern read placard/fleet/bundle\n'
              'pattern write placard/fleet/site/%u/+\n')
        user = 'user root\n' if os.geteuid() == 0 else ''
        conf = write(WORK + '/mosquitto.conf', f'''listener {self.port} 127.0.0.1
psk_hint placard
psk_file {WORK}/psk
use_identity_as_username true
acl_file {WORK}/acl
allow_anonymous false
persistence false
log_dest none
{user}''')
        for name in names:
            for c in 'mosquitto_pub', 'mosquitto_sub':
                write(f'{WORK}/as/{name}/{c}', f'-h 127.0.0.1\n-p {self.port}\n'
                      f'--psk-identity {name}\n--psk {key[name]}\n')
        self.process = subprocess.Popen(
            ['mosquitto', '-c', conf], env=dict(os.environ, PATH=PATH),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                socket.create_connection(('127.0.0.1', self.port), 1).close()
                return
            except OSError:
                time.sleep(0.02)
        raise AssertionError('no broker')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def mqtt(name, *arguments, status=0, **env):
    return run('sh', FLEET + '/mqtt.sh', *arguments, status=status,
               XDG_CONFIG_HOME=f'{WORK}/as/{name}', **env)


def by_mosquitto_all_take_it_a_forged_one_nobody_and_counts_add_up():
    def fetch_and_take(n, status=0):
        mqtt(f'kiosk{n}', 'fetch', root(n) + '/inbox', WAIT='60')
        take(n, status)

    with Broker(), ThreadPoolExecutor(min(N, 32)) as pool:
        for n in range(N):
            shutil.rmtree(root(n) + '/inbox')
            os.mkdir(root(n) + '/inbox')
        # All but two wait for it; those come later.
        begin = time.monotonic()
        waiting = [pool.submit(fetch_and_take, n) for n in range(N - 2)]
        mqtt('office', 'send', bundle(9))
        for w in waiting:
            w.result()
        print(f'# {N - 2} kiosks took it in {time.monotonic() - begin:.1f} s')
        assert [serial(n) for n in range(N - 2)] == [9] * (N - 2)
        assert serial(N - 1) != 9
        for n in N - 2, N - 1:
            fetch_and_take(n)
        assert [serial(n) for n in range(N)] == [9] * N
        # Whoever has the office's key to the broker cannot sign.
        mqtt('office', 'send', bundle(10, key='bad'))
        list(pool.map(lambda n: fetch_and_take(n, 1), range(N)))
        assert [serial(n) for n in range(N)] == [9] * N
        # A kiosk cannot send one, nor report as another.
        mqtt('kiosk0', 'send', bundle(11), status=None)
        mqtt('kiosk0', 'report', 'kiosk1', root(0), status=None)
        list(pool.map(lambda n: mqtt(f'kiosk{n}', 'report', f'kiosk{n}',
                                     root(n)), range(N)))
        mqtt('office', 'collect', SITES, WAIT='60')
        mqtt('kiosk1', 'fetch', root(1) + '/inbox', WAIT='60')
        take(1, 1)
        assert serial(1) == 9
    got = [f'{SITES}/kiosk{n}/2026-11.csv' for n in range(N)]
    assert sum_of(got) == right_sums(), sum_of(got)
    deck = run(PLACARD, '--counts=deck', *got).stdout
    assert b'Visits by language' in deck
    report = f'{WORK}/report.md'
    with open(report, 'wb') as f:
        f.write(deck)
    assert b'0 errors' in run(PLACARD, '--local=', '--check', report).stdout
    assert '"serial":9' in open(f'{SITES}/kiosk0/status.json').read()
    shutil.rmtree(SITES)


def by_stick_decks_come_and_counts_go():
    stick = WORK + '/stick'
    os.mkdir(stick)
    for end in '', '.minisig':
        shutil.copy(bundle_12 + end, stick)
    for n in range(3):
        site = write(f'{WORK}/site', f'town-{n}\n')
        run('sh', FLEET + '/stick.sh', stick, root(n), KEYS=KEYS,
            SITE_FILE=site)
        assert serial(n) == 12
    got = [f'{stick}/counts/town-{n}/2026-11.csv' for n in range(3)]
    assert sum_of(got) == {('ar', 'sessions'): 33, ('fr', 'sessions'): 21}
    assert os.path.exists(f'{stick}/counts/town-2/status.json')


try:
    set_up()
    bundle_12 = bundle(12)
    main([by_rsync_a_bundle_goes_to_all_and_counts_come_back,
          by_mosquitto_all_take_it_a_forged_one_nobody_and_counts_add_up,
          by_stick_decks_come_and_counts_go])
finally:
    shutil.rmtree(WORK)
