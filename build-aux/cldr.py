#!/usr/bin/env python3
"""Writes src/text/cldr.c from the JSON files of CLDR.

cldr.py FOLDER >src/text/cldr.c

FOLDER holds cldr-core, cldr-localenames-full and cldr-numbers-full. Languages
that src/text/lang.c has are left out; those rows are looked after by hand.
"""
import json
import os
import re
import sys

ROOT = sys.argv[1]
LANG_C = os.path.join(os.path.dirname(__file__), '../src/text/lang.c')
RTL = {'Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr',
       'Syrc', 'Thaa'}


def load(*path):
    try:
        with open(os.path.join(ROOT, *path), encoding='utf-8') as f:
            return json.load(f)
    except FileNotFoundError:
        return None


def names(locale, what):
    j = load('cldr-localenames-full', 'main', locale, what + '.json')
    return j['main'][locale]['localeDisplayNames'][what] if j else {}


def numbers(locale):
    j = load('cldr-numbers-full', 'main', locale, 'numbers.json')
    if j is None:
        return None
    n = j['main'][locale]['numbers']
    system = n['defaultNumberingSystem']
    if system not in ('latn', 'arab', 'arabext'):
        system = 'latn'
    symbols = n['symbols-numberSystem-' + system]
    pattern = n['percentFormats-numberSystem-' + system]['standard']
    m = re.search('[#0,.]+', pattern)
    sign = symbols['percentSign'].replace('%', '%%')
    percent = '%s'.join(p.replace('%', sign) for p in
                        (pattern[:m.start()], pattern[m.end():]))
    return (system, symbols['decimal'], symbols['group'], percent,
            int(n['minimumGroupingDigits']))


def literal(s):
    out = ''
    for c in s:
        plain = c.isprintable() and not c.isspace() or c == ' '
        out += c if plain else '\\u%04x' % ord(c)
    return '"' + out.replace('"', '\\"') + '"'


def main():
    with open(LANG_C, encoding='utf-8') as f:
        have = set(re.findall(r'^\t\{ "([A-Za-z-]+)", "', f.read(), re.M))
    likely = load('cldr-core', 'supplemental', 'likelySubtags.json')
    likely = likely['supplemental']['likelySubtags']
    english = names('en', 'languages')
    scripts = names('en', 'scripts')
    languages, regions = {}, {}
    for locale in sorted(os.listdir(os.path.join(
            ROOT, 'cldr-localenames-full', 'main'))):
        part = locale.split('-')
        if any(len(p) > 4 or p.isdigit() for p in part):
            continue
        lang = part[0]
        script = next((p for p in part[1:] if len(p) == 4), None)
        region = next((p for p in part[1:] if len(p) == 2), None)
        own = names(locale, 'languages')
        territories = names(locale, 'territories')
        default = likely.get(lang, '--').split('-')
        if not region:
            region = likely.get(locale, '--').split('-')[2]
        if region in territories:
            tag = '-'.join(filter(None, (lang, script, region)))
            regions.setdefault(lang, {})[tag] = territories.get(
                region + '-alt-short', territories[region])
        base = '-'.join(filter(None, (lang, script)))
        if base != locale or base in have or lang == 'zh' or \
                script == default[1]:
            continue
        name = own.get(base) or own.get(lang)
        eng = english.get(base) or english.get(lang)
        style = numbers(locale)
        if name in (None, lang) or eng is None or style is None:
            continue
        if script and base not in own and names(locale, 'scripts'):
            name += ' (%s)' % names(locale, 'scripts')[script]
        if script and base not in english:
            eng += ' (%s)' % scripts[script]
        rtl = (script or default[1]) in RTL
        languages[base] = (name[0].upper() + name[1:], eng, rtl) + style
    print('/* Made from CLDR by build-aux/cldr.py: do not edit. */\n'
          '#include "config.h"\n\n#include "text/cldr.h"\n\n'
          'const struct lang cldr_languages[] = {')
    for tag, (name, eng, rtl, system, dec, group, percent, first) in sorted(
            languages.items()):
        print('\t{ %s, %s, %s,\n\t    DIR_%s, "%s", %s, %s, %s, %d },' % (
            literal(tag), literal(name), literal(eng), 'RTL' if rtl else
            'LTR', system, literal(dec), literal(group), literal(percent),
            first))
    print('};\n\nconst size_t cldr_nlanguage = sizeof cldr_languages /\n'
          '    sizeof *cldr_languages;\n\n'
          'const struct cldr_region cldr_regions[] = {')
    for lang, rows in sorted(regions.items()):
        if len(rows) > 1:
            for tag, name in sorted(rows.items()):
                print('\t{ %s, %s },' % (literal(tag), literal(name)))
    print('};\n\nconst size_t cldr_nregion = sizeof cldr_regions /\n'
          '    sizeof *cldr_regions;')


main()
