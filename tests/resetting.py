"""The same words printed another way: other quotes, dashes, spaces, ligatures and line ends."""

from __future__ import annotations

from itertools import pairwise

OTHER_WAYS = {
    "“": '"«',
    "”": '"»',
    "’": "'`",
    "'": "’",
    '"': "“”",
    "—": "-–",
    "–": "-—",
    "-": "\u2011–",
    "…": ("...",),
    " ": ("\u00a0", "  ", "\n", "\r\n", "\u2028", "\u2009"),
    "\n": ("\r\n", "\u2028", " \n"),
    "é": ("e\u0301",),
    "ï": ("i\u0308",),
}
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
LINE_ENDS = ("-\n", "-\r\n", "\u2010\n  ", "\u00ad\u2028", "- \n")


def set_anew(made, share, start=0, end=None):
    """Set a share of the characters of a damaged text another way: the same words, other signs."""
    cells, random = made.cells[start:end], made.random
    for cell in cells:
        if cell.text in OTHER_WAYS and random.random() < share:
            cell.text = random.choice(OTHER_WAYS[cell.text])
    for i, cell in enumerate(cells):
        if cell.text == "f" and random.random() < share:
            _join(cells[i : i + 3])
    for one, other in pairwise(cells):
        if random.random() < share / 8 and one.place == other.place:
            _part(random, one, other)


def _join(cells):
    for letters, sign in LIGATURES.items():
        run = cells[: len(letters)]
        together = {cell.place for cell in run}
        if len(together) == 1 and [cell.text for cell in run] == list(letters):
            run[0].text = sign
            for cell in run[1:]:
                cell.text = ""
            return


def _part(random, one, other):
    """Part a word at the end of a line, or put a soft hyphen or a zero-width sign into it."""
    if not (one.text.isalpha() and other.text.isalpha()):
        return
    if other.text.islower() and random.random() < 0.5:
        one.text += random.choice(LINE_ENDS)
    else:
        one.text += random.choice("\u00ad\u200b\u2060")
