"""The lengths of a box, in logical pixels: one table for measuring and painting."""

from __future__ import annotations

BAR = 4.0
"""Width of the bar that tells whose claim it is."""
PAD_X = 10.0
PAD_Y = 8.0
ICON = 12.0
"""Width and height of an icon in the foot line."""
ICON_GAP = 3.0
"""Between an icon and its text."""
SLACK = 2.0
"""Room kept free in each line: another program may set the same words a little wider."""
HANGING = 8.0
"""From the bar beside quoted words to the words."""
RADIUS = 6.0
"""Of the corners of boxes and frames."""
QUOTE_BAR = 2.0
"""Width of the bar beside quoted words."""
QUOTE_BAR_AT = BAR + PAD_X
"""Where it stands, from the left edge of a box."""
WORDS_AT = (BAR + PAD_X, PAD_Y)
"""Where the words start, from the top left corner of a box."""
