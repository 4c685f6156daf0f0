# Small wrong changes, one at a time: a test has to see each. mutants.txt says
# what is changed where, and which tests concern it; "make mutate" copies the
# source, builds it once and then each change, and names those that survive.
# ONLY=WORD takes those whose name, file or tests have the word in them.
import os
import re
import shutil
import subprocess
import sys

SOURCE = os.path.abspath(os.environ['srcdir'])
WORK = os.path.abspath('mutate')
BUILD = os.path.join(WORK, 'build')
ONLY = os.environ.get('ONLY', '')
PATIENCE = 600          # seconds of a test
FLAGS = 'CFLAGS=-O0 -g0'


class Mutant:
    def __init__(self):
        self.name = self.file = self.survives = ''
        self.tests, self.old, self.new = [], [], []

    def old_text(self):
        return '\n'.join(self.old)

    def new_text(self):
        return '\n'.join(self.new)


def read(path):
    """Blocks apart by empty lines: what goes wrong, then "file", "tests", lines
    from the file with "-" and what stands there instead with "+"; "survives"
    says why no test can see it."""
    mutants = []
    with open(path, encoding='utf-8') as f:
        blocks = f.read().split('\n\n')
    for block in blocks:
        lines = [line for line in block.strip('\n').split('\n')
                 if not line.startswith('#')]
        if lines in ([], ['']):
            continue
        m = Mutant()
        for line in lines:
            if line[0] in '-+':
                (m.old if line[0] == '-' else m.new).append(line[1:])
            elif line.startswith('file '):
                m.file = line[5:]
            elif line.startswith('tests '):
                m.tests = line[6:].split()
            elif line.startswith('survives '):
                m.survives = line[9:]
            else:
                m.name = line
        mutants.append(m)
    return mutants


def doubts(m):
    """What is wrong with the table itself: the source has moved on."""
    try:
        with open(os.path.join(SOURCE, m.file), encoding='utf-8') as f:
            n = f.read().count(m.old_text())
    except OSError as e:
        return str(e)
    if n != 1:
        return f'{m.file} has the old text {n} times'
    for t in m.tests:
        path = os.path.join(SOURCE, 'tests', t)
        if t != 'asan' and not (os.path.exists(path) or
                                os.path.exists(path + '.c')):
            return f'there is no {t}'
    return None


def prepare():
    if os.path.isdir(WORK):
        subprocess.run(['chmod', '-R', 'u+w', WORK], check=True)
        shutil.rmtree(WORK)
    shutil.copytree(SOURCE, WORK, symlinks=True, ignore=lambda d, names: [
        n for n in names if n in ('.git', 'autom4te.cache', '__pycache__',
                                  'mutate', 'coverage') or
        d == SOURCE and (n.startswith('build') and n != 'build-aux')])
    subprocess.run(['chmod', '-R', 'u+w', WORK], check=True)
    # A source that was configured in place has no place for another.
    for name in 'config.status', 'Makefile', 'config.h':
        path = os.path.join(WORK, name)
        if os.path.exists(path):
            os.unlink(path)
    os.makedirs(BUILD)
    subprocess.run(['../configure', '-q', FLAGS, 'CPPFLAGS=-U_FORTIFY_SOURCE'],
                   cwd=BUILD, check=True, stdout=subprocess.DEVNULL)


def build(tests):
    programs = ['placard']
    programs += ['tests/' + t for t in tests if t.startswith('test-')]
    programs += ['placard-asan'] if 'asan' in tests else []
    return subprocess.run(['make', '-s', '-j2'] + programs, cwd=BUILD,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, errors='replace')


def run(test, asan):
    """What a test says first that is wrong; None: nothing."""
    env = dict(os.environ, PLACARD=BUILD + '/placard', srcdir='..',
               PLACARD_DATA=WORK + '/data', SANITIZED='',
               PLACARD_ASAN=BUILD + '/placard-asan' if asan else '')
    command = ['./tests/' + test] if test.startswith('test-') else \
        ['sh', '../tests/' + test]
    try:
        r = subprocess.run(command, cwd=BUILD, env=env, timeout=PATIENCE,
                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, text=True,
                           errors='replace')
    except subprocess.TimeoutExpired:
        return f'{test} does not end'
    wrong = re.findall(r'^not ok.*', r.stdout, re.M)
    if wrong:
        return f'{test}: {wrong[0]}'
    return f'{test} ended with {r.returncode}' if r.returncode else None


def wrong_with(m):
    """What the tests say of the change; None: nothing."""
    asan = 'asan' in m.tests
    for t in m.tests:
        if t != 'asan' and (seen := run(t, asan)) is not None:
            return seen
    return None


def try_one(m):
    path = os.path.join(WORK, m.file)
    with open(path, encoding='utf-8') as f:
        text = f.read()
    try:
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text.replace(m.old_text(), m.new_text()))
        built = build(m.tests)
        if built.returncode != 0:
            return 'no build', built.stderr[-300:]
        seen = wrong_with(m)
    finally:
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text)
    return ('survived', m.survives) if seen is None else ('killed', seen)


def main():
    mutants = read(os.path.join(SOURCE, 'tests/mutants.txt'))
    mutants = [m for m in mutants if ONLY in ' '.join(
        [m.name, m.file] + m.tests)]
    bad = 0
    for m in mutants:
        if (problem := doubts(m)) is not None:
            print(f'OLD       {m.name}: {problem}')
            bad += 1
    if bad or not mutants or sys.argv[1:] == ['--table']:
        sys.exit(bad > 0 or not mutants)
    prepare()
    # What fails unchanged sees nothing.
    tests = sorted({t for m in mutants for t in m.tests})
    built = build(tests)
    if built.returncode != 0:
        sys.exit(built.stderr)
    for t in tests:
        seen = run(t, 'asan' in tests) if t != 'asan' else None
        if seen is not None:
            print(f'UNCHANGED {seen}', flush=True)
            bad += 1
    floors = {}
    for m in mutants:
        what, why = try_one(m)
        floor = m.file.split('/')[1].replace('.c', '')
        made, killed = floors.get(floor, (0, 0))
        floors[floor] = made + 1, killed + (what == 'killed')
        if what == 'survived' and m.survives:
            print(f'survived  {m.name}: {why}', flush=True)
            continue
        if what == 'killed' and m.survives:
            what = 'killed, though no test should see it'
        bad += what != 'killed'
        print(f'{what if what == "killed" else what.upper():9} {m.name}: '
              f'{why}', flush=True)
    print('\n| floor | made | killed |\n| --- | --- | --- |')
    for floor, (made, killed) in sorted(floors.items()):
        print(f'| {floor} | {made} | {killed} |')
    print(f'| all | {sum(m for m, _ in floors.values())} | '
          f'{sum(k for _, k in floors.values())} |')
    sys.exit(bad > 0)


main()
