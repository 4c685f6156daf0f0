/* Fuzzes --html: any text as a deck, on a sheet of the fuzzer's choice (the
 * first byte). The page has to be XML with nothing in it that acts: elements
 * closed in order, attributes quoted and not twice, no element or attribute
 * but those that forms write, links only where they may lead. */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/app.h"
#include "export/export.h"
#include "view/html.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

enum { DEPTH = 400, ATTRIBUTES = 16, NAME = 24 };

static const char known[] = " a b bdi bdo blockquote body br caption circle "
    "code defs desc details div em figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "head header html li main meta nav ol p path pattern pre s section small "
    "span strong style summary svg symbol table td th title tr ul use ";

static void
fail(const char *page, const char *at)
{
	fprintf(stderr, "...%.*s<<<HERE>>>%.200s\n", at - page > 300 ? 300 :
	    (int)(at - page), at - page > 300 ? at - 300 : page, at);
	abort();
}

static size_t
name_at(const char *s, char name[NAME])
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV"
	    "WXYZ0123456789:-");

	if (n >= NAME)
		n = NAME - 1;
	memcpy(name, s, n);
	name[n] = '\0';
	return n;
}

/* An attribute from s on; gives the byte behind it. */
static const char *
attribute(const char *page, const char *s, char name[NAME])
{
	const char *end;

	s += name_at(s, name);
	if (*name == '\0' || s[0] != '=' || s[1] != '"')
		fail(page, s);
	s += 2;
	end = strchr(s, '"');
	if (end == NULL || memchr(s, '<', (size_t)(end - s)) != NULL)
		fail(page, s);
	if (strncasecmp(name, "on", 2) == 0 || strcmp(name, "src") == 0 ||
	    strcmp(name, "style") == 0)
		fail(page, s);
	if (strcmp(name, "href") == 0 && *s != '#' && !html_is_safe_address(s))
		fail(page, s);
	return end + 1;
}

static void
check_page(const char *page)
{
	static char open[DEPTH][NAME];
	int depth = 0;
	const char *s = page;

	while ((s = strpbrk(s, "<&")) != NULL) {
		char name[NAME], seen[ATTRIBUTES][NAME], word[NAME + 2];
		int n = 0;

		if (*s == '&') {
			if (strncmp(s, "&amp;", 5) != 0 &&
			    strncmp(s, "&lt;", 4) != 0 &&
			    strncmp(s, "&gt;", 4) != 0 &&
			    strncmp(s, "&quot;", 6) != 0)
				fail(page, s);
			s++;
			continue;
		}
		if (s == page && strncmp(s, "<!DOCTYPE html>", 15) == 0) {
			s += 15;
			continue;
		}
		if (s[1] == '/') {
			const char *end = s + 2 + name_at(s + 2, name);

			if (*end != '>' || depth == 0 ||
			    strcmp(open[--depth], name) != 0)
				fail(page, s);
			s = end + 1;
			continue;
		}
		s += 1 + name_at(s + 1, name);
		snprintf(word, sizeof word, " %s ", name);
		if (strstr(known, word) == NULL)
			fail(page, s);
		while (*s == ' ') {
			if (n == ATTRIBUTES)
				fail(page, s);
			s = attribute(page, s + 1, seen[n]);
			for (int i = 0; i < n; i++)
				if (strcmp(seen[i], seen[n]) == 0)
					fail(page, s);
			n++;
		}
		if (strncmp(s, "/>", 2) == 0) {
			s += 2;
			continue;
		}
		if (*s != '>' || depth == DEPTH)
			fail(page, s);
		strcpy(open[depth++], name);
		s++;
		/* The style is ours: its text is no markup. */
		if (strcmp(name, "style") == 0 &&
		    (s = strstr(s, "</style>")) == NULL)
			fail(page, page);
	}
	if (depth > 0)
		fail(page, page + strlen(page));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const sheet[] = {
		"reader", "participant", "trainer", "quiz", "answers",
		"certificate", "quiz-a"
	};
	const char *folder = getenv("PLACARD_DATA"), *error;
	struct app_options options = { .audience = AUDIENCE_ALL,
	    .theme = "dark", .env = { .marks = true } };
	struct html_options how = { .panel = -1 };
	struct words words;
	struct deck *deck;
	struct app *app;
	char *page = NULL;
	size_t n = 0;
	FILE *out;

	if (size < 1 || size > 20000)
		return 0;
	options.data = folder != NULL ? folder : "data";
	how.sheet = sheet[data[0] % (sizeof sheet / sizeof *sheet)];
	how.notes = data[0] & 64;
	how.answers = data[0] & 128;
	deck = deck_from("fuzz.md", (const char *)data + 1, size - 1, NULL);
	words_open(&words, "/nonexistent", deck->lang, NULL);
	app = app_new(deck, &words, &options, &error);
	if (app != NULL) {
		out = open_memstream(&page, &n);
		export_html(app, deck, &words, &options, &how, out);
		fclose(out);
		check_page(page);
		free(page);
		app_free(app);
	}
	words_release(&words);
	deck_close(deck);
	return 0;
}
