"""Whether a case that a document cites is known, and what in its citation differs."""

from __future__ import annotations

import re

from argmap.case.terms import SourceKind
from argmap.case.text_rules import as_sentence
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.cases import NEUTRAL
from argmap.law.citations.court_dates import dates_differ, has_day
from argmap.law.citations.known_words import bare, canonical_reporter, reporters
from argmap.law.citations.referring import identity, is_named
from argmap.law.citations.reporter_series import may_print_the_same
from argmap.law.citecheck.cited_source import NOT_THERE, Cited, known
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.sources.saying.party_names import names_meet

LONGEST_OPINION = 600
"""Pages; no opinion in a reporter has more."""
_CIRCUIT = re.compile(
    r"C\.? ?A\.? ?(?P<number>\d{1,2})\.?|(?P<ordinal>\d{1,2})(?:st|nd|rd|th|d) Cir(?:\.|cuit)?"
)
_NUMBER = re.compile(r"(?:\d+:)?(\d{2}-[a-z]{2,4}-)0*(\d+)")
_OF_PENNSYLVANIA = frozenset("1234")
"""Volumes of U.S. Reports that print the courts of Pennsylvania too."""
_SUPREME = re.compile(r"us|unitedstates|(?:us)?sup(?:reme)?c(?:our)?t|scotus|sct")
_WASHINGTON = re.compile(r".*(?:wash|wn)|div")
_LEAST = 3
"""Initials of fewer words may be those of many names."""


def match_case(one: Authority, held: Held) -> Cited:
    """Find the case that is cited, by its reporter or its name; doubt a court not printed there."""
    found = _found(one, held)
    printed = _court_of_reporter(one)
    if printed and found.verdict in {Verdict.KNOWN, Verdict.UNKNOWN}:
        how = as_sentence(f"{one.reporter} prints what one court decides: {printed}")
        return Cited(found.source, Verdict.WRONG_COURT, how)
    return found


def _court_of_reporter(one: Authority) -> str:
    """Return the court that alone is printed where a case is cited to, if it names another."""
    printed = reporters().get(canonical_reporter(one.reporter), "")
    is_old = one.reporter == "U.S." and one.volume in _OF_PENNSYLVANIA
    if not printed or not one.court or is_old:
        return ""
    allowed = _SUPREME if "United States" in printed else _WASHINGTON
    return "" if allowed.match(bare(one.court)) else printed


def _found(one: Authority, held: Held) -> Cited:
    cases = [other for other in held.sources if other.authority.kind is AuthorityKind.CASE]
    for other in cases:
        if identity(other.authority) == identity(one):
            return _compared(one, other.authority, other) or known(other)
    for other in cases:
        if _is_same_name(one, other.authority):
            return _elsewhere(one, other)
    return _by_known(one, held)


def is_own_case(one: Authority, held: Held) -> bool:
    """Tell whether a case that is cited is the one that the document is checked against."""
    return any(
        other.is_own
        and (identity(other.authority) == identity(one) or _has_number(one, other.authority))
        for other in held.known
    )


def _by_known(one: Authority, held: Held) -> Cited:
    """Judge a case that is no source, but the case itself or one that argmap's data cite."""
    cases = [other for other in held.known if other.authority.kind is AuthorityKind.CASE]
    for other in cases:
        if identity(other.authority) == identity(one) or _has_number(one, other.authority):
            return (
                _compared(one, other.authority)
                or _of_another_day(one, held)
                or Cited(None, Verdict.KNOWN, other.how)
            )
    for other in cases:
        own = other.authority
        # Of another year it may be another opinion between the same parties.
        same_print = bool(own.date) and own.date == one.date
        same_place = (own.volume, own.page) == (one.volume, one.page)
        is_named_so = bool(own.reporter and own.parties) and _is_same_name(one, own)
        if is_named_so and one.reporter and (same_print or same_place):
            return _at_another_place(one, own)
        same_court = not one.court or not own.court or _court(one.court) == _court(own.court)
        is_numbered = bool(own.docket and one.docket) and not one.reporter
        if is_numbered and same_court and _is_same_name(one, own):
            how = f"The case itself has No. {own.docket}; another number is another case’s."
            return Cited(None, Verdict.WRONG_NUMBER, how)
    return NOT_THERE


def _of_another_day(one: Authority, held: Held) -> Cited | None:
    """Say that the case has orders, and none of the day on which one is cited by its number."""
    if one.reporter or not has_day(one.date):
        return None
    orders = (other.authority for other in held.sources if other.source.kind is SourceKind.ORDER)
    days = [order.date for order in orders if has_day(order.date)]
    if not days or any(not dates_differ(one.date, day) for day in days):
        return None
    how = f"The case itself has that number, and no order of that day: {', '.join(days)}."
    return Cited(None, Verdict.UNKNOWN, how)


def _has_number(one: Authority, own: Authority) -> bool:
    """Tell whether a case is cited by its docket number, with the initials of its judge or not."""
    numbers = [_NUMBER.match(bare(docket)) for docket in (one.docket, own.docket)]
    return all(numbers) and len({number.groups() for number in numbers if number}) == 1


def _at_another_place(one: Authority, own: Authority, source: HeldSource | None = None) -> Cited:
    """Judge a case that is known in a reporter and cited to another place.

    The other reporter may print the same opinion, which nobody can tell without it.
    """
    place = f"{own.volume} {own.reporter} {own.page}"
    same_place = (own.volume, own.page) == (one.volume, one.page)
    if not same_place and may_print_the_same(one.reporter, own.reporter):
        how = f"It is known at {place}; whether {one.reporter} prints it there, look up."
        return Cited(source, Verdict.UNCHECKABLE, how)
    known_at = "The case has it at" if source else "It is known at"
    return Cited(source, Verdict.WRONG_REPORTER, f"{known_at} {place}.")


def _compared(one: Authority, own: Authority, source: HeldSource | None = None) -> Cited | None:
    """Say what of a case is cited otherwise than it is known; None where nothing is."""
    if one.parties and own.parties and not _may_be_named(one, own):
        where = "at that place" if own.reporter else "under that number"
        how = as_sentence(f"Another case is known {where}: {own.parties}")
        return Cited(source, Verdict.WRONG_REPORTER, how)
    if one.date and own.date and dates_differ(one.date, own.date):
        return Cited(source, Verdict.WRONG_YEAR, f"It is known as of {own.date}.")
    if one.court and own.court and not _is_court(one.court, own.court):
        return Cited(source, Verdict.WRONG_COURT, as_sentence(f"It is known as of {own.court}"))
    return _pin_before(one, source)


def _pin_before(one: Authority, source: HeldSource | None) -> Cited | None:
    """Say that a case is cited at a page it cannot have; None where it may have it."""
    first, page = (re.match(r"\d{1,9}", words) for words in (one.page, one.pinpoint))
    if one.reporter in NEUTRAL or not first or not page:
        return None
    begins, cited = int(first[0]), int(page[0])
    if cited < begins:
        how = f"It begins at page {begins}: it has no page {cited}."
    elif cited - begins > LONGEST_OPINION:
        how = f"It begins at page {begins}: no opinion goes on to page {cited}."
    else:
        return None
    return Cited(source, Verdict.WRONG_ID, how)


def _is_court(one: str, own: str) -> bool:
    """Tell whether two names may be of one court; a reporter of one court alone may name it."""
    return _court(one) == _court(own) or (
        "Supreme" in own and one in {"U.S.", "S. Ct.", "Sup. Ct."}
    )


def _court(written: str) -> str:
    """Reduce a court to what tells it from others: “CA9” is the 9th Circuit."""
    circuit = _CIRCUIT.fullmatch(written.strip())
    if circuit is None:
        return bare(written)
    number = circuit["number"] or circuit["ordinal"]
    return f"cir{number.casefold().removesuffix('.')}"


def _elsewhere(one: Authority, source: HeldSource) -> Cited:
    """Judge a case of the same name at another place: by its number, then by its date."""
    own = source.authority
    if not own.reporter or not one.reporter:
        if own.docket and one.docket and bare(own.docket) != bare(one.docket):
            return Cited(source, Verdict.WRONG_NUMBER, f"The case has it as No. {own.docket}.")
        return _compared(one, own, source) or known(source)
    return _at_another_place(one, own, source)


def _may_be_named(one: Authority, own: Authority) -> bool:
    """Tell whether a case at a place may be called so, be it by one of its parties only."""
    sides = _sides(one.parties)
    if len(sides) > 1:
        return _is_same_name(one, own)
    return _is_same_name(one, own) or any(
        _is_one_party(sides[0], party) for party in _sides(own.parties)
    )


def _is_same_name(one: Authority, other: Authority) -> bool:
    """Tell whether two cases are between the same parties, each by a word of its name at least."""
    sides = [_sides(name) for name in (one.parties, other.parties)]
    if min(map(len, sides)) < 2:  # noqa: PLR2004 -- In re Doe has one side
        return is_named(one, other.parties) or is_named(other, one.parties)
    return all(_is_one_party(mine, own) for mine, own in zip(*sides, strict=False))


def _is_one_party(one: str, other: str) -> bool:
    """Tell whether two names may be of one party: by a word, or one is the other’s initials."""
    return names_meet(one, other) or _abbreviates(one, other) or _abbreviates(other, one)


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether a name is made of the first letters of another: NRDC, F.T.C."""
    letters = "".join(filter(str.isalpha, short))
    words = re.findall(r"[^\W\d_]+", name)
    initials = "".join(word[0] for word in words if word[0].isupper())
    return len(letters) >= _LEAST and letters.isupper() and initials.startswith(letters)


def _sides(parties: str) -> list[str]:
    return re.split(r" vs?\.? ", parties, maxsplit=1)
