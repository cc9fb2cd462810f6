"""What a short form or an *id.* refers to among what was cited before it.

An *id.* refers to the one authority of the citation right before it (The Bluebook, B4 and R. 4.1):
after several in one string it refers to none. What a note cites is not before the text that follows
it; the first *id.* of a note can only go on from the note before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.cases import known_cores
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.known_words import bare, rule_names
from argmap.law.citations.name_reach import without_procedure
from argmap.law.citations.reporter_series import one_reporter

NOTHING = "No citation that argmap can read stands before it."
STRING = (
    "The citation before it names several authorities, so it points to none of them alone: cite the"
    " one that is meant."
)
NOT_IN_FULL = "It is not cited in full before"
NOTE = "It is the first citation of its note, and the note before cites nothing it could mean."
WHOLE = frozenset({CiteForm.FULL, CiteForm.RECORD})
"""What stands by itself, and others refer to."""


@dataclass
class Before:
    """What was cited right before: places in the list, and why they may be none."""

    places: tuple[int, ...] = ()
    why: str = NOTHING

    def one(self) -> tuple[int | None, str]:
        """Return the place of the one authority cited before, or why there is none."""
        if len(self.places) > 1:
            return None, STRING
        return (self.places[0], "") if self.places else (None, self.why)


@lru_cache(maxsize=16_384)
def identity(one: Authority) -> tuple[str, ...]:
    """Reduce an authority to what tells it apart from others, whatever place in it is cited."""
    if one.kind is AuthorityKind.CASE and one.reporter:
        return "case", one.volume, one_reporter(one.reporter), one.page
    if one.kind is AuthorityKind.CASE:
        return "docket", bare(one.docket or one.parties).rstrip(")")
    if one.kind is AuthorityKind.RULE:
        return "rule", rule_names().get(one.rule_set, one.rule_set), one.rule
    if one.kind is AuthorityKind.RECORD:
        digits = "".join(filter(str.isdigit, one.entry))
        return "record", digits or bare(one.document)
    if one.kind in {AuthorityKind.STATUTE, AuthorityKind.REGULATION, AuthorityKind.CONSTITUTION}:
        return (
            one.kind,
            one.title or one.volume,
            bare(one.code or one.reporter),
            (one.section or one.page),
        )
    return "other", bare(one.document or one.code), one.volume, one.page, one.section


def earlier_same(one: Authority, cited: Sequence[FoundCitation]) -> int | None:
    """Return the place of the first citation of the same authority; None where it is new."""
    own = identity(one)
    return next(
        (place for place, other in enumerate(cited) if _is_whole(other, own)),
        None,
    )


def _is_whole(other: FoundCitation, own: tuple[str, ...]) -> bool:
    return other.form in WHOLE and identity(other.authority) == own


def short_case(parts: Mapping[str, str], cited: Sequence[FoundCitation]) -> tuple[int | None, str]:
    """Find the case of “Winter, 555 U.S. at 22”: by its volume, then by name, then by its page."""
    book = parts["volume"], one_reporter(parts["reporter"])
    same = [place for place, one in enumerate(cited) if _is_in(one, book)]
    where = f"{parts['volume']} {parts['reporter']}"
    name = parts.get("name", "")
    if not same and any(is_named(one.authority, name) for one in cited if name and not one.doubt):
        return None, f"No case in {where} is cited before it."
    if not same:
        return None, f"{NOT_IN_FULL}: no case in {where} is, so whether it is right, look up."
    named = [place for place in same if not name or is_named(cited[place].authority, name)]
    if not named:
        return None, f"No case in {where} that is cited before it is called “{name}”."
    page = _number(parts["pinpoint"])
    first = {place: _first_page(cited[place].authority, book) for place in named}
    begun = [place for place in named if first[place] <= page]
    if not begun:
        return None, f"No case cited before it begins at or before page {page} of {where}."
    return max(begun, key=first.__getitem__), ""


def _is_in(one: FoundCitation, book: tuple[str, str]) -> bool:
    return one.form is CiteForm.FULL and any(book == own for own, _ in _books(one.authority))


def _first_page(one: Authority, book: tuple[str, str]) -> int:
    return next(_number(page) for own, page in _books(one) if own == book)


def _books(one: Authority) -> list[tuple[tuple[str, str], str]]:
    """List the books that print a case side by side, each with its first page there."""
    printed = [(one.volume, one.reporter, one.page)]
    printed += [(core.volume, core.reporter, core.page) for core in known_cores(one.parallel)]
    return [((volume, one_reporter(reporter)), page) for volume, reporter, page in printed]


def section(parts: Mapping[str, str], cited: Sequence[FoundCitation]) -> int | None:
    """Find the law that a bare “§ 230(c)” or “Rule 65(b)” is of: the last one with that number."""
    for place in reversed(range(len(cited))):
        one = cited[place].authority
        number = one.rule if parts["sign"] == "Rule" else one.section
        if cited[place].form is CiteForm.FULL and number == parts["section"]:
            return place
    return None


def is_named(one: Authority, name: str) -> bool:
    """Tell whether an authority goes by a short name: words of a party, an author, a document."""
    own = {_plain(word) for word in _WORD.findall(without_procedure(name))} - _OTHERS
    names = (one.parties, one.author, one.document)
    return any(own and own <= {_plain(word) for word in _WORD.findall(other)} for other in names)


_WORD = re.compile(r"[^\W_][\w.'’&-]*")
_OTHERS = frozenset({"et", "al"})
"""What stands for authors that are not named."""


def _plain(word: str) -> str:
    return bare(word.removesuffix("'s"))


def at_place(one: Authority, parts: Mapping[str, str], text: str) -> Authority:
    """Return an authority cited at another place: that of the form that refers to it."""
    placed = {key: parts[key] for key in ("pinpoint", "paragraph", "subsections") if key in parts}
    if "lines" in parts:
        placed["pinpoint"] = parts["lines"]
    if "section" in parts:
        placed["section"] = parts["section"]
        placed.setdefault("subsections", parts.get("behind", ""))
    if not placed:
        return replace(one, text=text)
    changed: dict[str, Any] = dict.fromkeys(("pinpoint", "paragraph", "remarks"), "")
    return replace(one, **{**changed, **placed, "text": text})


def _number(page: str) -> int:
    digits = re.search(r"\d+", page)
    return int(digits[0][:9]) if digits else 0
