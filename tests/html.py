"""Reads pages of --html as XML and says what is wrong with them."""
import os
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET

PLACARD = os.environ["PLACARD"]
SRC = os.environ.get("srcdir", ".")
WORK = os.environ["WORK"]
LANGS = "en ar de es fa fr it nl ru sv tr uk zh-Hans".split()
X = "{http://www.w3.org/1999/xhtml}"
BLOCK = set("p li div h1 h2 h3 h4 h5 h6 td th tr table caption section ol ul "
            "blockquote figure figcaption summary pre br title desc".split())
count = 0


def ok(good, name, *why):
    global count
    count += 1
    print("%sok %d - %s" % ("" if good else "not ", count, name))
    for line in why if not good else ():
        print("# %s" % str(line)[:300])
    sys.stdout.flush()


def run(*options):
    done = subprocess.run([PLACARD, *options], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    return done.stdout.decode("utf-8"), done


def tag(e):
    return e.tag.replace(X, "")


def text(e, out=None):
    """All that is read of an element, attributes of links too."""
    top = out is None
    out = [] if top else out
    block = tag(e) in BLOCK
    if tag(e) != "style":
        out.append(" " if block else "")
        out.append(e.text or "")
        number = int(e.get("start", "1"))
        for child in e:
            if tag(e) == "ol" and tag(child) == "li":
                out.append(" %d. " % number)
                number += 1
            text(child, out)
            out.append(child.tail or "")
        if e.get("href", "#")[0] != "#":
            out.append(" " + e.get("href") + " ")
        out.append(" " if block else "")
    return "".join(out) if top else None


def words(s):
    s = unicodedata.normalize("NFC", s)
    s = "".join(str(unicodedata.digit(c)) if c.isdigit() and c > "\x7f"
                else c for c in s)
    return re.findall(r"[^\W_]+", s)


def faults(root):
    """What no page may have."""
    wrong = []
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    wrong += ["id twice: " + i for i in set(ids) if ids.count(i) > 1] \
        if len(ids) != len(set(ids)) else []
    ids = set(ids)
    level = 0
    for e in root.iter():
        name = tag(e)
        if name in ("script", "iframe", "object", "embed", "link", "img",
                    "form", "input", "base", "audio", "video", "image",
                    "foreignObject", "animate", "set"):
            wrong.append("an element " + name)
        if name == "meta" and e.get("http-equiv", "").lower() not in \
                ("", "content-security-policy"):
            wrong.append("a meta " + e.get("http-equiv"))
        for key, value in e.attrib.items():
            key = key.split("}")[-1]
            if key.lower().startswith("on") or key in ("style", "src",
                                                       "srcdoc", "action"):
                wrong.append("an attribute %s=%s" % (key, value))
            if key == "href" and not re.match(
                    r"(https?://|mailto:|tel:|#)", value, re.I):
                wrong.append("a link to " + value)
            if key == "href" and value[0] == "#" and value[1:] not in ids:
                wrong.append("a link to nowhere " + value)
            if key in ("aria-labelledby", "aria-describedby"):
                wrong += ["%s names %s" % (key, i) for i in value.split()
                          if i not in ids]
            if key == "lang" and not re.match(r"[A-Za-z]{2,8}(-|$)", value):
                wrong.append("lang=" + value)
            if key == "dir" and value not in ("ltr", "rtl"):
                wrong.append("dir=" + value)
        if re.fullmatch("h[1-6]", name):
            if int(name[1]) > level + 1:
                wrong.append("%s after h%d" % (name, level))
            level = int(name[1])
            if not text(e).strip():
                wrong.append("an empty " + name)
        if name == "svg" and e.get("role") == "img" and (
                len(e) == 0 or tag(e[0]) != "title" or not e[0].text):
            wrong.append("a picture without a title")
        if name == "svg" and e.get("role") != "img" and \
                e.get("aria-hidden") != "true":
            wrong.append("a picture that is neither named nor hidden")
    if len(list(root.iter(X + "h1"))) != 1:
        wrong.append("not one h1")
    if len(list(root.iter(X + "main"))) != 1:
        wrong.append("not one main")
    for s in panels(root).values():
        if len(list(s.iter(X + "h2"))) != 1:
            wrong.append("not one h2 in " + s.get("id"))
    style = "".join(e.text or "" for e in root.iter(X + "style"))
    if re.search(r"@import|url\((?!#)", style):
        wrong.append("a style that loads something")
    return wrong


def panels(root):
    return {e.get("id"): e for e in root.iter(X + "section")
            if e.get("class") == "panel"}


def page(*options):
    out, done = run(*options)
    return ET.fromstring(out), len(out.encode()), out


def lost(said, section):
    """Words of a text that a panel has not; Chinese has no words."""
    read = text(section)
    have = set(words(read))
    run_on = "".join(words(read))
    return [w for w in words(said) if w not in have and not (
        re.search("[\u3400-\u9fff]", w) and w in run_on)]


def by_panel(said, ids):
    parts = [p for p in re.split(r"(?m)^(?=## )", said)]
    parts = [p for p in parts if p.startswith("## ")]
    parts = [re.sub(r"(?m)^# .*$", "", p) for p in parts]
    return dict(zip(ids, parts)) if len(parts) == len(ids) else {}


# ---- The series, in each language ----

for lang in LANGS:
    ids = [line.split("\t")[0] for line in
           run("-l", lang, "--list")[0].splitlines()]
    root, size, raw = page("-l", lang, "--html")
    wrong = faults(root)
    ok(not wrong, lang + ": the page is sound", *wrong)
    ok(size < 400000, lang + ": below 400 kB", size)
    rtl = lang in ("ar", "fa")
    ok(root.get("lang") == lang and root.get("dir") ==
       ("rtl" if rtl else "ltr"), lang + ": it says its language")
    shown = panels(root)
    said = by_panel(run("-l", lang, "--text")[0], ids)
    ok(list(shown) == ids and len(said) == len(ids),
       lang + ": a section a panel, in order", len(said), len(ids))
    wrong = ["%s: %s" % (i, w) for i in said for w in lost(said[i], shown[i])]
    ok(not wrong, lang + ": each word of --text is in its panel", *wrong)

en, size, raw = page("-l", "en", "--html")
sections = panels(en)

# ---- What is in it ----

bars = [e for e in sections["share-2050"].iter() if e.get("class") ==
        "estimate"]
ok(len(bars) == 1 and "estimate" in text(sections["share-2050"]),
   "an estimate is hatched and says so")
paths = {}
for e in en.iter(X + "symbol"):
    paths[e.get("id")] = len(list(e.iter(X + "path")))
ok(len(paths) > 20 and set(paths.values()) == {1}, "icons are a path each, once",
   paths)
land = [e for e in en.iter(X + "path") if e.get("class") == "land"]
ok(len(land) == 1 and 5000 < len(land[0].get("d")) < 40000,
   "the map has coast lines")
ok(sum(e.get("class") == "place" for e in en.iter(X + "circle")) == 20,
   "and twenty cities")
codes = [e for e in en.iter(X + "svg") if e.get("class") == "qr"]
ok(len(codes) >= 8, "addresses to read on have QR codes", len(codes))
rows = open(os.environ["PLACARD_DATA"] +
            "/cities-and-migration/practices.tsv", encoding="utf-8")
rows = [line.rstrip("\n").split("\t") for line in rows if line[0] != "#"]
at = {name: i for i, name in enumerate(rows.pop(0))}
matrix = [e for e in sections["practices"].iter(X + "table")][0]
cells = [[text(c).strip() for c in row] for row in matrix.iter(X + "tr")]
want = {(t, r[at["region"]]): 0 for r in rows for t in
        r[at["themes"]].split("; ")}
for r in rows:
    for t in r[at["themes"]].split("; "):
        want[t, r[at["region"]]] += 1
have = {(row[0], cells[0][c]): int(row[c]) for row in cells[1:]
        for c in range(1, len(row) - 1) if row[c]}
ok(have == want and len(have) > 15, "practices: themes by regions are counted "
   "as in the file", set(have.items()) ^ set(want.items()))
ok(all(int(row[-1]) == sum(int(n) for n in row[1:-1] if n)
       for row in cells[1:]), "and add up")
entries = [e for e in sections["practices"].iter(X + "ol")
           if "practices" in e.get("class")][0]
wrong = [r[at["id"]] for r, e in zip(rows, entries) if [a.get("href") for a in
         e.iter(X + "a")] != [r[at["address"]]] or
         r[at["what"]] not in text(e) or r[at["result"]] not in text(e)]
ok(len(entries) == len(rows) and not wrong,
   "practices: each entry has its words and leads to its source", *wrong)
nav = [e.get("class") for e in en.iter(X + "nav")]
ok(nav == ["contents", "tours"], "contents and tours are navigation", nav)
ok("Note:" not in text(en) and "Answer:" not in text(
    sections["quiz-a1"]).replace("Answer: IOM", ""),
   "a reader's page has no notes and no answers")
ok("Note:" in text(page("-l", "en", "--html", "--notes")[0]),
   "but with --notes")
root = page("-l", "en", "--html", "--answers")[0]
ok(any(e.get("class") == "key" for e in root.iter(X + "details")) and
   not faults(root), "and with --answers they are there to be opened")
root = page("-l", "en", "--html", "-p", "share-now")[0]
ok(list(panels(root)) == ["share-now"], "--panel: one panel", panels(root))
root = page("-l", "en", "--html", "-t", "short")[0]
ok(len(panels(root)) == 13 and not faults(root), "--tour: its panels",
   *faults(root))
ok("large" in page("-l", "en", "--html", "--large")[0].get("class"),
   "--large: large print")
root = page("-l", "en", "--html", "--audience=kiosk")[0]
ok(0 < len(panels(root)) < len(sections), "--audience: panels for a kiosk")
os.mkdir(WORK + "/local")
with open(WORK + "/local/deck.md", "w") as f:
    f.write("# x\n\n<!-- panel: local-help -->\n## Our desk\n\nRoom 7.\n")
root = page("-l", "en", "--html", "--local=" + WORK + "/local")[0]
ok("Room 7." in text(panels(root)["local-help"]), "--local: an office's own")

# ---- Sheets ----

root = page("-l", "en", "--html=participant")[0]
own = panels(root)["share-now"]
ok("55" not in text(own) and "____" in text(own) and not any(
    e.get("class") == "mark" for e in own.iter(X + "path")),
   "participant: the figure is to be filled in, in words and picture",
   text(own))
ok("68%" not in text(panels(root)["share-2050"]), "participant: also in prose")
ok(sum(e.get("class") == "lines" for e in root.iter(X + "div")) ==
   len(panels(root)), "participant: room for notes beside each panel")
ok(any(e.get("class") == "box" for e in panels(root)["why-cities"].iter()),
   "participant: points have boxes")
ok(not faults(root), "participant: sound", *faults(root))
root = page("-l", "en", "--html=trainer")[0]
own = text(panels(root)["share-now"])
ok("Say the year: 2018." in own and "Newer figure" in own and "1 min" in own,
   "trainer: note, newer figure and minutes", own)
ok("Answer:" in text(panels(root)["quiz-a2"]), "trainer: the answers")
ok(not faults(root), "trainer: sound", *faults(root))
for form, other in ("a", "quiz-b1"), ("b", "quiz-a1"):
    root = page("-l", "en", "--html=quiz-" + form)[0]
    ok(len(panels(root)) == 6 and other not in panels(root),
       "quiz: form " + form.upper(), list(panels(root)))
    ok("Right" not in text(root) and "Answer" not in text(root) and
       not faults(root), "quiz: without its key")
root = page("-l", "en", "--html=answers")[0]
own = text(panels(root)["quiz-a1"])
ok("55%" in own and "a little more than half" in own and
   "More than half of all people live in cities" in own,
   "answers: key, feedback and where to read on", own)
ok(not faults(root), "answers: sound", *faults(root))
root = page("-l", "en", "--html=certificate", "-t", "training")[0]
own = text(root)
ok("1 h 30 min" in own and "Signature" in own and not faults(root),
   "certificate: the length from the plan, nobody's name", own)
root = page("-l", "fr,ar", "--html=participant")[0]
own = panels(root)["share-2050"]
side = [(e.get("lang"), e.get("dir")) for e in own.iter(X + "div")
        if e.get("lang")]
ok(side == [("fr", "ltr"), ("ar", "rtl")] and not faults(root),
   "two languages side by side", side, *faults(root))
out, done = run("--html=poster")
ok(done.returncode == 2 and b"certificate" in done.stderr,
   "a sheet that is not there", done.stderr)
out, done = run("--html", "-l", "fr,xx")
ok(done.returncode == 2 and not out, "a language that is not there",
   done.stderr)

# ---- Decks that mean harm ----

HARM = '''---
title: "<script>alert(1)</script> & \\"quotes\\""
lang: en"><script>alert(2)</script>
licence: <img src=x onerror=alert(3)>
---

<!-- panel: a"onload=alert(4)><b -->
## <script>alert(5)</script> `</style><script>`

[a](javascript:alert(6)) [b](data:text/html,x) [c](vbscript:x) [d](HTTPS://ok.example)
[e](https://x.example/"onmouseover=alert(7)//) [f](file:///etc/passwd) [g](#nowhere)
[h](mailto:a@b.example) [i](tel:+32123) <a href="javascript:x">raw</a> <img src=x>

<!-- statement: icon="../../x" -->
Text with &#27; and \u202e override, ]]> and <!-- a comment

<!-- icons: x"><script> work -->
- **<b onclick=x>Label</b>** rest & more
- second

<!-- bars: max="9<script>" -->
| <i>a</i> | b" |
|---|---|
| x"y | 5 |
| z | *7* |

<!-- isotype: icon="person\\"><script>" -->
| a | b |
|---|---|
| x | 2/3 |

```html"><script>
</code></pre><script>alert(8)</script>
```

<!-- quiz: form="A\\"><script>" panel="x\\" onload=" -->
- [x] one <script>
- [ ] two

<!-- links -->
- [go](javascript:alert(9))
- [on](https://ok.example/?a=1&b=2)

<!-- source -->
</section></main><script>alert(10)</script>

---

##

A panel without a title.

###### Deep

#### Less deep

---

## Twice

## Twice
'''
with open(WORK + "/harm.md", "w") as f:
    f.write(HARM)
for sheet in "reader participant trainer quiz answers certificate".split():
    out, done = run("--html=" + sheet, "--notes", WORK + "/harm.md")
    try:
        wrong = faults(ET.fromstring(out))
    except ET.ParseError as e:
        wrong = [e]
    ok(not wrong and done.returncode == 0, "harm: " + sheet, *wrong)
root = ET.fromstring(run("--html", WORK + "/harm.md")[0])
links = sorted(e.get("href") for e in root.iter(X + "a")
               if e.get("href")[0] != "#")
ok(links == ["HTTPS://ok.example", "https://ok.example/?a=1&b=2",
             'https://x.example/"onmouseover=alert(7)//',
             "mailto:a@b.example", "tel:+32123"],
   "harm: only addresses that a page may have", links)
out = run("--html", "-l", "en", "--local=" + WORK + "/local",
          SRC + "/tests/decks/broken.md")[0]
ok(not faults(ET.fromstring(out)), "a broken deck is a sound page",
   *faults(ET.fromstring(out)))
print("1..%d" % count)
