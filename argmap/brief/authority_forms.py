"""The forms in which The Bluebook cites an authority, in full and short.

A form is a proposal: it is made of the parts that were read, abbreviated by
`resources/citations/`, and somebody compares it with the book.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from argmap.brief.abbreviating import ranges, shortened, with_apostrophes
from argmap.brief.case_forms import short_case
from argmap.brief.law_forms import dated, law_form
from argmap.brief.party_names import short_name
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.case_parts import case_parts
from argmap.law.citations.cases import NEUTRAL
from argmap.law.citations.foreign_parts import foreign_parts
from argmap.law.citations.known_words import (
    bare,
    canonical_reporter,
    filing_words,
    name_words,
)


def full_form(authority: Authority, name: str = "") -> Runs:
    """Cite an authority in full, without a point at the end.

    `name` is what a document of the record is called, else by its own name, abbreviated.
    """
    if name and authority.kind is AuthorityKind.RECORD:
        return _joined(_record(authority, name))
    return _joined(_FULL[authority.kind](authority))


def short_form(authority: Authority, name: str = "") -> Runs:
    """Cite an authority that was cited in full before; a filing goes without its date.

    `name` is what a case is called instead of by one of its parties, or a document.
    """
    if authority.kind is AuthorityKind.RECORD and not authority.parties:
        return full_form(replace(authority, date=""), name)
    if authority.kind is not AuthorityKind.CASE or not authority.parties:
        return full_form(authority)
    words = words_of(full_form(authority))
    parts = foreign_parts(words) or case_parts(words)
    if parts is not None:
        return short_case(parts, "", name)
    return _joined(
        [(name or short_name(authority.parties), True), (_short_place(authority), False)]
    )


def name_doubts(authority: Authority) -> tuple[str, ...]:
    """Say which words of the parties’ names the form abbreviates."""
    said = shortened(authority.parties, name_words())
    if said == authority.parties:
        return ()
    return ("Words in the parties’ names are abbreviated: compare them with table T6.",)


def place_in_record(authority: Authority) -> str:
    """Return the place in a document as it follows the name: “ ¶ 25”, “ at 5”, “ 12:3–14”."""
    if authority.paragraph:
        return f" {ranges(authority.paragraph)}"
    if not authority.pinpoint:
        return ""
    at = "" if ":" in authority.pinpoint else "at "
    return f" {at}{ranges(authority.pinpoint)}"


Pieces = list[tuple[str, bool]]
"""Words side by side, and whether each is the name of a work or a case."""


def _case(one: Authority) -> Pieces:
    places = [*_docket(one), *_reporter(one)]
    if one.pinpoint:
        starred = one.pinpoint.startswith("*")
        at = "at " if starred or not one.reporter else ""
        slip = "" if one.reporter else "slip op. "
        places.append(f"{slip}{at}{ranges(one.pinpoint)}")
    places += [one.parallel] if one.parallel else []
    cited = ", ".join(places)
    name = shortened(one.parties, name_words())
    dated = " ".join(filter(None, (one.court, _date_in_parens(one))))
    inside = f" ({dated})" if dated else ""
    remarks = f" {one.remarks}" if one.remarks else ""
    return [
        (name, True),
        (_between(one) if name and cited else "", False),
        (cited + inside + remarks, False),
    ]


def _between(one: Authority) -> str:
    """Return what stands before the place: a foreign case has a comma only where it had one."""
    return " " if _is_foreign(one) and f", [{one.date}]" not in one.text else ", "


def _date_in_parens(one: Authority) -> str:
    """Return the date of a case, but not where its number has the year already."""
    return "" if _is_foreign(one) else one.date


def _docket(one: Authority) -> list[str]:
    database = bare(one.reporter) == "wl" or bare(one.reporter).endswith("lexis")
    is_needed = database or not one.reporter or one.page.startswith("_")
    return [f"No. {one.docket}"] if one.docket and is_needed else []


def _reporter(one: Authority) -> list[str]:
    if not one.reporter:
        return []
    if _is_foreign(one):
        return [" ".join(filter(None, (f"[{one.date}]", one.volume, one.reporter, one.page)))]
    joint = "-" if one.reporter in NEUTRAL else " "
    return [joint.join(filter(None, (one.volume, canonical_reporter(one.reporter), one.page)))]


def _is_foreign(one: Authority) -> bool:
    """Tell whether a case is cited by a year in brackets, as in Britain."""
    return bool(one.date) and f"[{one.date}]" in one.text


def _short_place(one: Authority) -> str:
    """Return the place of a foreign case; any other has its own parts."""
    pin = f", at {ranges(one.pinpoint)}" if one.pinpoint else ""
    return "".join(f", {place}{pin}" for place in _reporter(one))


def _law(one: Authority) -> Pieces:
    return [(law_form(one), False)]


def _record(one: Authority, called: str = "") -> Pieces:
    """Cite a document of the record (B17); from another case it is named in full (R. 10.8.3)."""
    elsewhere = bool(one.parties or one.docket)
    name = called or (one.document if elsewhere else shortened(one.document, filing_words()))
    place = place_in_record(one)
    day = dated(one)
    if not name:
        return [(f"{one.entry}{place}{day}".strip(), False)]
    pieces = [(f"{name}{place}", False)]
    entry = f", {one.entry}" if one.entry else ""
    if not elsewhere:
        return [*pieces, (f"{entry}{day}", False)]
    inside = " ".join(filter(None, (one.court, one.date)))
    number = f", No. {one.docket}" if one.docket else ""
    pieces += [(", ", False), (one.parties, True)]
    return [*pieces, (f"{number}{f' ({inside})' if inside else ''}{entry}", False)]


def _article(one: Authority) -> Pieces:
    pieces = [(f"{one.author}, " if one.author else "", False), (one.document, True)]
    journal = " ".join(filter(None, (one.volume, one.reporter, one.page)))
    places = "".join(f", {part}" for part in (one.publisher, journal, ranges(one.pinpoint)) if part)
    address = f", {one.url}" if one.url else ""
    return [*pieces, (f"{places}{dated(one)}{address}", False)]


def _other(one: Authority) -> Pieces:
    if one.code:
        return _law(one)
    if one.reporter or one.publisher:
        return _article(one)
    return [(one.document, False)]


def _joined(pieces: Pieces) -> Runs:
    """Set pieces side by side, those of one style as one run, with the apostrophes of print."""
    style = {True: RunStyle.TITLE, False: RunStyle.PLAIN}
    runs: list[Run] = []
    for typed, is_name in pieces:
        words = with_apostrophes(typed)
        if runs and words and runs[-1].style is style[is_name]:
            runs[-1] = Run(runs[-1].text + words, style[is_name])
        elif words:
            runs.append(Run(words, style[is_name]))
    return tuple(runs)


_FULL: dict[AuthorityKind, Callable[[Authority], Pieces]] = {
    AuthorityKind.CASE: _case,
    AuthorityKind.STATUTE: _law,
    AuthorityKind.REGULATION: _law,
    AuthorityKind.RULE: _law,
    AuthorityKind.CONSTITUTION: _law,
    AuthorityKind.RECORD: _record,
    AuthorityKind.ARTICLE: _article,
    AuthorityKind.OTHER: _other,
}
