"""Text as CommonMark reads it back: no character of it is ever a mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from argmap.brief.runs import Run, Runs, RunStyle

_MARKS = frozenset("\\`*_[]<>&#|~$")
_AT_LINE_START = re.compile(r"[+\-=:^]|\d{1,9}(?P<dot>[.)])")
_SIGN = "⚠ "
_DELIMITERS = {
    RunStyle.STRONG: "**",
    RunStyle.NEEDED: "**",
    RunStyle.EXACT: "**",
    RunStyle.TITLE: "*",
    RunStyle.STRESSED: "*",
}


def markdown_words(text: str, line_end: str = "\\\n") -> str:
    """Escape a text; each of its lines but the last ends with `line_end`, a hard break.

    Empty lines at its ends are dropped.
    """
    return "".join(_spelled(text.strip("\n"), line_end))


def markdown_runs(runs: Runs, notes: Sequence[int] = (), line_end: str = "\\\n") -> str:
    """Write runs side by side, with the numbers of their footnotes in their order.

    A style is left off where its marks would not be read as marks between these characters.
    """
    shown = [_with_sign(run) for run in runs]
    text = "".join(run.text for run in shown)
    spelled = _spelled(text, line_end)
    numbers = iter(notes)
    parts: list[str] = []
    at, is_behind_mark = 0, False
    for run in shown:
        end = at + len(run.text)
        words = "".join(spelled[at:end])
        marks = "" if is_behind_mark else _marks_of(run, text[:at][-1:], text[end : end + 1])
        note = "".join(f"[^{next(numbers)}]" for _ in run.note[:1])
        parts.append(f"{marks}{words}{marks}{note}")
        is_behind_mark = bool(marks) and not note
        at = end
    return "".join(parts)


def _with_sign(run: Run) -> Run:
    if run.style is RunStyle.WARNING:
        return Run(_SIGN + run.text, run.style, note=run.note)
    return run


def _marks_of(run: Run, before: str, after: str) -> str:
    marks = _DELIMITERS.get(run.style, "")
    is_plain = "\n" in run.text or not _can_mark(run.text, before, after)
    return "" if is_plain else marks


def _can_mark(text: str, before: str, after: str) -> bool:
    """Tell whether marks around a text would be read as such (CommonMark 0.31, 6.2)."""
    if not text or text[0].isspace() or text[-1].isspace():
        return False
    begins = not _is_sign(text[0]) or not before or before.isspace() or _is_sign(before)
    ends = not _is_sign(text[-1]) or not after or after.isspace() or _is_sign(after)
    return begins and ends


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _spelled(text: str, line_end: str) -> list[str]:
    """Spell every character of a text as it stands in Markdown."""
    spelled: list[str] = []
    for rank, line in enumerate(text.split("\n")):
        spelled += [line_end] if rank else []
        spelled += _spelled_line(line)
    return spelled


def _spelled_line(line: str) -> Iterator[str]:
    start = len(line) - len(line.lstrip())
    end = max(start, len(line.rstrip()))
    lead = _AT_LINE_START.match(line, start)
    marked = -1 if lead is None else lead.start("dot") if lead["dot"] else lead.start()
    for at, one in enumerate(line):
        if not start <= at < end:
            yield f"&#{ord(one)};"  # readers cut blanks off at the ends of lines
        else:
            yield f"\\{one}" if one in _MARKS or at == marked else one
