# Time and memory follow the size of a deck, whatever is in it. Run by
# growth.test; "growth.py table OLD NEW" prints the table of docs/growth.md, OLD
# and NEW being programs (PLACARD_DATA names the data of both).
import os
import resource
import signal
import subprocess
import sys
import tempfile

MODES = 'list', 'print', 'text', 'check', 'linear'
BASE = 24 << 20         # bytes of memory that any deck may take
BYTE = 40               # and for each of its own
PATIENCE = 10           # seconds of the processor; then it is stopped
MOST = 8 << 30          # bytes of addresses; a sanitizer needs more


def fill(size, make, head='## One\n\n', tail='\n'):
    """Pieces make(0), make(1) ... up to the size in bytes."""
    out, n, i = [head], len(head), 0
    while n < size:
        piece = make(i)
        out.append(piece)
        n += len(piece)
        i += 1
    return ''.join(out) + tail


def panels(size, make):
    return fill(size, make, head='')


def tours(size):
    half = panels(size // 2, lambda i: f'## P{i}\n\n---\n\n')
    return '---\n' + fill(size // 2, lambda i: f'tour-t{i}: T | *\n',
                          head='', tail='') + '---\n' + half


def chart(i):
    return f'<!-- bars -->\n| a | b |\n|---|---|\n| c{i} | {i % 90 + 1} |\n\n'


# Each is a function of the size in bytes.
KINDS = {
    'plain panels': lambda n: panels(
        n, lambda i: f'## Panel {i}\n\nSome words of text.\n\n---\n\n'),
    'short panels': lambda n: panels(n, lambda i: f'## {i}\n\n---\n'),
    'panels without breaks': lambda n: panels(
        n, lambda i: f'## Panel {i}\n\nSome words of text.\n\n'),
    'ids taken': lambda n: panels(
        n, lambda i: '<!-- panel: a -->\n## P\n\n---\n'),
    'ids taken among others': lambda n: panels(
        n, lambda i: f'<!-- panel: a{i // 2} -->\n## P\n\n---\n'),
    'links': lambda n: fill(n, lambda i: '[a](http://a.example) '),
    'autolinks': lambda n: fill(n, lambda i: '<http://a.example> '),
    'definitions of one label': lambda n: fill(
        n, lambda i: f'[a]: http://a{i}.example\n'),
    'definitions of many': lambda n: fill(
        n, lambda i: f'[a{i}]: http://a.example\n', tail='\n[a1] [a2]\n'),
    'links to one long target': lambda n: fill(
        n, lambda i: '[a](http://a.example/' + 'x' * 2000 + ') '),
    'references to a long target': lambda n: fill(
        n // 2, lambda i: '[a] ',
        tail='\n\n[a]: <http://a.example/' + 'x' * (n // 2) + '>\n'),
    'charts in a panel': lambda n: fill(n, chart),
    'charts in panels': lambda n: panels(
        n, lambda i: f'## P{i}\n\n{chart(i)}---\n\n'),
    'comments in a line': lambda n: fill(n, lambda i: '<!-- x --> '),
    'comments in lines': lambda n: fill(n, lambda i: '<!-- x: y -->\n\n'),
    'tours of all panels': tours,
    'short paragraphs': lambda n: fill(n, lambda i: 'a\n\n'),
    'one word': lambda n: fill(n, lambda i: 'x' * 1000),
    'one line of words': lambda n: fill(n, lambda i: 'words of text '),
    'nested quotes': lambda n: fill(n, lambda i: '>' * 100),
    'nested lists': lambda n: fill(
        n, lambda i: ' ' * (2 * i % 200) + '- a\n'),
    'items in items': lambda n: fill(n, lambda i: '- ' * 3000 + 'a\n'),
    'text quoted deeper and deeper': lambda n: fill(
        n, lambda i: '> ' * (i % 3000) + 'a\n'),
    'text quoted 5000 deep': lambda n: fill(n, lambda i: '>' * 5000 + ' a\n'),
    'items of a list': lambda n: fill(n, lambda i: '- a\n'),
    'rows of a table': lambda n: fill(
        n, lambda i: '| a | b |\n', head='## One\n\n| a | b |\n|---|---|\n'),
    'columns of a table': lambda n: '## One\n\n' + '|a' * (n // 4) + '|\n' +
    '|-' * (n // 4) + '|\n',
    'emphasis': lambda n: fill(n, lambda i: '*a **b '),
    'brackets': lambda n: fill(n, lambda i: '['),
    'code spans': lambda n: fill(n, lambda i: '`' * (i % 300 + 1) + 'a'),
    'combining marks': lambda n: fill(n, lambda i: '\u0301' * 50),
    'letters from right to left': lambda n: fill(n, lambda i: 'אב a '),
    'breaks': lambda n: fill(n, lambda i: '---\n\n'),
    'open comment': lambda n: fill(n, lambda i: '<!-- a\n---\n'),
    'open fence': lambda n: fill(n, lambda i: '---\n', head='```\n'),
    'front matter': lambda n: '---\n' + fill(
        n, lambda i: f'k{i}: v\n', head='') + '---\n## One\n',
    'quizzes': lambda n: panels(
        n, lambda i: f'## Q{i}\n\n<!-- quiz -->\n- [ ] a\n- [x] b\n\n---\n'),
}


def run(program, mode, path):
    """Seconds of the processor, bytes of memory, exit status (negative: ended
    by a signal)."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if not os.environ.get('SANITIZED'):
            resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    child = subprocess.Popen([program, '--' + mode, '--local=', path],
                             stdin=subprocess.DEVNULL, preexec_fn=limit,
                             stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, use = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return (use.ru_utime + use.ru_stime, use.ru_maxrss << 10,
            child.returncode)


def write(folder, kind, size):
    path = os.path.join(folder, 'deck.md')
    with open(path, 'w') as f:
        f.write(KINDS[kind](size))
    return path


def test(program):
    sanitized = bool(os.environ.get('SANITIZED'))
    print(f'1..{len(KINDS)}')
    with tempfile.TemporaryDirectory() as folder:
        for number, kind in enumerate(KINDS, 1):
            wrong = []
            path = write(folder, kind, 400000)
            size = os.path.getsize(path)
            cost = {mode: run(program, mode, path) for mode in MODES}
            path = write(folder, kind, 200000)
            for mode, (time, memory, status) in cost.items():
                if status not in (0, 1):
                    wrong.append(f'{mode} ended with {status}')
                # What takes long must at least not grow faster than the deck.
                elif time > 1 and time > 3 * run(program, mode, path)[0]:
                    wrong.append(f'{mode} takes {time:.1f} s')
                if memory > BASE + BYTE * size and not sanitized:
                    wrong.append(f'{mode} takes {memory >> 20} MB')
            print(f'{"not " if wrong else ""}ok {number} - {kind}')
            for line in wrong:
                print('# ' + line, flush=True)


# ---- The table of docs/growth.md ----

def is_stopped(result):
    return result is not None and result[2] not in (0, 1)


def cell(result):
    if result is None:
        return 'not tried'
    time, memory, status = result
    cost = f'{time:.2f} s, {memory / 1e6:.0f} MB'
    if status in (-signal.SIGKILL, -signal.SIGXCPU):
        return f'stopped at {cost}'
    if status == -signal.SIGABRT:
        return f'out of memory at {cost}'
    return cost if status in (0, 1) else f'signal {-status} at {cost}'


def table(old, new):
    """The mode that costs the old program most, in three sizes; what took too
    long in one is not tried in a larger one."""
    print('| deck | mode | size | before | after |')
    print('| --- | --- | --- | --- | --- |')
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            path = write(folder, kind, 200000)
            cost = {mode: run(old, mode, path) for mode in MODES}
            mode = max(MODES, key=lambda m: cost[m][0] + cost[m][1] / 1e9)
            before = cost[mode]
            for size in 200000, 400000, 4000000:
                path = write(folder, kind, size)
                if size > 200000:
                    before = None if before is None or is_stopped(before) \
                        else run(old, mode, path)
                after = run(new, mode, path)
                print(f'| {kind} | {mode} | {size // 1000} kB | '
                      f'{cell(before)} | {cell(after)} |', flush=True)


if sys.argv[1:2] == ['table']:
    table(*sys.argv[2:4])
else:
    test(os.environ['PLACARD'])
