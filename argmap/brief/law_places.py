"""Where in the citation of a law its sections stand, one or several, with what is below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from argmap.law.citations.authority import Authority, AuthorityKind, tidied

_BELOW = r"(?: ?\((?![12]\d{3}\))[0-9A-Za-z]{1,5}\))"
_ONE = rf"(?:-?\d\w*(?:[.:\-]\w+)*{_BELOW}*|{_BELOW}+)"
_AND = r"(?:-|,? and §{0,2} ?|,? & §{0,2} ?|, §{0,2} ?| to §{0,2} ?| through §{0,2} ?)"
_BEHIND = re.compile(rf"{_BELOW}*(?:{_AND}{_ONE})*(?:,? et seq\.)?")
_NUMBER = re.compile(rf"{_AND}-?\d")
_PARTED = re.compile(r"(?:pts?|ch|subpts?|tit|div|art)\. ?$|[Pp]arts? $")
_REST = re.compile(r"(?: ?\([^()]*[12]\d{3}[^()]*\))?\.?")
_SPAN = re.compile(r"(?<![\w.:\-–])(\d+)-(\d+)(?![\w:\-–]|\.\d)")
_NAMED = re.compile(
    r" (?:§ ?(?P<marked>\d\w*(?:[.:\-]\w+)*)|at (?P<bare>\d\w*(?:[.:\-]\w+)*)(?=\())"
    rf"(?P<below>{_BELOW}*)"
)
_ARTICLE = re.compile(r",? §.*$")
_LAST = re.compile(rf"(?<=\w){_BELOW}*(?= \([^()]*[12]\d{{3}}[^()]*\)$|$)")
_SIGNS = re.compile(r"§§ ?$")
_BETWEEN = re.compile(r" (?:to|through) ")
_FEDERAL = ("U.S.C", "U. S. C", "USC")
_PARTS = re.compile(r"(?<=\))-(?=\(|\d)")


@dataclass(frozen=True, slots=True)
class LawPlace:
    """The sections of a law as they were written, and where they stand in the words on one line.

    `first_end` is where the number of the first one ends, `is_whole` whether nothing but a year
    stands behind them all.
    """

    words: str
    start: int
    first_end: int
    end: int
    is_whole: bool

    @property
    def is_of_several(self) -> bool:
        """Tell whether several sections are cited, and not parts of one."""
        return _NUMBER.search(self.words, self.first_end - self.start) is not None


def law_place(one: Authority) -> LawPlace | None:
    """Find the sections in the words that a law was read from; None where there are none."""
    number, after = one.section or one.rule, one.code or one.rule_set
    at = one.text.find(after) + len(after) if after in one.text else 0
    start = one.text.find(number, at) if number else -1
    match = _BEHIND.match(one.text, start + len(number)) if start >= 0 else None
    if match is None:
        return None
    is_whole = _REST.fullmatch(one.text, match.end()) and not _PARTED.search(one.text[:start])
    words = one.text[start : match.end()]
    return LawPlace(words, start, start + len(number), match.end(), bool(is_whole))


def set_in_print(one: Authority, place: LawPlace) -> str:
    """Set dashes in ranges: “(a)–(c)”, and “1981–1983” behind “§§” of a code of Congress.

    Any other hyphen stays: “65-4921” is the number of one section. So does a dash that was typed.
    """
    is_kept = len(one.typed) == len(one.text)
    words = one.typed[place.start : place.end] if is_kept else place.words
    is_range = one.code.startswith(_FEDERAL) and not _BETWEEN.search(words)
    if is_range and one.text[: place.start].rstrip().endswith("§§"):
        words = _SPAN.sub(_dashed, words)
    return _PARTS.sub("–", words)


def _dashed(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return f"{first}–{last}" if first < last else found[0]


def at_place(one: Authority, place: str) -> Authority | None:
    """Cite a law at another place, as `pinpoint_words` has it; None where it has no such place."""
    if place.startswith("("):
        return replace(one, subsections=place) if one.section or one.rule else None
    if one.kind is AuthorityKind.CONSTITUTION:
        is_section = place.startswith(" §")
        return (
            replace(one, section=f"{_ARTICLE.sub('', one.section)},{place}") if is_section else None
        )
    named = _NAMED.fullmatch(place)
    if named is None or not (one.section or one.rule):
        return None
    number = named["marked"] or named["bare"]
    placed = replace(one, text="", subsections=named["below"])
    return replace(placed, rule=number) if one.rule else replace(placed, section=number)


def words_at_place(words: str, one: Authority, place: str) -> str:
    """Put another place into the words, on one line, that a law was read from; else nothing.

    All that was cited of it goes; a part alone stands behind the last of several sections.
    """
    other, stands = at_place(one, place), law_place(one)
    if one.kind is AuthorityKind.OTHER and not one.code and place.startswith("("):
        last = _LAST.search(tidied(words))
        return f"{words[: last.start()]}{place}{words[last.end() :]}" if last else ""
    if other is None or tidied(words) != one.text:
        return ""
    if one.kind is AuthorityKind.CONSTITUTION:
        start = one.text.find(one.section)
        return words[:start] + other.section + words[start + len(one.section) :]
    if stands is None or not stands.is_whole:
        return ""
    if place.startswith("(") and stands.is_of_several:
        return words[: stands.end] + place + words[stands.end :]
    number = other.rule or other.section
    return f"{_single(words[: stands.start])}{number}{other.subsections}{words[stands.end :]}"


def _single(words: str) -> str:
    """Leave one sign of a section behind words that end with two."""
    return _SIGNS.sub("§ ", words)
