/* The table of languages. Number styles are those of CLDR; Arabic writes
 * European digits, as UN News does. A language that is not here still works:
 * its row is made when it is first asked for, named by its tag. */
#include "config.h"

#include "text/lang.h"

#include <string.h>

#include "base/mem.h"

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

/* Languages written from right to left when no script is named. */
static const char *const rtl_languages[] = {
	"ar", "arc", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk",
	"hac", "haz", "he", "iw", "khw", "ks", "lrc", "luz", "mzn", "nqo",
	"pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
};

/* Languages that are neither in the table nor written from right to left nor
 * in Latin letters. */
static const char *const other_languages[] = {
	"be", "bg", "dz", "el", "gu", "hy", "ja", "ka", "kk", "km", "kn", "ko",
	"ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "si", "sr",
	"ta", "te", "tg", "ti", "yue",
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

static const struct lang *
known(const char *tag, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT(aliases); i++)
		if (tag_is(tag, n, aliases[i].tag))
			return known(aliases[i].row, strlen(aliases[i].row));
	for (i = 0; i < COUNT(languages); i++)
		if (tag_is(tag, n, languages[i].tag))
			return &languages[i];
	return NULL;
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
	size_t n;

	if (tag == NULL)
		tag = "";
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

/* Its own name tells: it is written as the language is. Latin letters end
 * before U+0250, whose first byte is 0xC9. A row that was made has only its
 * tag for a name; for those there is a list. */
bool
lang_is_latin(const struct lang *l)
{
	const char *script = tag_script(l->tag);

	if (script != NULL)
		return tag_is(script, 4, "Latn");
	return l->dir == DIR_LTR && (unsigned char)l->name[0] < 0xC9 &&
	    !in_list(l->tag, subtag(l->tag), other_languages,
	    COUNT(other_languages));
}
