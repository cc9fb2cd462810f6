"""Words from inside a format, made fit to be kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from argmap.case.times_in_words import day_in_words
from argmap.sources.guessing import guess_source

_UNKEPT = re.compile("[\0\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_MOST = 500
_SHOWN = 25
_BEGINNING = 40
_NOT_ITS_DATE = "that is not taken for the source’s date."
SIGNS_ARE_KEPT = "Its Markdown signs are part of the text, and of words that are quoted with them"


def kept_words(text: str) -> tuple[str, list[str]]:
    r"""Return a text that a case can keep, with line ends as `\n`, and what is to be told of it.

    A case keeps neither NUL nor half of a character: U+FFFD stands for them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, count = _UNKEPT.subn("\ufffd", text)
    if not count:
        return text, []
    what = "1 character" if count == 1 else f"{count:,} characters"
    verb = "was" if count == 1 else "were"
    return text, [f"{what} that no text holds {verb} replaced by “\ufffd”."]


def one_line(words: object) -> str:
    """Return a value of a format's field as one line of at most 500 characters.

    What is not text is nothing.
    """
    if not isinstance(words, str):
        return ""
    return _SPACES.sub(" ", _UNKEPT.sub("", words)).strip()[:_MOST]


def spaces_joined(words: str) -> str:
    """Make one space of each run of the white space that a markup language does not show."""
    return _SPACES.sub(" ", words).strip(" ")


def people_joined(names: Iterable[str]) -> str:
    """Join the names of authors as a citation prints them: “A & B”, “A, B & C”."""
    *before, last = dict.fromkeys(filter(None, names)) or [""]
    return f"{', '.join(before)} & {last}" if before else last


def begun(words: str) -> str:
    """Quote how words begin, the short ones whole."""
    return f"“{words}”" if len(words) <= _BEGINNING else f"“{words[:_BEGINNING].rstrip()}…”"


def listed(items: Sequence[str]) -> str:
    """List things, and say how many more there are where they are many."""
    more = len(items) - _SHOWN
    return ", ".join(items[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def made_on(day: str, text: str) -> list[str]:
    """Tell the day on which a file was made, ISO 8601, where its text has no date of its own.

    It is no date of the source: a page printed years later is made years later.
    """
    try:
        made = dt.date.fromisoformat(day)
    except ValueError:
        return []
    if guess_source(text).date:
        return []
    return [f"The file was made on {day_in_words(made)}; {_NOT_ITS_DATE}"]


def told_of_paper(report: Iterable[str]) -> tuple[str, ...]:
    """Leave out of a report what concerns a source only: a paper that is checked is none."""
    kept = (line for line in report if not line.endswith(_NOT_ITS_DATE))
    return tuple(line for line in kept if not line.startswith(SIGNS_ARE_KEPT))
