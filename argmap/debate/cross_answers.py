"""What argmap's side answers where it is asked: what the map has on what is asked about.

The recorded answer of a critical question, the support of the claim that is asked about, its
quotes; else that there is nothing. It answers what is asked, and argues nothing new.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.quotation import in_quotes
from argmap.case.rounds import FlowEntry
from argmap.case.signals import SUPPORTING
from argmap.case.source_names import source_in_words
from argmap.case.terms import Side, Stance
from argmap.debate.asking import question_of
from argmap.debate.flow import Flow
from argmap.debate.formats import Speech, SpeechKind
from argmap.debate.joins import BENCH, JoinKind
from argmap.debate.moves import Turn
from argmap.debate.replies import Reply
from argmap.reasoning.critical_questions import (
    CriticalQuestion,
    QuestionStands,
    critical_questions,
    side_of_step,
)

_NOTHING = "I have nothing in the map for that."
_NO_MORE = "I have nothing more in the map for that."
_CONCEDED = "That is conceded on the map."
_OF_SOURCES = frozenset({"where", "who", "which"})
"""The words with which one asks for a source sooner than for a reason."""


def question_to_answer(flow: Flow, speech: Speech, side: str) -> FlowEntry | None:
    """Return what a side is still to answer in a period of questions, what was asked first.

    Nothing where it asks itself. In a crossfire an answer to the side is none.
    """
    is_asking = speech.kind is SpeechKind.CROSS_EXAMINATION and speech.side == side
    if not speech.is_questioning or is_asking:
        return None
    replies = {one.later for one in flow.joins if one.kind is JoinKind.ANSWERS}
    for one in flow.standings.values():
        if one.entry.speech != speech.id or one.entry.crossed_out or one.side in {side, BENCH}:
            continue
        is_answered = any(join.kind is JoinKind.ANSWERS for join in one.joined)
        if not is_answered and one.entry.id not in replies:
            return one.entry
    return None


def answer_in_questions(turn: Turn, question: FlowEntry) -> Reply:
    """Return what a side answers a question, none of which it has answered in questions before."""
    given = _given(turn)
    asked = [*_questions_meant(turn, question)]
    if asked:
        found = [reply for one in asked for reply in _recorded(turn, one)]
    else:
        found = [*_backing(turn, question)]
    new = [one for one in found if (one.claim, one.words) not in given]
    if new:
        return new[0]
    return Reply(None, _NO_MORE if found else _NOTHING)


def _given(turn: Turn) -> set[tuple[ClaimId | None, str]]:
    """Return the claims and the words that a side has answered in questions."""
    mine = (one for one in turn.flow.standings.values() if one.side == turn.side)
    entries = [one.entry for one in mine if one.is_questioning and not one.entry.crossed_out]
    return {(one.claim, "" if one.claim else one.words) for one in entries}


def _claims_asked(turn: Turn, question: FlowEntry) -> list[ClaimId]:
    """List the claims of a side that a question is about: those that it names, or speaks to."""
    case_map = turn.case_map
    entries = [case_map.flow_entries.get(one) for one in question.answers]
    claims = [question.claim, *(one.claim for one in entries if one)]
    there = dict.fromkeys(one for one in claims if one in case_map.claims and one)
    return [one for one in there if case_map.claims[one].side is not turn.plays.opposite]


def _questions_meant(turn: Turn, question: FlowEntry) -> Iterator[CriticalQuestion]:
    """Walk the critical questions of the map that a question asks in their words."""
    case_map, asked = turn.case_map, question_of(question)
    steps = [asked.argument] if asked and asked.argument in case_map.arguments else []
    for claim in _claims_asked(turn, question):
        steps += [step.id for step in case_map.arguments_on(claim)]
        steps += [use.argument for use in case_map.uses_of(claim)]
    words = _bare(question.words)
    for step in dict.fromkeys(steps):
        if side_of_step(case_map, case_map.arguments[step]) is turn.plays:
            for one in critical_questions(case_map, case_map.arguments[step]):
                if words and _bare(one.text) == words:
                    yield one


def _bare(words: str) -> str:
    """Return the letters of a question, as whoever types it may leave out the rest."""
    return "".join(one for one in words.casefold() if one.isalnum())


def _recorded(turn: Turn, question: CriticalQuestion) -> Iterator[Reply]:
    claims, record = turn.case_map.claims, question.record
    if question.stands is QuestionStands.CONCEDED:
        yield Reply(None, _CONCEDED)
    if question.stands is not QuestionStands.ANSWERED or record is None:
        return
    if record.claim in claims and _is_own(turn, claims[record.claim]):
        yield Reply(record.claim)
    if record.note.strip():
        yield Reply(None, record.note.strip())


def _backing(turn: Turn, question: FlowEntry) -> Iterator[Reply]:
    """Walk what stands behind the claims that are asked about: reasons, and quotes."""
    first = next(iter(question.words.casefold().split()), "")
    parts = (_quotes, _reasons) if first in _OF_SOURCES else (_reasons, _quotes)
    for claim in _claims_asked(turn, question):
        for part in parts:
            yield from part(turn, claim)


def _reasons(turn: Turn, claim: ClaimId) -> Iterator[Reply]:
    case_map = turn.case_map
    for step in case_map.arguments_on(claim):
        if step.stance is not Stance.PRO:
            continue
        for use in case_map.premises_of(step.id):
            if not use.negated and _is_own(turn, case_map.claims[use.claim]):
                yield Reply(use.claim)


def _quotes(turn: Turn, claim: ClaimId) -> Iterator[Reply]:
    """Walk the quotes behind a claim that stand in their sources, each with who says it where."""
    case_map = turn.case_map
    for cite in case_map.cites_on(claim):
        quote = case_map.quotes[cite.quote] if cite.quote else None
        if cite.signal not in SUPPORTING or quote is None:
            continue
        if not quote.caution and turn.said.is_sound(quote):
            source = source_in_words(case_map.sources[quote.source])
            who = f"{quote.speaker}, in {source}" if quote.speaker else source
            yield Reply(None, f"{who}: {in_quotes(quote.printed or quote.exact)}")


def _is_own(turn: Turn, claim: Claim) -> bool:
    return claim.side in {turn.plays, Side.NEUTRAL} and bool(claim.text.strip())
