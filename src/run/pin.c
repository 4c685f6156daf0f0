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
#include "run/kiosk_file.h"

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

bool
pin_is_usable(const char *hash)
{
	char *made;
	bool same;

	if (strncmp(hash, "$y$", 3) != 0)
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
	struct termios old, unseen;
	bool got;

	if (typed) {
		fputs(prompt, stderr);
		tcgetattr(STDIN_FILENO, &old);
		unseen = old;
		unseen.c_lflag &= ~(tcflag_t)ECHO;
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
	}
	got = fgets(out, (int)size, stdin) != NULL;
	if (typed) {
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
		fputc('\n', stderr);
	}
	if (got)
		out[strcspn(out, "\r\n")] = '\0';
	return got;
}

static int
refuse(const char *why)
{
	fprintf(stderr, "placard: %s\n", why);
	return 1;
}

int
pin_make(void)
{
	const bool typed = isatty(STDIN_FILENO);
	char one[64], two[64], setting[CRYPT_GENSALT_OUTPUT_SIZE];
	size_t n;
	char *hash;

	if (!read_digits("PIN: ", typed, one, sizeof one))
		return refuse("no PIN was typed");
	n = strlen(one);
	if (n < KIOSK_PIN_LEAST || n > KIOSK_PIN_MOST ||
	    one[strspn(one, "0123456789")] != '\0')
		return refuse("a PIN is 4 to 12 digits");
	if (typed && (!read_digits("Again: ", typed, two, sizeof two) ||
	    strcmp(one, two) != 0))
		return refuse("the two PINs differ");
	if (crypt_gensalt_rn("$y$", 0, NULL, 0, setting, sizeof setting) ==
	    NULL)
		return refuse("this libcrypt has no yescrypt");
	hash = hash_of(one, setting);
	explicit_bzero(one, sizeof one);
	if (hash == NULL)
		return refuse("this libcrypt has no yescrypt");
	printf("pin = %s\n", hash);
	free(hash);
	return 0;
}
