"""How far back from a number the name of a case or of a document of the record reaches.

Names are words with capitals and what joins them. A full stop ends them unless it is
that of an abbreviation (`resources/citations/name_points.toml`).
"""

from __future__ import annotations

import re
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.law.citations.known_words import filing_words, name_words
from argmap.resources import resource

_FARTHEST = 260
_TOKEN = re.compile(r"\S+")
_OF_DOCUMENTS = frozenset({"of", "the", "and", "for", "to", "in", "re", "at", "a", "an", "on"})
_JOINING = frozenset({
    *("of", "the", "and", "for", "at", "de", "la", "le", "du", "van", "von", "der", "del", "ex"),
    *("rel.", "et", "al.", "d/b/a", "f/k/a", "on", "behalf", "v.", "vs.", "v"),
})  # fmt: skip
_VERSUS = frozenset({"v.", "vs.", "v"})
_BEGINS = re.compile(r"(?:In re|Ex parte|In the Matter of|Matter of|Estate of) (?=\S)")
_PROCEDURE = re.compile(r"(?:In re|Ex parte|(?:In the )?Matter of)(?: the)? (?=\S)", re.IGNORECASE)
_OPENING = '([“"‘'
_PLACE = re.compile(r"¶¶?|§§?|\*?\d+(?:[-:.]\d+)*,?|¶+\d.*")


def case_start(words: str, end: int, lowest: int = 0) -> int | None:
    """Return where the name of a case begins that ends before a number; None where none does.

    A name has “v.” in it, or begins with “In re” or the like.
    """
    low = max(lowest, end - _FARTHEST)
    tokens = _tokens(words, low, end, joining=_JOINING)
    versus = [place for place, token in enumerate(tokens) if token[0].rstrip(",") in _VERSUS]
    if versus:
        # Of two the last is this case's; the one before is another's.
        first = versus[-2] + 1 if len(versus) > 1 else 0
        tokens = _without_lead(tokens[first:])
        starts = tokens[0].start() if tokens and tokens[0][0] not in _VERSUS else None
        return None if starts is None else _inside(words, starts)
    begins = list(_BEGINS.finditer(words, low, end))
    if not begins or (tokens and tokens[0].start() > begins[-1].end()):
        return None
    return begins[-1].start()


def without_procedure(name: str) -> str:
    """Leave out “In re” or the like: a case is called, and stands in tables, by what follows."""
    return _PROCEDURE.sub("", name, count=1) if _PROCEDURE.match(name) else name


def party_start(words: str, end: int, lowest: int = 0) -> int | None:
    """Return where the name of one party begins before a number, as in “Winter, 555 U.S. at 22”."""
    low = max(lowest, end - _FARTHEST)
    if not words[:end].endswith(", "):
        return None
    tokens = _tokens(words, low, end, joining=_JOINING - _VERSUS)
    # A comma parts it from what stands before, unless a firm’s “Inc.” follows.
    for place in reversed(range(len(tokens) - 1)):
        if tokens[place][0].endswith(",") and not FIRM.match(tokens[place + 1][0]):
            tokens = tokens[place + 1 :]
            break
    tokens = _without_lead(tokens)
    return _inside(words, tokens[0].start()) if tokens else None


def document_start(words: str, end: int, lowest: int = 0) -> int:
    """Return where the name of a document begins before its number; `end` where it has none."""
    low = max(lowest, end - _FARTHEST)
    tokens = _without_lead(_tokens(words, low, end, joining=_OF_DOCUMENTS, with_places=True))
    while tokens and _PLACE.fullmatch(tokens[0][0]):
        tokens = tokens[1:]
    return _inside(words, tokens[0].start()) if tokens else end


def title_reach(words: str, end: int) -> int:
    """Return where the name of a book or a contract begins that ends here; `end` without one.

    It may have an author before a comma, a volume, and a second title behind a colon.
    """
    start = end
    following = ""
    for token in reversed(list(_TOKEN.finditer(words, max(0, end - _FARTHEST), end))):
        word, plain = token[0], token[0].lstrip(_OPENING)
        is_whole = word.startswith("(") and word.rstrip(",").endswith(")")
        begins_name = plain[:1].isupper() or plain[:1].isdigit()
        # A title may end in a question: “Who Controls the Internet? 81 (2006)”.
        ends = ":" if following else ":?!"
        within = plain.rstrip(ends) if begins_name or not following else plain
        if not is_whole and _stops(within, following, _OF_TITLES, with_places=True):
            break
        start, following = token.start() + (0 if is_whole else len(word) - len(plain)), word
        if word[0] in _OPENING and not is_whole:
            break
    named = words[start:end]
    return end - len(without_lead(named)) if any(map(str.isalpha, named)) else end


_OF_TITLES = _OF_DOCUMENTS | {"a", "an", "as", "on", "or", "by", "from", "with", "et", "al.", "v."}
_NUMERAL = re.compile(r"[IVX]+\.")
FIRM = re.compile(r"(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LLP|L\.P|N\.A|P\.C|S\.A)\b")
"""How a firm goes on behind the comma in its name."""


def is_abbreviation(word: str) -> bool:
    """Tell whether the full stop of a word is that of an abbreviation, and ends no sentence."""
    if word.isupper() and word.capitalize() in _abbreviations():
        return True
    return word in _abbreviations() or bool(re.fullmatch(r"(?:[A-Z]\.)+|\w+['’]\w{1,2}\.", word))


def without_lead(words: str) -> str:
    """Leave out the words before a name that are no part of it: “Under”, “See”."""
    while (first := words.partition(" "))[2]:
        is_lead = first[0].rstrip(",") in _leading() or first[0][:1].islower()
        if not is_lead and not _NUMERAL.fullmatch(first[0]):
            break
        words = first[2]
    return words


def _tokens(
    words: str, low: int, end: int, *, joining: frozenset[str], with_places: bool = False
) -> list[re.Match[str]]:
    """Walk back over the words of a name, and return them in the order in which they stand."""
    found: list[re.Match[str]] = []
    for token in reversed(list(_TOKEN.finditer(words, low, end))):
        following = found[-1][0] if found else ""
        if _stops(token[0], following, joining, with_places=with_places):
            break
        found.append(token)
        if token[0][0] in _OPENING and not token[0].endswith(")"):
            break
    found.reverse()
    return found


def _stops(word: str, following: str, joining: frozenset[str], *, with_places: bool) -> bool:
    """Say whether a word is no part of a name; no sentence begins with a small letter or “&”."""
    plain = word.lstrip(_OPENING)
    goes_on = following[:1].islower() or following[:1] == "&"
    ends = word.endswith(".") and not goes_on and not is_abbreviation(plain)
    if ends or word.rstrip(",")[-1:] in tuple(';:!?)”"]'):
        return True
    bare = plain.rstrip(",")
    if with_places and _PLACE.fullmatch(plain):
        return False
    return not _is_name(bare) and bare not in joining


def _is_name(word: str) -> bool:
    """Say whether a word is one of a name by its letters: “Amazon”, “eBay”, “3M”, “&”."""
    return word[:1].isdigit() or word == "&" or any(map(str.isupper, word))


def _without_lead(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out joining words at the beginning, and those of a sentence that the name stands in."""
    while tokens:
        word = tokens[0][0].lstrip(_OPENING).rstrip(",")
        begins = word == "In" and len(tokens) > 1 and tokens[1][0] in {"re", "the"}
        if begins or (_is_name(word) and word not in _leading()):
            break
        tokens = tokens[1:]
    return tokens


def _inside(words: str, start: int) -> int:
    while words[start] in _OPENING:
        start += 1
    return start


@cache
def _abbreviations() -> frozenset[str]:
    known = (*name_words().shorts.values(), *filing_words().shorts.values())
    return frozenset((*_points().list_of("abbreviations", str), *known))


@cache
def _leading() -> frozenset[str]:
    return frozenset(_points().list_of("leading", str))


@cache
def _points() -> TomlTable:
    path = resource("citations") / "name_points.toml"
    return TomlTable.parse(path.read_text(encoding="utf-8"), path.name)
