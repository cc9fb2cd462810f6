"""Whether a sentence gives its words to a law named in prose: “Article 10 of the Convention”.

Such a law is of another country or between several, and cited in no form that argmap reads. Where
no source of the case is called so, nobody can say that its words are in no source.
"""

from __future__ import annotations

import re

from argmap.case.terms import SourceKind
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import sentence_around

_REACH = 220
_LAWS = frozenset({SourceKind.STATUTE, SourceKind.CASE})
_PART = (
    r"(?:(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Rr]ecitals?|[Cc]hapters?|Titles?"
    r"|[Aa]rts?\.|[Ss]ecs?\.|[Pp]aras?\.|\bss?\.)\s?|§§?\s?)"
    r"\d+[a-z]?(?:[.-]\d+)*(?:\s?\(\w{1,4}\))*(?:(?:,|\sand|\sto|[–-])\s?\d+(?:\(\w{1,4}\))*)*"
)
"""A part of a law: “Article 10(2)”, “Sections 3 and 4”."""
_NOUN = (
    r"(?:Convention|Charter|Covenant|Treaty|Declaration|Protocol|Code|Law|Act|Directive|Regulation"
    r"|Constitution|Statute|Ordinance|Decree)"
)
_WORD = r"(?:[A-ZÀ-Þ][\w’'-]*|of|on|for|the|and|to|in)"
_BEHIND_NOUN = rf"(?:\s(?:of|on|for)(?:\s{_WORD}){{1,8}})?(?:\s(?:1[6-9]|20)\d\d)?"
_NAMED = rf"(?:(?:[A-ZÀ-Þ][\w’'-]*\s)(?:{_WORD}\s){{0,6}})?{_NOUN}\b{_BEHIND_NOUN}"
_SHORT = r"[A-Z]{3,6}\b"
_LAW = rf"(?:[Tt]he\s)?(?P<name>{_NAMED}|{_SHORT})"
_PART_FIRST = rf"(?<!\w){_PART}(?:\sof)?\s{_LAW}"
_NAME_FIRST = rf"(?<![\w])(?:[Tt]he\s)?(?P<name>{_NAMED}|{_SHORT}),?\s(?:in\s)?(?:its\s)?{_PART}"
_BEFORE = (re.compile(_PART_FIRST), re.compile(_NAME_FIRST))
_BEHIND = tuple(
    re.compile(rf"[\s.,;:!?]*[”\"’'»“«‘]*\s*(?:\(?(?:[Ss]ee\s|[Cc]f\.\s)?|as\s){form}")
    for form in (_PART_FIRST, _NAME_FIRST)
)
_CUT = re.compile(r"\b(?:ss?|[Pp]aras?|[Aa]rts?|[Ss]ecs?)\.\s*$")
_SPEAKS = re.compile(
    r"\b(?!The\b|It\b)[A-Z][\w’']+\s(?:said|says|wrote|told|argued|argues|claimed|claims|replied)\b"
)
_OF_NO_NAME = frozenset({"the", "of", "on", "for", "and", "to", "in", "act", "code", "law"})


def law_in_prose(one: FoundQuotation, paper: str, held: Held) -> bool:
    """Tell whether a quotation without a citation is given to a law that its sentence names.

    `paper` is the document without the words that it quotes. Where a source of the case that
    holds a law is called so, it is not: its words can be compared.
    """
    start, end = one.span
    before = " ".join(paper[_begun(paper, start) : start].split())
    for form in _BEFORE:
        for found in form.finditer(before):
            between = before[found.end() :]
            if not _SPEAKS.search(between) and ";" not in between:
                return not law_is_held(found["name"], held)
    behind = paper[end : end + _REACH]
    names = [named["name"] for form in _BEHIND if (named := form.match(behind))]
    return bool(names) and not law_is_held(names[0], held)


def _begun(paper: str, place: int) -> int:
    """Return where the sentence of a place begins; the stop of “s. 12” ends none."""
    start = sentence_around(paper, place, place).start
    cut = _CUT.search(paper, max(0, start - _REACH), start)
    return start if cut is None else sentence_around(paper, cut.start(), cut.start()).start


def law_is_held(name: str, held: Held) -> bool:
    """Say whether a source that holds a law shares a telling word of its name."""
    words = {*name.casefold().split()} - _OF_NO_NAME
    laws = (one.source for one in held.with_text if one.source.kind in _LAWS)
    return any(words & {*f"{one.title} {one.citation}".casefold().split()} for one in laws)
