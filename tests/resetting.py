"""The same words printed another way: other quotes, dashes, spaces, ligatures and line ends."""

from __future__ import annotations

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
    signs, random = made.signs, made.random
    cells = range(start, len(signs) if end is None else end)
    for i in cells:
        if signs[i] in OTHER_WAYS and random.random() < share:
            signs[i] = random.choice(OTHER_WAYS[signs[i]])
    for i in cells:
        if signs[i] == "f" and random.random() < share:
            _join(made, i, cells.stop)
    pairs = range(start, cells.stop - 1)
    for i in random.sample(pairs, round(len(pairs) * share / 8)):
        if made.owners[i] == made.owners[i + 1]:
            _part(made, i)


def _join(made, start, stop):
    for letters, sign in LIGATURES.items():
        end = start + len(letters)
        is_whole = len({*made.owners[start:end]}) == 1 and end <= stop
        if is_whole and made.signs[start:end] == [*letters]:
            made.signs[start:end] = [sign, *[""] * (len(letters) - 1)]
            return


def _part(made, i):
    """Part a word at the end of a line, or put a soft hyphen or a zero-width sign into it."""
    one, other, random = made.signs[i], made.signs[i + 1], made.random
    if not (one.isalpha() and other.isalpha()):
        return
    if other.islower() and random.random() < 0.5:
        made.signs[i] += random.choice(LINE_ENDS)
    else:
        made.signs[i] += random.choice("\u00ad\u200b\u2060")
