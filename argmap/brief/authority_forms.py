"""The forms in which The Bluebook cites an authority, in full and short.

A form is a proposal: it is made of the parts that were read, abbreviated by
`resources/citations/`, and somebody compares it with the book.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from argmap.brief.runs import Run, Runs, RunStyle
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.cases import NEUTRAL
from argmap.law.citations.known_words import (
    Shortening,
    bare,
    canonical_reporter,
    filing_words,
    local_rules,
    name_words,
    rule_names,
)
from argmap.law.citations.laws import WASHINGTON

_RANGE = re.compile(r"(?<=\d)-(?=\*?\d)")
_GOVERNMENTS = re.compile(r"United States|U\.S\.|State|People|Commonwealth|City of|County of")
_FIRM = re.compile(r",? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LLP|L\.P|N\.A)\.?$")
_LEAST_WITH_COMMA = 10_000


def full_form(authority: Authority) -> Runs:
    """Cite an authority in full, without a point at the end."""
    return _joined(_FULL[authority.kind](authority))


def short_form(authority: Authority) -> Runs:
    """Cite an authority that was cited in full before; a filing goes without its date."""
    if authority.kind is AuthorityKind.RECORD and not authority.parties:
        return full_form(replace(authority, date=""))
    if authority.kind is not AuthorityKind.CASE or not authority.parties:
        return full_form(authority)
    return _joined([(short_name(authority.parties), True), (_short_place(authority), False)])


def short_name(parties: str) -> str:
    """Return what a case is called after its first citation: a party, not the government."""
    first, _, second = re.sub(r" vs?\.? ", " v. ", parties, count=1).partition(" v. ")
    name = second if second and _GOVERNMENTS.match(first) else first
    return shortened(_FIRM.sub("", name), name_words())


def name_doubts(authority: Authority) -> tuple[str, ...]:
    """Say which words of the parties’ names the form abbreviates."""
    said = shortened(authority.parties, name_words())
    if said == authority.parties:
        return ()
    return ("Words in the parties’ names are abbreviated: compare them with table T6.",)


def shortened(words: str, by: Shortening) -> str:
    """Abbreviate the words of a name that has several; those left out go, but not the first."""
    names = words.split()
    if len(names) < 2:  # noqa: PLR2004 -- one word is a name already
        return by.shorts.get(words.casefold(), words) if by is filing_words() else words
    kept = [name for at, name in enumerate(names) if not at or name.casefold() not in by.left_out]
    return " ".join(_shortened_word(name, by.shorts) for name in kept)


def ranges(words: str) -> str:
    """Set a dash between the numbers of a range."""
    return _RANGE.sub("–", words)


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
    place = _reporter(one)
    if not place:
        return f", No. {one.docket}" if one.docket else ""
    if not one.pinpoint:
        return f", {place[0]}"
    if one.pinpoint.startswith("*") or _is_foreign(one) or one.reporter in NEUTRAL:
        return f", {place[0]}, at {ranges(one.pinpoint)}"
    return f", {one.volume} {canonical_reporter(one.reporter)} at {ranges(one.pinpoint)}"


def _statute(one: Authority) -> Pieces:
    if one.reporter:
        pages = [_with_comma(page) for page in (one.page, one.pinpoint) if page]
        return [(f"{one.volume} {one.reporter} {', '.join(pages)}{_dated(one)}".strip(), False)]
    code = WASHINGTON.get(one.code, _collection(one.code))
    place = f"§ {one.section}{one.subsections}" if one.section else ""
    words = " ".join(filter(None, (one.title, code, place)))
    return [(f"{words}{_dated(one)}", False)]


def _collection(code: str) -> str:
    known = {bare(name): name for name in ("U.S.C.", "U.S.C.A.", "U.S.C.S.", "C.F.R.")}
    return known.get(bare(code), code)


def _with_comma(page: str) -> str:
    plain = page.replace(",", "")
    is_long = plain.isascii() and plain.isdigit() and int(plain) >= _LEAST_WITH_COMMA
    return f"{int(plain):,}" if is_long else ranges(page)


def _constitution(one: Authority) -> Pieces:
    code = re.sub(r"U\. S\.", "U.S.", one.code)
    return [(" ".join(filter(None, (code, one.section))), False)]


def _rule(one: Authority) -> Pieces:
    name = rule_names().get(one.rule_set, one.rule_set)
    written = one.rule_set if name in local_rules() else name
    return [(f"{written or 'Rule'} {one.rule}{one.subsections}", False)]


def _record(one: Authority) -> Pieces:
    """Cite a document of the record (B17); from another case it is named in full (R. 10.8.3)."""
    elsewhere = bool(one.parties or one.docket)
    name = one.document if elsewhere else shortened(one.document, filing_words())
    place = place_in_record(one)
    dated = _dated(one)
    if not name:
        return [(f"{one.entry}{place}{dated}".strip(), False)]
    pieces = [(f"{name}{place}", False)]
    entry = f", {one.entry}" if one.entry else ""
    if not elsewhere:
        return [*pieces, (f"{entry}{dated}", False)]
    inside = " ".join(filter(None, (one.court, one.date)))
    number = f", No. {one.docket}" if one.docket else ""
    pieces += [(", ", False), (one.parties, True)]
    return [*pieces, (f"{number}{f' ({inside})' if inside else ''}{entry}", False)]


def _article(one: Authority) -> Pieces:
    pieces = [(f"{one.author}, " if one.author else "", False), (one.document, True)]
    journal = " ".join(filter(None, (one.volume, one.reporter, one.page)))
    places = "".join(f", {part}" for part in (one.publisher, journal, ranges(one.pinpoint)) if part)
    address = f", {one.url}" if one.url else ""
    return [*pieces, (f"{places}{_dated(one)}{address}", False)]


def _other(one: Authority) -> Pieces:
    if one.code:
        return _statute(one)
    if one.reporter or one.publisher:
        return _article(one)
    return [(one.document, False)]


def _dated(one: Authority) -> str:
    return f" ({one.date})" if one.date else ""


def _shortened_word(word: str, shorts: dict[str, str]) -> str:
    core = word.rstrip(",;:")
    tail = word[len(core) :]
    key = core.casefold().replace("’", "'")
    short = shorts.get(key) or (shorts.get(key[:-1]) if key.endswith("s") else None)
    return f"{short}{tail}" if short else word


def _joined(pieces: Pieces) -> Runs:
    style = {True: RunStyle.TITLE, False: RunStyle.PLAIN}
    runs: list[Run] = []
    for words, is_name in pieces:
        if runs and words and runs[-1].style is style[is_name]:
            runs[-1] = Run(runs[-1].text + words, style[is_name])
        elif words:
            runs.append(Run(words, style[is_name]))
    return tuple(runs)


_FULL: dict[AuthorityKind, Callable[[Authority], Pieces]] = {
    AuthorityKind.CASE: _case,
    AuthorityKind.STATUTE: _statute,
    AuthorityKind.REGULATION: _statute,
    AuthorityKind.RULE: _rule,
    AuthorityKind.CONSTITUTION: _constitution,
    AuthorityKind.RECORD: _record,
    AuthorityKind.ARTICLE: _article,
    AuthorityKind.OTHER: _other,
}
