/* The least that a curses program can do: a screen of text, another one at
 * each key, q ends. What placard costs is measured against it. */
#include <curses.h>
#include <locale.h>

int
main(void)
{
	int page = 0, key;

	setlocale(LC_ALL, "");
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	start_color();
	use_default_colors();
	init_pair(1, COLOR_WHITE, COLOR_BLUE);
	do {
		erase();
		attrset(COLOR_PAIR(1));
		mvhline(0, 0, ' ', COLS);
		mvprintw(0, 2, "Page %d", page);
		attrset(A_NORMAL);
		for (int i = 0; i < 8; i++)
			mvprintw(3 + 2 * i, 4, "%d people of page %d live in "
			    "city number %d", (page + 1) * (i + 3) % 97, page,
			    page * 8 + i);
		refresh();
		key = getch();
		page += key == KEY_LEFT ? -1 : 1;
	} while (key != 'q' && key != ERR);
	endwin();
	return 0;
}
