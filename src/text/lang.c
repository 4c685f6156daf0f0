/* The table of languages. Number styles are those of CLDR; Arabic writes
 * European digits, as UN News does. Languages that are not here are in cldr.c;
 * one that is not there either still works: its row is made when it is first
 * asked for, named by its tag. */
#include "config.h"

#include "text/lang.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "text/cldr.h"

/* The Arabic letter mark: the sign stands left of the digits, as it does
 * behind an Arabic word (UAX #9, W2). */
#define ALM	"\u061c"
#define NBSP	"\u00a0"
#define NNBSP	"\u202f"	/* narrow, as French wants it */

#define ARABIC_DECIMAL	"\u066b"
#define ARABIC_GROUP	"\u066c"
#define ARABIC_PERCENT	ALM "%s\u066a"

/* The columns are those of struct lang. */
static const struct lang languages[] = {
	{ "en", "English", "English", DIR_LTR, "latn", ".", ",", "%s%%", 1 },
	{ "fr", "Français", "French", DIR_LTR,
	    "latn", ",", NNBSP, "%s" NNBSP "%%", 1 },
	{ "nl", "Nederlands", "Dutch", DIR_LTR, "latn", ",", ".", "%s%%", 1 },
	{ "de", "Deutsch", "German", DIR_LTR,
	    "latn", ",", ".", "%s" NBSP "%%", 1 },
	{ "it", "Italiano", "Italian", DIR_LTR, "latn", ",", ".", "%s%%", 1 },
	{ "sv", "Svenska", "Swedish", DIR_LTR,
	    "latn", ",", NBSP, "%s" NBSP "%%", 1 },
	{ "es", "Español", "Spanish", DIR_LTR,
	    "latn", ",", ".", "%s" NBSP "%%", 2 },
	{ "tr", "Türkçe", "Turkish", DIR_LTR, "latn", ",", ".", "%%%s", 1 },
	{ "uk", "Українська", "Ukrainian", DIR_LTR,
	    "latn", ",", NBSP, "%s" NBSP "%%", 1 },
	{ "ru", "Русский", "Russian", DIR_LTR,
	    "latn", ",", NBSP, "%s" NBSP "%%", 1 },
	{ "ar", "العربية", "Arabic", DIR_RTL,
	    "latn", ".", ",", ALM "%s%%", 1 },
	{ "fa", "فارسی", "Persian", DIR_RTL,
	    "arabext", ARABIC_DECIMAL, ARABIC_GROUP, ARABIC_PERCENT, 1 },
	{ "zh-Hans", "简体中文", "Chinese (simplified)", DIR_LTR,
	    "latn", ".", ",", "%s%%", 1 },
	{ "zh-Hant", "繁體中文", "Chinese (traditional)", DIR_LTR,
	    "latn", ".", ",", "%s%%", 1 },
	{ "he", "עברית", "Hebrew", DIR_RTL, "latn", ".", ",", "%s%%", 1 },
	{ "ur", "اردو", "Urdu", DIR_RTL, "latn", ".", ",", "%s%%", 1 },
	{ "ps", "پښتو", "Pashto", DIR_RTL,
	    "arabext", ARABIC_DECIMAL, ARABIC_GROUP, ARABIC_PERCENT, 1 },
	{ "ckb", "کوردیی ناوەندی", "Central Kurdish", DIR_RTL,
	    "arab", ARABIC_DECIMAL, ARABIC_GROUP, ARABIC_PERCENT, 1 },
	{ "hi", "हिन्दी", "Hindi", DIR_LTR, "latn", ".", ",", "%s%%", 1 },
	{ "th", "ไทย", "Thai", DIR_LTR, "latn", ".", ",", "%s%%", 1 },
	{ "bn", "বাংলা", "Bengali", DIR_LTR, "latn", ".", ",", "%s%%", 1 },
	{ "am", "አማርኛ", "Amharic", DIR_LTR, "latn", ".", ",", "%s%%", 1 },
	{ "pt", "Português", "Portuguese", DIR_LTR,
	    "latn", ",", ".", "%s%%", 1 },
	{ "pl", "Polski", "Polish", DIR_LTR, "latn", ",", NBSP, "%s%%", 2 },
};

/* Tags that mean a row with another name. */
static const struct { const char *tag, *row; } aliases[] = {
	{ "zh", "zh-Hans" },
	{ "zh-TW", "zh-Hant" },
	{ "zh-HK", "zh-Hant" },
	{ "zh-MO", "zh-Hant" },
	{ "iw", "he" },
};

/* Older or wider codes of a language that has a row by another. */
static const struct { const char *code, *language; } codes[] = {
	{ "cmn", "zh" }, { "fil", "tl" }, { "in", "id" }, { "iw", "he" },
	{ "ji", "yi" }, { "mo", "ro" }, { "nb", "no" }, { "sh", "sr" },
};

/* Modifiers of locales that name a script. */
static const struct { const char *modifier, *script; } modifiers[] = {
	{ "latin", "Latn" }, { "cyrillic", "Cyrl" }, { "arabic", "Arab" },
	{ "devanagari", "Deva" },
};

/* Variants that catalogs are written in; anything else behind a tag is more
 * likely a word ("fr-old") than a variant. */
static const char *const variants[] = {
	"1901", "1996", "arevela", "arevmda", "ekavsk", "ijekavsk",
	"monoton", "oxendict", "polyton", "tarask", "valencia",
};

static const char *const scripts[] = {
	"Adlm", "Arab", "Aran", "Armn", "Beng", "Bopo", "Brai", "Cans",
	"Cher", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru",
	"Hang", "Hans", "Hant", "Hebr", "Jpan", "Khmr", "Knda", "Kore",
	"Laoo", "Latn", "Mand", "Mlym", "Mong", "Mtei", "Mymr", "Nkoo",
	"Olck", "Orya", "Rohg", "Samr", "Sinh", "Sund", "Syrc", "Taml",
	"Telu", "Tfng", "Thaa", "Thai", "Tibt", "Vaii", "Yiii",
};

/* Languages written from right to left when no script is named. */
static const char *const rtl_languages[] = {
	"ar", "arc", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk",
	"hac", "haz", "he", "iw", "khw", "ks", "lrc", "luz", "mzn", "nqo",
	"pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
};

static const char *const rtl_scripts[] = {
	"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc",
	"Thaa",
};

#define COUNT(array)	(sizeof (array) / sizeof (array)[0])

static char
tag_char(char c)
{
	if (c == '_')
		return '-';
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether the first n bytes of a are the tag b. */
static bool
tag_is(const char *a, size_t n, const char *b)
{
	size_t i;

	for (i = 0; i < n && b[i] != '\0'; i++)
		if (tag_char(a[i]) != tag_char(b[i]))
			return false;
	return i == n && b[i] == '\0';
}

/* Bytes of the subtag at s. */
static size_t
subtag(const char *s)
{
	return strcspn(s, "-_");
}

static bool
in_list(const char *s, size_t n, const char *const *list, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (tag_is(s, n, list[i]))
			return true;
	return false;
}

/* The script subtag (four letters, second or later) of a tag, or NULL. */
static const char *
tag_script(const char *tag)
{
	const char *p = tag + subtag(tag);

	while (*p != '\0') {
		p++;
		if (subtag(p) == 4 && (p[0] < '0' || p[0] > '9'))
			return p;
		p += subtag(p);
	}
	return NULL;
}

static enum dir
tag_dir(const char *tag)
{
	const char *script = tag_script(tag);
	bool rtl;

	if (script != NULL)
		rtl = in_list(script, 4, rtl_scripts, COUNT(rtl_scripts));
	else
		rtl = in_list(tag, subtag(tag), rtl_languages,
		    COUNT(rtl_languages));
	return rtl ? DIR_RTL : DIR_LTR;
}

/* A tag in its parts, each as the table writes it; "" where there is none. */
struct tag {
	char	 language[4], script[5], region[4];
	char	 rest[12];		/* a variant, in small letters */
};

static void
copy_part(char *to, const char *s, size_t n, bool capital, bool upper)
{
	for (size_t i = 0; i < n; i++) {
		const char c = tag_char(s[i]);

		to[i] = c >= 'a' && c <= 'z' && (upper || (capital && i == 0)) ?
		    (char)(c - 'a' + 'A') : c;
	}
	to[n] = '\0';
}

static bool
all_letters(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (tag_char(s[i]) < 'a' || tag_char(s[i]) > 'z')
			return false;
	return true;
}

static bool
all_digits(const char *s, size_t n)
{
	return strspn(s, "0123456789") >= n;
}

/* Takes one subtag behind the language; false when it is none. */
static bool
take_part(struct tag *t, const char *s, size_t n)
{
	if (n == 4 && *t->script == '\0' && *t->region == '\0' &&
	    in_list(s, n, scripts, COUNT(scripts)))
		copy_part(t->script, s, n, true, false);
	else if (((n == 2 && all_letters(s, n)) || (n == 3 &&
	    all_digits(s, n))) && *t->region == '\0')
		copy_part(t->region, s, n, true, true);
	else if (in_list(s, n, variants, COUNT(variants)))
		copy_part(t->rest, s, n, false, false);
	else
		return false;
	return true;
}

/* Reads "pt-BR", "zh_Hant_HK", "sr@latin", "ca@valencia"; false for what is
 * no tag of a language. */
static bool
tag_read(const char *s, struct tag *t)
{
	size_t n = strcspn(s, "-_@");

	memset(t, 0, sizeof *t);
	if (n < 2 || n > 3 || !all_letters(s, n))
		return false;
	copy_part(t->language, s, n, false, false);
	for (size_t i = 0; i < COUNT(codes); i++)
		if (tag_is(s, n, codes[i].code)) {
			strcpy(t->language, codes[i].language);
			if (tag_is(s, n, "sh"))
				strcpy(t->script, "Latn");
		}
	for (s += n; *s == '-' || *s == '_'; s += n) {
		s++;
		n = strcspn(s, "-_@");
		if (!take_part(t, s, n))
			return false;
	}
	if (*s != '@')
		return *s == '\0';
	s++;
	for (size_t i = 0; i < COUNT(modifiers); i++)
		if (tag_is(s, strlen(s), modifiers[i].modifier)) {
			strcpy(t->script, modifiers[i].script);
			return true;
		}
	return take_part(t, s, strlen(s));
}

/* The script of a tag where its language is written in more than one. */
static const char *
script_of(const struct tag *t)
{
	if (*t->script != '\0' || strcmp(t->language, "zh") != 0)
		return t->script;
	return strcmp(t->region, "TW") == 0 || strcmp(t->region, "HK") == 0 ||
	    strcmp(t->region, "MO") == 0 ? "Hant" : "Hans";
}

bool
lang_is_tag(const char *tag)
{
	struct tag t;

	return tag_read(tag, &t);
}

int
lang_closeness(const char *have, const char *want)
{
	struct tag a, b;
	int close;

	if (!tag_read(have, &a) || !tag_read(want, &b))
		return tag_is(have, strlen(have), want) ? LANG_SAME : 0;
	if (strcmp(a.language, b.language) != 0)
		return 0;
	if (strcmp(a.region, b.region) == 0)
		close = 4;
	else
		close = *a.region == '\0' ? 3 : *b.region == '\0' ? 2 : 1;
	if (strcmp(script_of(&a), script_of(&b)) == 0)
		close += LANG_SAME - 5 + (strcmp(a.rest, b.rest) == 0);
	else if ((*script_of(&a) != '\0' && *script_of(&b) != '\0') ||
	    tag_dir(have) != tag_dir(want))
		return 0;	/* another script: not what was asked for */
	return close;
}

const char *
lang_region(const char *tag)
{
	struct tag t, row;

	if (!tag_read(tag, &t) || *t.region == '\0')
		return NULL;
	for (size_t i = 0; i < cldr_nregion; i++)
		if (tag_read(cldr_regions[i].tag, &row) &&
		    strcmp(row.language, t.language) == 0 &&
		    strcmp(row.region, t.region) == 0 &&
		    (*script_of(&t) == '\0' || *script_of(&row) == '\0' ||
		    strcmp(script_of(&row), script_of(&t)) == 0))
			return cldr_regions[i].name;
	return tag + strlen(tag) - strlen(t.region);
}

static const struct lang *
in_table(const char *tag, size_t n)
{
	for (size_t i = 0; i < COUNT(languages); i++)
		if (tag_is(tag, n, languages[i].tag))
			return &languages[i];
	for (size_t i = 0; i < cldr_nlanguage; i++)
		if (tag_is(tag, n, cldr_languages[i].tag))
			return &cldr_languages[i];
	return NULL;
}

static const struct lang *
known(const char *tag, size_t n)
{
	for (size_t i = 0; i < COUNT(aliases); i++)
		if (tag_is(tag, n, aliases[i].tag))
			return in_table(aliases[i].row,
			    strlen(aliases[i].row));
	return in_table(tag, n);
}

/* Rows made for tags that are not in the table live in a list to the end of
 * the program, so that a row can be kept by whoever asked. The one variable of
 * this floor: decks name few languages, and always the same. */
static const struct lang *
unknown(const char *tag)
{
	struct row {
		struct lang	 lang;
		struct row	*next;
	};
	static struct row *made;
	struct row *row;

	for (row = made; row != NULL; row = row->next)
		if (tag_is(tag, strlen(tag), row->lang.tag))
			return &row->lang;
	row = xcalloc(1, sizeof *row);
	row->lang = languages[0];
	row->lang.tag = row->lang.name = row->lang.english = xstrdup(tag);
	row->lang.dir = tag_dir(tag);
	row->next = made;
	made = row;
	return &row->lang;
}

const struct lang *
lang_find(const char *tag)
{
	const struct lang *l;
	char plain[24];
	struct tag t;
	size_t n;

	if (tag == NULL)
		tag = "";
	if (tag_read(tag, &t)) {
		/* "sr@latin" and "sh" are "sr-Latn". */
		snprintf(plain, sizeof plain, "%s%s%s%s%s", t.language,
		    *t.script != '\0' ? "-" : "", t.script,
		    *t.region != '\0' ? "-" : "", t.region);
		tag = plain;
	}
	n = strlen(tag);
	while (n > 0) {
		l = known(tag, n);
		if (l != NULL) {
			/* "tr-Arab" is not to be shown as Turkish is. */
			if (tag_script(tag) != NULL && tag_dir(tag) != l->dir)
				break;
			return l;
		}
		while (n > 0 && tag[n - 1] != '-' && tag[n - 1] != '_')
			n--;
		if (n > 0)
			n--;
	}
	return unknown(tag);
}

struct lang
lang_with_digits(const struct lang *lang, const char *digits)
{
	static const char *const known[] = { "latn", "arab", "arabext" };
	struct lang out = *lang;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (digits != NULL && strcmp(digits, known[i]) == 0)
			out.digits = known[i];
	return out;
}

void
lang_from_locale(const char *locale, char *tag, size_t size)
{
	const char *modifier, *script = "";
	size_t n, language, i, k = 0;

	if (size == 0)
		return;
	tag[0] = '\0';
	if (locale == NULL)
		return;
	n = strcspn(locale, ".@");
	if (n == 0 || tag_is(locale, n, "C") || tag_is(locale, n, "POSIX"))
		return;
	modifier = strchr(locale, '@');
	if (modifier != NULL && strcmp(modifier, "@latin") == 0)
		script = "-Latn";
	else if (modifier != NULL && strcmp(modifier, "@cyrillic") == 0)
		script = "-Cyrl";
	language = subtag(locale);
	if (language > n)
		language = n;
	for (i = 0; i < n && k + 1 < size; i++) {
		if (i == language)
			for (; *script != '\0' && k + 1 < size; script++)
				tag[k++] = *script;
		if (k + 1 < size)
			tag[k++] = locale[i] == '_' ? '-' : locale[i];
	}
	for (; language == n && *script != '\0' && k + 1 < size; script++)
		tag[k++] = *script;
	tag[k] = '\0';
}

bool
lang_same(const char *a, const char *b)
{
	return lang_find(a) == lang_find(b);
}

/* Its own name tells: it is written as the language is. A row that was made
 * has only its tag for a name. */
bool
lang_is_latin(const struct lang *l)
{
	const char *script = tag_script(l->tag);

	if (script != NULL)
		return tag_is(script, 4, "Latn");
	if (l->dir == DIR_RTL)
		return false;
	for (const char *s = l->name; *s != '\0'; s++)
		if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z'))
			return true;
	return false;
}
