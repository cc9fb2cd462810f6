"""Whether a document gives the words of a source to somebody else than who says them there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from argmap.case.terms import SourceKind
from argmap.case.text_rules import as_sentence
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.held import HeldSource
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.said_by_both import both_who_say, joined_before
from argmap.sources.saying.speaker_phrases import COURT, Named
from argmap.sources.saying.turns import turn_at
from argmap.sources.speakers import suggest_speaker

_OF_COURTS = frozenset({SourceKind.CASE, SourceKind.ORDER})
_TURN = re.compile(r"(?m)^[ \t]*(?:\d{1,2}[ \t]+)?(?P<who>[A-Z][A-Z.'’\- ]{2,40}):")
_LONGEST_TURN = 20_000
_BEFORE = 120
_TOLD_ME = re.compile(
    r"\b(?:told|informed|assured|advised|warned|promised|answered|e-?mailed|texted"
    r"|(?:said|wrote|replied|explained) to)\s+(?:me|us)\b[^.“”\"]{0,60}[“\"‘]$"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b", re.IGNORECASE)
_NEAR = 200
_SENTENCE = 30
"""So many letters two people do not say alike unless one of them repeats the other."""
_COULD = re.compile(
    r"(?<=\s)(?:(?:may|might|could)\s+(?:just\s+)?as\s+well|could|should|would|might|must|can"
    r"|ought\s+to)(?=\s)"
)
"""What tells that somebody might say so, and need not have said it."""
_NOBODY = frozenset({"he", "she", "they", "it", "a", "an", "the"})


def other_speaker(given: GivenWords) -> str:
    """Say that a document gives words to somebody else than their source does; empty where not.

    What a source tells of its own publisher, author or origin may be told as theirs.
    """
    two = two_speakers(given)
    if two is None:
        return ""
    told, own = two
    return as_sentence(f"The document gives these words to {_name(told)}, the source to {own}")


def perhaps_other_speaker(given: GivenWords) -> str:
    """Say that a document tells what somebody could have said, and somebody else says; or nothing.

    “Matze should have said “…””: whether it gives him the words, nobody can tell.
    """
    span = given.quotation.span
    if not _COULD.search(given.paper, max(0, span.start - _NEAR), span.end + _NEAR):
        return ""
    is_told = given.told is not None and bool(given.told.names)
    two = None if is_told else two_speakers(replace(given, paper=_granted(given.paper)))
    # What a court should say is what it is asked to.
    if two is None or COURT in two[0].names:
        return ""
    told, own = two
    return as_sentence(
        f"The document tells what {_name(told)} could or should have said; in the source these are"
        f" the words of {own}"
    )


def credited_speaker(given: GivenWords) -> str:
    """Say that a bracket credits words to a name that the source has not beside them; or nothing.

    “(quoting Dorsey)” behind words of another may name who said them elsewhere, or a paper.
    """
    told = _told(given)
    if told is None or not told.is_credited:
        return ""
    own = _own_speaker(told, given)
    if not own:
        return ""
    return as_sentence(
        f"A bracket gives these words to {_name(told)}; in the source they are those of {own}"
    )


def _name(told: Named) -> str:
    return " ".join(told.printed.split()) or " or ".join(told.names)


@lru_cache(maxsize=4)
def _granted(paper: str) -> str:
    """Return a document that says that somebody may have said what they could have said."""
    return _COULD.sub(lambda found: "may".ljust(len(found[0])), paper)


def two_speakers(given: GivenWords) -> tuple[Named, str] | None:
    """Return to whom a document gives words, and to whom the source; None where it may be one."""
    told = _told(given)
    if told is None or (told.is_aside and not _speaks(told, given.source, given.speakers)):
        return None
    own = _own_speaker(told, given)
    return (told, own) if own else None


def _told(given: GivenWords) -> Named | None:
    told = given.told_in_brief
    return told if told is not None and told.names else None


def _own_speaker(told: Named, given: GivenWords) -> str:
    """Return to whom a source gives words that are told as another's; empty where it may be one."""
    source, span, speakers = given.source, given.span, given.speakers
    if COURT in told.names and source.source.kind in _OF_COURTS:
        return ""
    record = source.source
    own = [*said_by(given)]
    both = both_who_say(source.text, span.start)
    retold = [name for name in (record.author, record.publisher, record.origin) if name]
    if not own or all(_may_be_any(one, own, speakers) for one in _each_of(told, span)):
        return ""
    is_retold = any(speakers.is_named(told, name) for name in retold)
    return "" if is_retold and not _is_told_to_author(source.text, span) else _printed(own, both)


def _printed(own: Sequence[str], both: Sequence[str]) -> str:
    return " and ".join(both) if both and own[0] == both[0] else own[0]


def _each_of(told: Named, span: Span) -> Iterator[Named]:
    """Walk those who must each say words: what both say in many words is said by each of them."""
    if not told.is_joint or span.end - span.start < _SENTENCE:
        yield told
        return
    for name in told.names:
        yield told._replace(names=(name,))


def _may_be_any(told: Named, own: Sequence[str], speakers: Speakers) -> bool:
    return any(speakers.may_be(told, name) for name in own)


def _speaks(told: Named, source: HeldSource, speakers: Speakers) -> bool:
    """Tell whether a name in a bracket is that of a party, or of somebody the source tells of."""
    return any(speakers.is_joined(name) or _tells_of(source.text, name) for name in told.names)


def _tells_of(text: str, name: str) -> bool:
    """Tell whether a text names somebody so, and no place nor whose a picture is."""
    named = re.escape(name)
    is_other = re.search(
        rf"\b(?:in|from|near)\s{named}\b|(?m:^\W*{named}\s?[,:(.–—])"
        rf"|(?:[|/©]|(?i:\bphotos?(?:\sby)?:?|\bcredit:?|\bvia))\s?{named}\b|\b{named}\s?\|",
        text,
    )
    return is_other is None and bool(re.search(rf"\b{named}\b", text))


def _turn(text: str, start: int) -> str:
    """Return who speaks at a place of a transcript, whose turns begin with a name in capitals."""
    turns = list(_TURN.finditer(text, max(0, start - _LONGEST_TURN), start))
    return turns[-1]["who"].title() if turns else ""


def unsure_speaker(given: GivenWords) -> str:
    """Say that nobody can tell whether who speaks in a transcript holds an office; or nothing.

    Counsel for a party may be anybody who speaks there, unless a source says for whom.
    """
    told, turn = given.told, turn_at(given.source.text, given.span.start)
    if told is None or not told.names or not told.is_office or turn is None or not turn.who:
        return ""
    if given.speakers.is_told_to_be(told, turn.who):
        return ""
    return f"The source has these words from {turn.who}: whether that is {told.printed}, look up."


def said_by(given: GivenWords) -> Iterator[str]:
    """Walk who says the words of a source: as the case has it, then as the source tells.

    Whose turn it is in a transcript says what is not quoted there.
    """
    source, span = given.source, given.span
    for quote in given.quotes:
        if quote.source == source.id and quote.start < span.end and span.start < quote.end:
            yield from [quote.speaker] if quote.speaker else []
    turn = turn_at(source.text, span.start)
    if turn is None and source.source.kind is SourceKind.TRANSCRIPT:
        who = _turn(source.text, span.start)
        if who:
            yield who
            return
    told = suggest_speaker(source.text, *span)
    both = both_who_say(source.text, span.start)
    yield from both
    is_named = not both and told is not None and told.name.casefold() not in _NOBODY
    if told is not None and is_named and (turn is None or told.attribution != "paraphrase"):
        yield told.name
        joined = joined_before(source.text, told.start)
        yield from [joined] if joined else []
    if turn is not None and turn.who:
        yield COURT if turn.is_bench else turn.who
    elif _is_told_to_author(source.text, span):
        yield "somebody who tells it there"


def _is_told_to_author(text: str, span: Span) -> bool:
    """Tell whether who writes a text quotes what somebody told them, in the first person."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    return bool(_TOLD_ME.search(before) and _FIRST_PERSON.search(text[slice(*span)]))
