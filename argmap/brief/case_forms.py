"""The forms of a case that was written down: with another page, without any, and shorter.

They are made of the written words by where the parts stand in them; only the page changes. Of
several reporters side by side a page belongs to the one whose first page is nearest before it.
"""

from __future__ import annotations

import re

from argmap.brief.abbreviating import ranges, with_apostrophes
from argmap.brief.party_names import short_name
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.law.citations.case_parts import CaseParts, Printing
from argmap.law.citations.cases import NEUTRAL
from argmap.law.citations.known_words import canonical_reporter

_PLACE = re.compile(r" at (?P<page>.+)| (?P<paragraph>¶.+)")
_FIRST = re.compile(r"\d+")
_BLANK = ("_", "-")
"""What stands for a page that is not printed yet."""
_FEWEST = 100
"""Where two first pages stand less than so far before a page, it may be of either."""


def full_case(parts: CaseParts, place: str = "") -> Runs:
    """Cite a case as it was written, at a place instead of the one it was written with.

    What is no page and no paragraph stands behind the whole.
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        return _named(parts, parts.words + (f", {place.strip()}" if place else ""))
    chosen = printing_of(parts, place)
    said = parts.words
    for one in reversed(parts.printings):
        pin = _pinned(one, ranges(match["page"] or match["paragraph"])) if one is chosen else ""
        said = said[: one.end] + pin + said[one.after :]
    return _named(parts, said)


def case_without_pages(parts: CaseParts) -> Runs:
    """Cite a case as a table of authorities does: without the page it was written with."""
    said = parts.words
    for one in reversed(parts.printings):
        if one.pin:
            said = said[: one.end] + said[one.after :]
    return _named(parts, said)


def short_case(parts: CaseParts, place: str = "", name: str = "") -> Runs:
    """Cite a case shortly, by `name` or by one party; with no place, at the one written down."""
    called = Run(with_apostrophes(name or short_name(parts.name)), RunStyle.TITLE)
    match = _PLACE.fullmatch(place)
    if match is not None:
        one = _numbered(parts, printing_of(parts, place), is_paragraph=bool(match["paragraph"]))
        said = _short(one, match["page"] or match["paragraph"])
    else:
        pinned = [one for one in parts.printings if one.pin]
        listed = [_short(_numbered(parts, one), one.pin) for one in pinned] or [
            _whole(_main(parts))
        ]
        said = ", ".join(listed) + place
    said = with_apostrophes(said)
    is_bare = parts.printings[0].is_foreign and not parts.words.startswith(f"{parts.name},")
    between = " " if is_bare else ", "
    return (called, Run(f"{between}{said}")) if called.text else (Run(said),)


def printing_of(parts: CaseParts, place: str) -> Printing:
    """Return the reporter of several that a place belongs to."""
    sure = _candidates(parts, place)
    return sure[0] if sure else _main(parts)


def is_sure_of(parts: CaseParts, place: str) -> bool:
    """Tell whether a place can stand in the citation, and to which reporter it belongs."""
    if not place:
        return True
    if _PLACE.fullmatch(place) is None or parts.unread:
        return False
    candidates = _candidates(parts, place)
    is_alone = not any(_digits(one.page) for one in parts.printings)
    return len(candidates) == 1 or (not candidates and is_alone)


def _numbered(parts: CaseParts, one: Printing, *, is_paragraph: bool = False) -> Printing:
    """Return the number of the court’s own that a paragraph behind another reporter is of."""
    if not is_paragraph and "¶" not in one.pin:
        return one
    return next((own for own in parts.printings if _has_paragraphs(own)), one)


def _candidates(parts: CaseParts, place: str) -> list[Printing]:
    """List what a place may be a page of, the likeliest first."""
    if parts.printings[0].is_foreign:
        return [parts.printings[0]]
    numbers = _FIRST.search(place)
    printed = [one for one in parts.printings if one.reporter]
    if "¶" in place:
        marked = [one for one in printed if "¶" in one.pin]
        return (marked or [one for one in printed if _has_paragraphs(one)])[:1]
    if "*" in place:
        starred = [one for one in printed if "*" in one.pin]
        return (starred or [one for one in printed if one.is_database])[:1]
    if numbers is None:
        return []
    at = int(numbers[0])
    paged = [one for one in printed if not one.is_database and not _has_paragraphs(one)]
    known = [(at - int(first), one) for one in paged if (first := _digits(one.page))]
    before = sorted((one for one in known if one[0] >= 0), key=lambda one: one[0])
    near = [one for distance, one in before if distance <= _FEWEST]
    if len(near) > 1:
        pinned = [one for one in near if one.pin]
        return pinned if len(pinned) == 1 else sorted(near, key=lambda one: one.start)
    return [one for _, one in before[:1]]


def _digits(page: str) -> str:
    plain = page.replace(",", "")
    return plain if plain.isdigit() else ""


def _has_paragraphs(one: Printing) -> bool:
    """Tell whether it is a number that a court gives its own decision, “2015 IL 117387”."""
    is_year = one.volume.isdigit() and int(one.volume) > 1900  # noqa: PLR2004 -- no volume is so high
    return one.reporter in NEUTRAL or (is_year and not one.is_database)


def _main(parts: CaseParts) -> Printing:
    """Return what a decision is cited by first: a reporter with a page, else its docket."""
    printed = [one for one in parts.printings if one.reporter]
    paged = [one for one in printed if not one.page.startswith(_BLANK)]
    return (paged or printed or list(parts.printings))[0]


def _pinned(one: Printing, pin: str) -> str:
    """Put a pin behind the number of a decision: “, 22”, “, at *3”, “, slip op. at 5”, “, ¶ 4”."""
    if one.is_foreign:
        return f"{one.lead}{pin}"
    if pin.startswith("¶"):
        return f", {pin}"
    if one.lead.endswith("at ") and one.lead.startswith(","):
        return f"{one.lead}{pin}"
    if not one.reporter or one.page.startswith(_BLANK):
        return f", slip op. at {pin}"
    return f", at {pin}" if one.is_database else f", {pin}"


def _short(one: Printing, typed: str) -> str:
    pin = ranges(typed)
    stays = one.is_foreign or not one.reporter or one.is_database or one.page.startswith(_BLANK)
    if stays or pin.startswith("¶") or _has_paragraphs(one):
        return f"{_whole(one)}{_pinned(one, pin)}"
    return f"{one.volume} {canonical_reporter(one.reporter)} at {pin}"


def _whole(one: Printing) -> str:
    """Return the number of a decision as it stands, its reporter spaced and pointed as usual."""
    known = canonical_reporter(one.reporter)
    plain = f"{one.volume} {known} {one.page}"
    return plain if one.number == f"{one.volume} {one.reporter} {one.page}" else one.number


def _named(parts: CaseParts, said: str) -> Runs:
    """Set the words of a citation with the name of the case as a name."""
    name = parts.name
    rest = Run(said[len(name) :])
    return (Run(name, RunStyle.TITLE), rest) if name else (rest,)
