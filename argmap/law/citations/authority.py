"""An authority that somebody typed: its kind, its parts by name, and what is doubtful in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class AuthorityKind(StrEnum):
    """What an authority is, as far as its form depends on it."""

    CASE = "case"
    STATUTE = "statute"
    REGULATION = "regulation"
    RULE = "rule"
    CONSTITUTION = "constitution"
    RECORD = "record cite"
    ARTICLE = "news article"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority in its parts, each as it stands in `text`; empty where there is none.

    `text` is what was typed, on one line, with plain hyphens. `pinpoint` is the
    page, without “at”; `paragraph` has its sign. `code` is a code, a constitution
    or another collection cited by section. `entry` is the number in the record:
    “ECF No. 1”. `parallel` are further reporters, `remarks` the parentheticals
    after the court and date. `doubts` are sentences: what could not be read, and
    what is a guess.
    """

    kind: AuthorityKind = AuthorityKind.OTHER
    text: str = ""
    parties: str = ""
    docket: str = ""
    volume: str = ""
    reporter: str = ""
    page: str = ""
    pinpoint: str = ""
    parallel: str = ""
    court: str = ""
    date: str = ""
    remarks: str = ""
    title: str = ""
    code: str = ""
    section: str = ""
    subsections: str = ""
    rule_set: str = ""
    rule: str = ""
    document: str = ""
    paragraph: str = ""
    entry: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    doubts: tuple[str, ...] = ()
    typed: str = field(default="", compare=False)
    """The same as `text`, letter for letter, with the dashes and apostrophes that were typed."""

    @property
    def is_restatement(self) -> bool:
        """Whether it is a section of a Restatement, which an institute writes and no parliament."""
        return self.code.startswith("Restatement ")


PARTS = tuple(
    name for name in Authority.__slots__ if name not in {"kind", "text", "doubts", "typed"}
)
"""The names of the parts that are read from a text."""


@dataclass(frozen=True, slots=True)
class Found:
    """An authority and the stretch of the text it was read from."""

    start: int
    end: int
    authority: Authority


def tidied(text: str) -> str:
    """Put a text on one line, with plain hyphens for dashes and plain apostrophes.

    A line broken before the court would hide it, and a dash in a range of pages.
    """
    return " ".join(_DASH.sub("-", text).replace("’", "'").split())


_DASH = re.compile("[\u2010-\u2015\u2212]")
