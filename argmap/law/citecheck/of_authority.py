"""Whether a sentence gives what it quotes to a court or a text of law that is not held."""

from __future__ import annotations

import re
from functools import cache

from argmap.case.terms import SourceKind
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.speaker_phrases import COURT
from argmap.sources.saying.told_speaker import told_speaker

_COURTS = frozenset({SourceKind.CASE, SourceKind.ORDER})
_CONTRACTS = frozenset({SourceKind.CONTRACT})
_LAWS = frozenset({SourceKind.STATUTE, SourceKind.CASE})
_KINDS = {
    **dict.fromkeys(
        ("agreement", "contract", "policy", "terms", "clause", "guidelines"), _CONTRACTS
    ),
    **dict.fromkeys(
        (
            *("restatement", "treatise", "dictionary", "constitution", "amendment", "statute"),
            *("convention", "charter", "covenant", "treaty", "directive", "ordinance"),
            *("act", "rule", "rules", "code", "section", "provision", "regulation"),
        ),
        _LAWS,
    ),
}
"""Texts that a sentence may quote, each with the kinds of source that hold such a text."""
_PROVIDES = (
    r"says?|said|states?|stated|provides?|provided|defines?|defined|reads?|requires?|required|holds?"
    r"|held|explains?|explained|permits?|prohibits?|forbids?|protects?|describes?|calls?|speaks? of"
    r"|asks?|demands?|allows?|grants?|bars?|covers?|mandates?|puts? it"
)


def authority_named(one: FoundQuotation, paper: str, held: Held) -> bool:
    """Tell whether a quotation without a citation is given to an authority that is not held.

    `paper` is the document without the words that it quotes.
    """
    told = told_speaker(paper, one)
    sentence = sentence_around(paper, one.span.start, one.span.start)
    before = " ".join(paper[sentence.start : one.span.start - 1].split())
    if _CASE.search(before) or (told is not None and COURT in told.names):
        return not _holds(held, _COURTS)
    if told is not None and told.names:
        return False
    text = _text().search(before)
    if text is None or _somebody().search(before, text.end("noun")):
        return False
    return not _holds(held, _KINDS[text["noun"].casefold()])


def _holds(held: Held, kinds: frozenset[SourceKind]) -> bool:
    return any(one.source.kind in kinds for one in held.with_text)


_CASE = re.compile(
    rf"\b[A-Z][\w.’'-]* v\.? [A-Z][^“”;:]{{1,80}}\b(?:{_PROVIDES})\b[^.;“”]{{0,40}}$"
)


@cache
def _text() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\b(?:the|The|[Tt]his|[Ii]ts?|Under|under|in|In|of|[A-Z][\w’'-]*|\d[\w.()]*) )"
        rf"(?P<noun>{one_of(_KINDS)})(?: [\d§(][^\s]*)?(?: [^.;:“”]{{0,50}})? (?:{_PROVIDES})\b"
        r"[^.;“”]{0,60}$",
        re.IGNORECASE,
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Return what finds somebody else who says something, behind the name of a text."""
    words = attributing_words()
    texts = "|".join(one.capitalize() for one in _KINDS)
    return re.compile(rf"\b(?!(?:{texts})\b)[A-Z][\w’']+ (?:{one_of(words.saying)})\b")
