#!/usr/bin/env python3
# Makes src/deck/names.c, the named characters of HTML, of the list that Python
# has (html.entities): build-aux/entities.py >src/deck/names.c
from html.entities import html5

# Only names that end with a semicolon; sorted by bytes, as they are looked up.
names = sorted((name[:-1], chars) for name, chars in html5.items()
               if name.endswith(';'))

print('''/* Made from the list of HTML by build-aux/entities.py: do not edit. */
#include "config.h"

#include "deck/names.h"

const char names_text[] =''')
for name, _ in names:
    print(f'\t"{name}\\0"')
print(''';

const struct name names[] = {''')
at = 0
for name, chars in names:
    second = f'0x{ord(chars[1]):X}' if len(chars) > 1 else '0'
    print(f'\t{{ {at}, {second}, 0x{ord(chars[0]):X} }},')
    at += len(name) + 1
print('''};

const size_t names_count = sizeof names / sizeof *names;''')
