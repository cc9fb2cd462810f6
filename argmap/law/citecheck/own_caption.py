"""What the caption of a paper says otherwise than the case's own record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from argmap.case.caption import Case
from argmap.law.citations.known_words import bare, caption_words, name_words
from argmap.law.citecheck.captions import Caption, Printed, read_caption
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged

_NUMBER = re.compile(
    r"(?:(?P<office>\d+):)?(?:C(?:iv|V)?\.?[- ]?)?(?P<year>\d{2})-(?:(?P<kind>[a-z]{2,4})-)?"
    r"0*(?P<number>\d+)(?:-?(?P<judge>[a-z]{2,4}(?:-[a-z]{2,4})*))?",
    re.IGNORECASE,
)
"""A docket number of a federal court: “2:21-cv-00031-BJR”, “C21-31”."""
_AREA = re.compile(
    r"(?:(?P<way>northern|southern|eastern|western|middle|central)\s+)?\bdistrict\s+of\s+(?P<of>.+)"
    r"|(?P<circuit>\w+)\s+circuit\b|(?:county\s+of\s+(?P<county>\w+)|(?P<own>\w+)\s+county\b)",
    re.IGNORECASE,
)
_DROPPED = frozenset({"the", "a", "an", "of", "and", "et", "al", "&"})
_BOTH = 2


def caption_differences(text: str, case: Case) -> Iterator[tuple[Printed, Judged]]:
    """Walk what the caption of a paper has otherwise than the case it is checked against.

    Nobody is accused: the paper may be of another case between the same parties.
    """
    caption = read_caption(text)
    if caption is None or _is_of_another_court(caption, case.court):
        return
    for printed, own in (
        *_numbers(caption, case.docket_number),
        *_parties(caption, case),
        *_courts(caption, case.court),
    ):
        how = (
            f"The caption has “{' '.join(printed.words.split())}”, the case’s own record “{own}”:"
            " look which is right."
        )
        yield printed, Judged(Verdict.UNCHECKABLE, how)


def _numbers(caption: Caption, own: str) -> Iterator[tuple[Printed, str]]:
    is_federal = _NUMBER.fullmatch(own)
    found = [one for one in caption.numbers if not is_federal or _NUMBER.fullmatch(one.words)]
    if own and found and not any(_same_number(one.words, own) for one in found):
        yield found[0], own


def _same_number(one: str, other: str) -> bool:
    """Tell whether two docket numbers are one: an office or a judge may be left out of it."""
    first, second = _NUMBER.fullmatch(one), _NUMBER.fullmatch(other)
    if first is None or second is None:
        return bare(one) == bare(other)
    parts = zip(first.groups(), second.groups(), strict=True)
    return all(
        mine is None or theirs is None or mine.casefold() == theirs.casefold()
        for mine, theirs in parts
    )


def _parties(caption: Caption, case: Case) -> Iterator[tuple[Printed, str]]:
    own = re.split(r"\s+vs?\.?\s+", case.title, maxsplit=1)
    if len(own) != _BOTH or len(caption.sides) != _BOTH:
        return
    for printed, party in zip(caption.sides, own, strict=True):
        if not _is_party(printed.words, party, case.aliases):
            yield printed, party


def _is_party(printed: str, party: str, aliases: Sequence[str]) -> bool:
    """Tell whether a side of a caption names a party: in full, shortened, or by another name."""
    words, own = _words(printed), _words(party)
    kinds, own_kinds = _forms(printed), _forms(party)
    if kinds and own_kinds and not kinds & own_kinds:
        return False
    if own <= words:
        return True
    groups = [[*map(str.strip, entry.split("="))] for entry in aliases]
    others = [name for group in groups if party in group for name in group]
    return any(words == _words(name) for name in others) or words == set(
        party.casefold().split()[:1]
    )


def _words(name: str) -> set[str]:
    """Return the words of a name as it is shortened in a citation, without what a company is."""
    shorts, kinds = name_words().shorts, _kinds()
    parts = [part.strip(".,;:()“”\"'*_").casefold() for part in name.split()]
    kept = (part for part in parts if part and part not in _DROPPED and bare(part) not in kinds)
    return {bare(shorts.get(part, part)) for part in kept}


def _forms(name: str) -> set[str]:
    kinds = _kinds()
    return {kinds[bare(part.strip(","))] for part in name.split() if bare(part.strip(",")) in kinds}


@cache
def _kinds() -> dict[str, str]:
    """Return how each kind of company is written, and the one word for it."""
    rows = ([*map(str.strip, row.split("="))] for row in caption_words("forms"))
    return {bare(name): row[0] for row in rows for name in row}


def _courts(caption: Caption, own: str) -> Iterator[tuple[Printed, str]]:
    mine, theirs = [*_areas(own)], [*_areas(caption.head)]
    if mine and theirs and not any(_same_area(area, one) for area in theirs for one in mine):
        yield caption.courts[0], own


def _is_of_another_court(caption: Caption, own: str) -> bool:
    """Tell whether a paper is for a court of another kind, as on appeal, which has its numbers."""
    mine, theirs = ({area[0] for area in _areas(words)} for words in (own, caption.head))
    return bool(mine and theirs) and not mine & theirs


def _areas(words: str) -> Iterator[tuple[str, str, str]]:
    """Walk which districts, circuits or counties a text names: what, which part, and where."""
    for match in _AREA.finditer(words):
        if match["of"]:
            yield "district", (match["way"] or "").casefold(), match["of"].casefold()
        elif match["circuit"]:
            yield "circuit", "", match["circuit"].casefold()
        else:
            yield "county", "", (match["county"] or match["own"]).casefold()


def _same_area(one: tuple[str, str, str], own: tuple[str, str, str]) -> bool:
    return one[:2] == own[:2] and re.match(rf"{re.escape(own[2])}\b", one[2]) is not None
