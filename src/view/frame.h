/* The frame around a panel: the title bar with the section, the panel's title,
 * progress by sections, hints on keys, the number of the panel. It gives way on
 * small screens. */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include "view/letters.h"

/* Something at the edge of the screen that can be clicked. */
struct frame_target {
	int		 row, col, cols;
	uint32_t	 press;		/* the key it stands for; 0: it is ... */
	int		 part;		/* ... this piece of the progress */
};

enum { FRAME_TARGETS = 64 };

/* Where the parts are, in rows and columns of a screen. */
struct frame {
	int	 rows, cols;
	int	 bar;			/* row of the title bar, -1: none */
	int	 title;			/* first row of the title */
	int	 title_rows;
	bool	 letters;		/* the title is in big letters */
	enum letters_look look;
	int	 rule;			/* row under the title, -1: none */
	int	 body, body_rows;	/* the panel's blocks */
	int	 margin;		/* cells left free at both sides */
	int	 width;			/* of title and body */
	int	 progress;		/* row, -1: none */
	int	 hints;			/* row of the hints, -1: none */
	struct frame_target target[FRAME_TARGETS];	/* filled by frame_draw */
	int	 ntarget;
};

/* What the frame says. */
struct frame_text {
	struct rich	 section;	/* at the start of the bar */
	struct rich	 deck;		/* at its end */
	struct rich	 title;
	const struct hint *hint;
	int		 nhint;
	/* Told behind the hint with this key, as many as room is left for. */
	uint32_t	 more_at;
	const struct rich *more;
	int		 nmore;
	const char	*place;		/* "8 / 72", at the end of the hints */
	bool		 keep_place;	/* also where no hint has room beside */
	/* Progress: panels of each section of the tour, and panels done. */
	const int	*part;
	int		 npart, done;
};

/* How many of a frame's blank rows can be left to the body; and the other way
 * round: a title in big letters, one that is the panel, and one over others. */
enum { FRAME_AIR = 1, FRAME_BIG = -1, FRAME_LOUD = -2 };

/* Fits a frame to a screen of at least 1 x 1 for this title; tight: so many of
 * its blank rows are left to the body, or a big title if there is room for
 * one. The title begins in the same row for all of them. */
struct frame frame_fit(const struct view *, int rows, int cols,
	    const struct rich *title, int tight);
/* Draws everything but the body. */
void	frame_draw(struct view *, struct canvas *, struct frame *,
	    const struct frame_text *);

#endif
