/* The PIN: asked for, made and checked with libcrypt. */
#include "config.h"

#include "run/pin.h"

#include <crypt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"
#include "term/signals.h"

/* Of no PIN: what a kiosk without one checks against, so that the answer
 * takes as long. */
#define NO_PIN	"$y$j9T$placardplacardplacard0$"

/* The hash of the digits, NULL: this libcrypt cannot. The caller frees. */
static char *
hash_of(const char *digits, const char *setting)
{
	struct crypt_data *data = xcalloc(1, sizeof *data);
	const char *hash = crypt_r(digits, setting, data);
	char *copy = hash != NULL && hash[0] != '*' ? xstrdup(hash) : NULL;

	explicit_bzero(data, sizeof *data);
	free(data);
	return copy;
}

/* Whether the hash begins as libcrypt's settings do: its own choice (0), or a
 * cost that takes no more than 32 MiB. A stranger one may take hours. */
static bool
is_affordable(const char *hash)
{
	static const char salt[16];
	char setting[CRYPT_GENSALT_OUTPUT_SIZE];

	for (unsigned long cost = 0; cost <= 6; cost++) {
		if (crypt_gensalt_rn("$y$", cost, salt, sizeof salt, setting,
		    sizeof setting) == NULL)
			continue;
		/* $y$, the parameters, $, and then the salt. */
		if (strncmp(hash, setting, 4 + strcspn(setting + 3, "$")) ==
		    0)
			return true;
	}
	return false;
}

bool
pin_is_usable(const char *hash)
{
	char *made;
	bool same;

	if (!is_affordable(hash))
		return false;
	/* A whole hash is a setting of itself: its length must come out. */
	made = hash_of("", hash);
	same = made != NULL && strlen(made) == strlen(hash);
	free(made);
	return same;
}

bool
pin_is_right(const char *digits, const char *hash)
{
	const char *whole = hash != NULL ? hash : NO_PIN;
	char *made = hash_of(digits, whole);
	unsigned differ = hash == NULL || made == NULL ||
	    strlen(made) != strlen(whole);

	/* All of it, whatever differs first. */
	for (size_t i = 0; made != NULL && made[i] != '\0' &&
	    whole[i] != '\0'; i++)
		differ |= (unsigned char)made[i] ^ (unsigned char)whole[i];
	free(made);
	return differ == 0;
}

/* A line of standard input without its end; false at the end of input. */
static bool
read_digits(const char *prompt, bool typed, char *out, size_t size)
{
	bool got;

	if (typed)
		fputs(prompt, stderr);
	got = fgets(out, (int)size, stdin) != NULL;
	if (typed)
		fputc('\n', stderr);
	if (got)
		out[strcspn(out, "\r\n")] = '\0';
	return got;
}

/* NULL, or what is wrong with the PIN that was given. */
static const char *
ask(bool typed, char *one, char *two, size_t size)
{
	size_t n;

	if (!read_digits("PIN: ", typed, one, size))
		return "no PIN was given";
	n = strlen(one);
	if (n < PIN_LEAST || n > PIN_MOST ||
	    one[strspn(one, "0123456789")] != '\0')
		return "a PIN is 4 to 12 digits";
	if (typed && (!read_digits("Again: ", typed, two, size) ||
	    strcmp(one, two) != 0))
		return "the two PINs differ";
	return NULL;
}

/* The same with the terminal's echo off, also when a signal comes. */
static const char *
ask_unseen(char *one, char *two, size_t size)
{
	const bool held = signals_open(STDIN_FILENO);
	struct termios old, unseen;
	const char *why;

	tcgetattr(STDIN_FILENO, &old);
	unseen = old;
	unseen.c_lflag &= ~(tcflag_t)ECHO;
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
	why = ask(true, one, two, size);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
	if (held)
		signals_close();
	return why;
}

int
pin_make(void)
{
	char one[64], two[64], setting[CRYPT_GENSALT_OUTPUT_SIZE];
	const char *why = isatty(STDIN_FILENO) ?
	    ask_unseen(one, two, sizeof one) :
	    ask(false, one, two, sizeof one);
	char *hash = NULL;

	if (why == NULL) {
		if (crypt_gensalt_rn("$y$", 0, NULL, 0, setting,
		    sizeof setting) != NULL)
			hash = hash_of(one, setting);
		if (hash == NULL)
			why = "this libcrypt has no yescrypt";
	}
	explicit_bzero(one, sizeof one);
	explicit_bzero(two, sizeof two);
	if (why != NULL) {
		fprintf(stderr, "placard: %s\n", why);
		return 1;
	}
	printf("pin = %s\n", hash);
	free(hash);
	return 0;
}
