# Adds up what gcov counted in the current folder. Each file is counted once,
# also where several programs are made of it: a line that one of them runs is
# run. Run by coverage.sh; the argument is the folder of the source.
import collections
import json
import os
import subprocess
import sys


def notes():
    """Files of counts that the compiler made beside its objects; not those of
    the tests themselves, and not those of the sanitized twin."""
    for folder, _, names in os.walk('src'):
        for name in sorted(names):
            if name.endswith('.gcno') and 'placard_asan' not in name:
                yield os.path.join(folder, name)


def counted(source):
    """Of each file: its lines, its branches, its functions, with counts."""
    files = collections.defaultdict(
        lambda: [collections.Counter() for _ in range(3)])
    for note in notes():
        out = subprocess.run(
            ['gcov', '--stdout', '--json-format', '--branch-probabilities',
             note], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            check=True).stdout
        for part in out.decode().splitlines():
            for f in json.loads(part)['files']:
                name = os.path.relpath(os.path.join(os.getcwd(), f['file']),
                                       os.path.join(source, 'src'))
                if name.startswith('..'):
                    continue
                lines, branches, functions = files[name]
                for line in f['lines']:
                    at = line['line_number']
                    lines[at] += line['count']
                    for i, branch in enumerate(line['branches']):
                        branches[at, i] += branch['count']
                for function in f['functions']:
                    functions[function['name']] += \
                        function['execution_count']
    return files


def share(counts):
    run = sum(1 for n in counts if n > 0)
    return f'{run} of {len(counts)}', 100 * run / len(counts) if counts else 100


def main(source):
    files = counted(source)
    if not files:
        sys.exit('coverage: nothing was counted')
    folders = collections.defaultdict(lambda: [[], [], []])
    never = []
    for name, parts in sorted(files.items()):
        for of in os.path.dirname(name) or 'placard.c', 'all':
            for i, part in enumerate(parts):
                folders[of][i].extend(part.values())
        never += [f'{name}: {function}' for function, n in parts[2].items()
                  if n == 0]
    print('| folder | lines | | branches | | functions |')
    print('| --- | --- | --- | --- | --- | --- |')
    for of in sorted(set(folders) - {'all'}) + ['all']:
        lines, branches, functions = map(share, folders[of])
        print(f'| {of} | {lines[0]} | {lines[1]:.1f}% | {branches[0]} | '
              f'{branches[1]:.1f}% | {functions[0]} |')
    print('\nNever entered:')
    print('\n'.join('- ' + line for line in never) or '- none')


main(sys.argv[1])
