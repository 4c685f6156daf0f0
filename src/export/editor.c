/* --editor: files for editors, made from the table of directives, so that they
 * know what this placard knows: words to complete, snippets, and how findings of
 * --check and entries of --translate are read. */
#include "config.h"

#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "deck/directive.h"

/* Directives that authors write: those of other tools are only read. */
static bool
is_ours(const struct directive_row *row)
{
	return row->kind != DIRECTIVE_FOREIGN;
}

/* The next word of the keys at *s; *n its bytes, *number whether it wants one.
 * NULL at the end. */
static const char *
next_key(const char **s, size_t *n, bool *number)
{
	const char *word = *s;

	if (word == NULL || *word == '\0')
		return NULL;
	*n = strcspn(word, ": ");
	*number = word[*n] == ':';
	*s = word + strcspn(word, " ");
	*s += strspn(*s, " ");
	return word;
}

/* ---- vim ---- */

static void
put_vim_table(FILE *out)
{
	const struct directive_row *row;

	fputs("let s:directives = {\n", out);
	for (int i = 0; (row = directive_row(i)) != NULL; i++) {
		const char *keys = row->keys, *key;
		bool number;
		size_t n;

		if (!is_ours(row))
			continue;
		fprintf(out, "      \\ '%s': [", row->name);
		for (int k = 0; (key = next_key(&keys, &n, &number)) != NULL;
		    k++)
			fprintf(out, "%s'%.*s='", k > 0 ? ", " : "", (int)n,
			    key);
		fputs("],\n", out);
	}
	fputs("      \\ }\n", out);
	fputs("let s:shapes = {\n", out);
	for (int i = 0; (row = directive_row(i)) != NULL; i++)
		if (is_ours(row) && row->needs != NULL)
			fprintf(out, "      \\ '%s': 'for %s',\n", row->name,
			    row->needs);
	fputs("      \\ }\n", out);
}

static void
put_vim(FILE *out)
{
	fputs("\" Decks of placard " PACKAGE_VERSION " in vim, made by placard "
	    "--editor=vim. Put it into\n"
	    "\" ~/.vim/after/ftplugin/markdown/placard.vim.\n"
	    "\"   :make                 findings of --check; :cnext goes to the "
	    "next\n"
	    "\"   :PlacardTranslate fr  texts beside their translations; Enter "
	    "goes to one\n"
	    "\"   CTRL-X CTRL-O         a directive or its key, behind <!--\n"
	    "\"   :Placard              shows the deck\n"
	    "if exists('b:did_placard')\n"
	    "  finish\n"
	    "endif\n"
	    "let b:did_placard = 1\n\n", out);
	put_vim_table(out);
	fputs("\n"
	    "setlocal makeprg=placard\\ --check\\ %:S\n"
	    "setlocal errorformat=%f:%l:%c:\\ %trror:\\ %m,"
	    "%f:%l:%c:\\ %tarning:\\ %m,%f:%l:%c:\\ %tote:\\ %m,%-G%.%#\n"
	    "setlocal omnifunc=PlacardComplete\n\n"
	    "command! -buffer Placard execute '!placard ' . expand('%:S')\n"
	    "command! -buffer -nargs=1 PlacardTranslate\n"
	    "      \\ call PlacardTranslate(<q-args>)\n\n"
	    "function! PlacardTranslate(tag)\n"
	    "  let l:format = &l:errorformat\n"
	    "  let &l:errorformat = '%f:%l:%c: %m,%+G%.%#'\n"
	    "  cgetexpr system('placard --size=100x24 --translate='\n"
	    "        \\ . shellescape(a:tag) . ' ' . expand('%:S'))\n"
	    "  let &l:errorformat = l:format\n"
	    "  copen\n"
	    "endfunction\n\n"
	    "function! PlacardComplete(findstart, base)\n"
	    "  let l:before = getline('.')[:col('.') - 2]\n"
	    "  if a:findstart\n"
	    "    let l:start = match(l:before, '<!--\\s*\\zs[a-z-]*$')\n"
	    "    if l:start < 0 && l:before =~# '<!--\\s*[a-z-]\\+:'\n"
	    "      let l:start = match(l:before, '[a-z]*$')\n"
	    "    endif\n"
	    "    return l:start < 0 ? -3 : l:start\n"
	    "  endif\n"
	    "  let l:name = matchstr(l:before, '<!--\\s*\\zs[a-z-]\\+\\ze:')\n"
	    "  if l:name !=# ''\n"
	    "    return filter(copy(get(s:directives, l:name, [])),\n"
	    "          \\ 'stridx(v:val, a:base) == 0')\n"
	    "  endif\n"
	    "  return map(filter(sort(keys(s:directives)),\n"
	    "        \\ 'stridx(v:val, a:base) == 0'),\n"
	    "        \\ '{\"word\": v:val, \"menu\": get(s:shapes, v:val, "
	    "\"\")}')\n"
	    "endfunction\n", out);
}

/* ---- VS Code ---- */

/* What a block looks like, with the places that are filled in. */
static const struct {
	unsigned	 shapes;
	bool		 task;
	const char	*lines;
} block[] = {
	{ SHAPES(BLOCK_TABLE), false, "\"| ${91:what} | ${92:value} |\", "
	    "\"| --- | --- |\", \"| ${93:name} | ${94:1} |\"" },
	{ SHAPES(BLOCK_LIST), true, "\"- [x] ${91:right}\", "
	    "\"- [ ] ${92:wrong}\"" },
	{ SHAPES(BLOCK_LIST), false, "\"- **${91:label}** ${92:words}\"" },
	{ SHAPES(BLOCK_QUOTE), false, "\"> ${91:What was said.}\", \">\", "
	    "\"> — ${92:who}\"" },
	{ SHAPES(BLOCK_PARAGRAPH), false, "\"${91:words}\"" }
};

static const char *
block_of(const struct directive_row *row)
{
	if (row->kind != DIRECTIVE_BLOCK || row->prose)
		return NULL;
	for (size_t i = 0; i < sizeof block / sizeof *block; i++)
		if ((row->shapes & block[i].shapes) != 0 &&
		    row->task == block[i].task)
			return block[i].lines;
	return NULL;
}

static void
put_snippet(const struct directive_row *row, FILE *out)
{
	const char *keys = row->keys, *key, *lines = block_of(row);
	bool number;
	size_t n;

	fprintf(out, "  \"placard %s\": {\n    \"scope\": \"markdown\",\n"
	    "    \"prefix\": \"<!-- %s\",\n    \"body\": [\"<!-- %s",
	    row->name, row->name, row->name);
	if (row->prose || row->words || row->kind == DIRECTIVE_PANEL)
		fputs(": $1", out);
	else if (keys != NULL) {
		/* One place: whoever wants no keys deletes it. */
		fputs("${1:", out);
		for (int k = 0; (key = next_key(&keys, &n, &number)) != NULL;
		    k++)
			fprintf(out, "%s%.*s=%s", k == 0 ? ": " : " ",
			    (int)n, key, number ? "1" : "");
		putc('}', out);
	}
	fputs(" -->\"", out);
	if (lines != NULL)
		fprintf(out, ", %s", lines);
	fprintf(out, "],\n    \"description\": \"placard%s%s\"\n  }",
	    row->needs != NULL ? ", for " : "", row->needs != NULL ?
	    row->needs : "");
}

static void
put_snippets(FILE *out)
{
	const struct directive_row *row;
	bool first = true;

	fputs("{\n", out);
	for (int i = 0; (row = directive_row(i)) != NULL; i++) {
		if (!is_ours(row))
			continue;
		fputs(first ? "" : ",\n", out);
		put_snippet(row, out);
		first = false;
	}
	fputs("\n}\n", out);
}

static void
put_tasks(FILE *out)
{
	fputs("{\n  \"version\": \"2.0.0\",\n  \"tasks\": [\n"
	    "    {\n      \"label\": \"placard: check\",\n"
	    "      \"type\": \"process\",\n      \"command\": \"placard\",\n"
	    "      \"args\": [\"--check\", \"${file}\"],\n"
	    "      \"group\": \"build\",\n"
	    "      \"presentation\": { \"reveal\": \"silent\" },\n"
	    "      \"problemMatcher\": {\n        \"owner\": \"placard\",\n"
	    "        \"fileLocation\": [\"autoDetect\", "
	    "\"${workspaceFolder}\"],\n"
	    "        \"pattern\": {\n          \"regexp\": "
	    "\"^(.+):(\\\\d+):(\\\\d+): (error|warning|note): (.*)$\",\n"
	    "          \"file\": 1, \"line\": 2, \"column\": 3, "
	    "\"severity\": 4, \"message\": 5\n        }\n      }\n    },\n"
	    "    {\n      \"label\": \"placard: translate\",\n"
	    "      \"type\": \"process\",\n      \"command\": \"placard\",\n"
	    "      \"args\": [\"--translate=${input:tag}\", \"${file}\"],\n"
	    "      \"problemMatcher\": []\n    },\n"
	    "    {\n      \"label\": \"placard: show\",\n"
	    "      \"type\": \"process\",\n      \"command\": \"placard\",\n"
	    "      \"args\": [\"${file}\"],\n"
	    "      \"presentation\": { \"focus\": true },\n"
	    "      \"problemMatcher\": []\n    }\n  ],\n"
	    "  \"inputs\": [\n    {\n      \"id\": \"tag\",\n"
	    "      \"type\": \"promptString\",\n"
	    "      \"description\": \"Language: fr, ar, zh-Hans ...\"\n"
	    "    }\n  ]\n}\n", out);
}

/* ---- All ---- */

static const struct {
	const char	*name;
	void		(*put)(FILE *);
} table[] = {
	{ "vim", put_vim },
	{ "vscode-snippets", put_snippets },
	{ "vscode-tasks", put_tasks }
};

bool
export_editor(const char *name, FILE *out)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(name, table[i].name) == 0) {
			table[i].put(out);
			return true;
		}
	return false;
}
