"""What is odd about a text, for a person to judge; nothing is ever repaired.

Signs that a text was translated by a machine are hints: careful prose shows
them too, and a careful machine does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.case.quotation import within_quotes

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BREADCRUMB = re.compile(r"\s*\w[^/>»\u203a\n]{0,40}(?:\s[/>»\u203a]\s[^/>»\u203a\n]+){2,}")
_PAGE_FURNITURE = re.compile(
    r"\W*(?:related (?:articles|posts|stories|news)|leave a (?:reply|comment)|source link"
    r"|back to top(?: button)?|share (?:this|on .*)|advertisement|read (?:more|next)|comments?"
    r"|your email address will not be published.*|required fields are marked.*|subscribe.*"
    r"|sign up .*|cookie.*|all rights reserved.*|©.*|previous|next|tags?|[\u00d7✕✖]|skip to .*"
    r"|[^|]{1,60}\|.*(?:Getty Images|AFP|Reuters|AP)(?: Photos?)?)\W*",
    re.IGNORECASE,
)
_SHOWN = 40
_ENDS = 8
_OPEN, _CLOSE = "“", "”"
_REVERSED_CLOSE = re.compile(r"[\w.,!?] “(?=\s*$)|(?<=\w) “(?=\s*[,;]\s)", re.MULTILINE)
_REVERSED_OPEN = re.compile(r"(?:^|\s)”(?=\w)", re.MULTILINE)
_RUN_ON = re.compile(r"(?<=[a-z])\.(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class TextWarning:
    """Something odd in a stretch of a text: a kind for programs, a sentence for people."""

    kind: str
    message: str
    start: int
    end: int


def text_warnings(text: str) -> list[TextWarning]:
    """List what is odd about a text, in its order."""
    lines = list(_LINE.finditer(text))
    found = [*_furniture(lines), *_unbalanced(lines), *_slips(text)]
    return sorted(found, key=lambda warning: (warning.start, warning.kind))


def translation_signs(text: str) -> list[TextWarning]:
    """List the slips that machines make more often than people do."""
    return list(_slips(text))


def is_breadcrumb(line: str) -> bool:
    """Say whether a line is a page's way from its home: “Home / Business / …”."""
    return bool(_BREADCRUMB.fullmatch(line))


def is_page_furniture(line: str) -> bool:
    """Say whether a line belongs to the page rather than to what is written on it."""
    return bool(_PAGE_FURNITURE.fullmatch(line)) or is_breadcrumb(line)


def _furniture(lines: list[re.Match[str]]) -> Iterator[TextWarning]:
    ends = lines if len(lines) <= 2 * _ENDS else lines[:_ENDS] + lines[-_ENDS:]
    for line in ends:
        if is_page_furniture(line.group()):
            words = line.group().strip()
            yield TextWarning(
                "page furniture",
                f"“{words}” looks like a part of the web page, not of the article.",
                *line.span(),
            )


def _unbalanced(lines: list[re.Match[str]]) -> Iterator[TextWarning]:
    for line in lines:
        opened, closed = line.group().count(_OPEN), line.group().count(_CLOSE)
        if opened != closed:
            yield TextWarning(
                "unbalanced quotation marks",
                f"The paragraph {_beginning(line.group())} opens {_times(opened)}"
                f" and closes {_times(closed)}:"
                " where a quotation ends is not certain.",
                *line.span(),
            )


def _slips(text: str) -> Iterator[TextWarning]:
    for pattern in (_REVERSED_CLOSE, _REVERSED_OPEN):
        for match in pattern.finditer(text):
            yield TextWarning(
                "reversed quotation mark",
                "A quotation mark points the wrong way, as in some machine translations.",
                *match.span(),
            )
    for match in _RUN_ON.finditer(text):
        yield TextWarning(
            "run-on sentences",
            "Two sentences run together, as where a page was copied or translated by a machine.",
            *match.span(),
        )


def _beginning(line: str) -> str:
    words = within_quotes(line.strip())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rsplit(' ', 1)[0]} …”"


def _times(count: int) -> str:
    return {0: "no quotation", 1: "one quotation"}.get(count, f"{count} quotations")
