"""What a bench asks of whoever speaks: gates, leaves without support, quotes, adverse authority.

Each question has a ground in the case; none is asked twice in a round. That counsel has to tell
the court of binding authority against them is `law.authorities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId, FlowEntryId, NewId
from argmap.case.kept_extra import kept_in, with_kept
from argmap.case.lookups import beginning_of, full_title_of
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.quotation import in_quotes
from argmap.case.rounds import FlowEntry
from argmap.case.source_names import source_in_words
from argmap.case.terms import ME, Side
from argmap.debate.flow import Flow
from argmap.debate.joins import BENCH
from argmap.debate.moves import Turn
from argmap.debate.practising import Floor
from argmap.law.answer import Answer, Result
from argmap.law.authorities import cites_of_source, owes_candour
from argmap.law.case_findings import reader_name
from argmap.law.gate_list import NOT_FOUND, GateEntry, Need, gate_list
from argmap.reasoning.support import lacks_support
from argmap.sources.problems import RecordPlace

_NAME = "bench"
_FIRST = 3
"""From how many of the questions at hand one is picked."""
_BETWEEN = 2
"""How many entries of a speech go by before the bench asks again."""


class BenchTopic(StrEnum):
    """Where a question of the bench comes from."""

    QUOTE = "quote"
    LEAF = "leaf"
    AUTHORITY = "authority"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class BenchQuestion:
    """A question of the bench: its words, what it is about, and the entries that it is put to.

    `key` is what it is known by in a round.
    """

    topic: BenchTopic
    key: str
    words: str
    about: RecordPlace
    put_to: tuple[FlowEntryId, ...] = ()


def bench_questions(turn: Turn, answer: Answer | None) -> list[BenchQuestion]:
    """List what a bench could still ask of a side: about what it said last first, then the law.

    `answer` is what the standard of the case says on somebody's findings, None without one.
    """
    asked = asked_by_bench(turn.flow)
    said = [*_said_by(turn)]
    found = [*_on_quotes(turn, said), *_on_leaves(turn, said), *_on_authorities(turn, said)]
    found += _on_gates(turn.plays, answer) if answer else ()
    return [one for one in found if one.key not in asked]


def asked_by_bench(flow: Flow) -> frozenset[str]:
    """Return the keys of what the bench has asked in a round, crossed out or not."""
    keys = (_key_of(one.entry) for one in flow.standings.values())
    return frozenset(key for key in keys if key)


def topic_of(question: FlowEntry) -> tuple[BenchTopic, str, str]:
    """Return what a question of the bench is about: its topic, an id, and the cause of a gate.

    One that was not asked by argmap is about a gate of no name.
    """
    topic, _, about = _key_of(question).partition(" ")
    named, _, cause = about.partition(" ")
    topics = {one.value: one for one in BenchTopic}
    return topics.get(topic, BenchTopic.GATE), named, cause


def is_bench_due(flow: Flow, speech: str) -> bool:
    """Tell whether the bench asks now: after some entries, and never before it has an answer."""
    entries = [one for one in flow.standings.values() if one.entry.speech == speech]
    since = 0
    for one in entries:
        if one.side == BENCH:
            if not one.joined:
                return False
            since = 0
        else:
            since += 1
    return since >= _BETWEEN


def next_question(questions: list[BenchQuestion], seed: int, entries: int) -> BenchQuestion | None:
    """Pick what the bench asks, from the first of what it could; the same for the same round."""
    if not questions:
        return None
    random = Random(f"{seed} bench {entries}")  # noqa: S311 -- a game, not a secret
    return random.choice(questions[:_FIRST])


def plan_bench_question(
    case_map: CaseMap, floor: Floor, question: BenchQuestion, *, new_id: NewId
) -> ChangeSet:
    """Plan to enter a question of the bench in the speech that it interrupts."""
    extra = with_kept("", _NAME, [{"key": question.key}], of="flow entry")
    return plan_flow_entry(
        case_map,
        floor.round,
        floor.speech,
        new_id=new_id,
        words=question.words,
        by=BENCH,
        answers=question.put_to,
        extra=extra,
    )


def _key_of(entry: FlowEntry) -> str:
    rows = kept_in(entry.extra).get(_NAME)
    row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    key = row.get("key")
    return key if isinstance(key, str) else ""


def _said_by(turn: Turn) -> Iterator[tuple[FlowEntryId, Claim]]:
    """Walk the claims that a side said, each once, the last said first."""
    seen: set[ClaimId] = set()
    for one in reversed(turn.flow.standings.values()):
        claim = one.entry.claim
        if one.side != turn.side or one.entry.crossed_out or claim in seen or claim is None:
            continue
        if claim in turn.case_map.claims:
            seen.add(claim)
            yield one.entry.id, turn.case_map.claims[claim]


def _on_quotes(turn: Turn, said: list[tuple[FlowEntryId, Claim]]) -> Iterator[BenchQuestion]:
    case_map = turn.case_map
    for entry, claim in said:
        for cite in case_map.cites_on(claim.id):
            quote = case_map.quotes[cite.quote] if cite.quote else None
            if quote is None or turn.said.is_sound(quote):
                continue
            source = source_in_words(case_map.sources[quote.source])
            words = in_quotes(beginning_of(quote.printed or quote.exact))
            yield BenchQuestion(
                BenchTopic.QUOTE,
                f"quote {quote.id}",
                f"You give us {words} as the words of {source}. Are they its words?",
                RecordPlace("quote", quote.id),
                (entry,),
            )


def _on_leaves(turn: Turn, said: list[tuple[FlowEntryId, Claim]]) -> Iterator[BenchQuestion]:
    for entry, claim in said:
        if lacks_support(turn.case_map, claim):
            named = in_quotes(full_title_of(claim))
            yield BenchQuestion(
                BenchTopic.LEAF,
                f"leaf {claim.id}",
                f"What in the record is there for {named}, counsel?",
                RecordPlace("claim", claim.id),
                (entry,),
            )


def _on_authorities(turn: Turn, said: list[tuple[FlowEntryId, Claim]]) -> Iterator[BenchQuestion]:
    claims = {claim.id for _, claim in said}
    for source in turn.case_map.ranked_sources():
        if source.adverse_to is not turn.plays or not owes_candour(turn.case_map, source):
            continue
        if any(cite.claim in claims for cite in cites_of_source(turn.case_map, source)):
            continue
        name = source.short_form or source.title or source.citation
        yield BenchQuestion(
            BenchTopic.AUTHORITY,
            f"authority {source.id}",
            f"{name} binds this court and is against you, counsel. How do you meet it?",
            RecordPlace("source", source.id),
        )


def _on_gates(plays: Side, answer: Answer) -> Iterator[BenchQuestion]:
    """Ask the movant about gates that are not met, the respondent about those that are.

    Whose finding it is is said, for it may be one that whoever is asked has not made.
    """
    by = f"by {reader_name(answer.by or ME)}"
    for entry in gate_list(answer):
        unmet = [one for one in entry.needs if one.result is not Result.PASS]
        if plays is Side.MOVANT and unmet:
            words = _unmet_words(entry, unmet[0], by)
        elif plays is Side.RESPONDENT and not unmet:
            words = _met_words(entry, entry.needs[0], by)
        else:
            continue
        place = RecordPlace("factor", entry.factor.id)
        if entry.cause:
            place = RecordPlace("claim", entry.cause)
        key = f"gate {entry.factor.id} {entry.cause or ''}".strip()
        yield BenchQuestion(BenchTopic.GATE, key, words, place)


def _unmet_words(entry: GateEntry, need: Need, by: str) -> str:
    who = f"{need.who[:1].upper()}{need.who[1:]}"
    start = "" if entry.found == NOT_FOUND else f" from {in_quotes(entry.found)}, as found {by}"
    return f"{who} needs {in_quotes(need.label)} on {_subject(entry)}. How do you get there{start}?"


def _met_words(entry: GateEntry, need: Need, by: str) -> str:
    subject = _subject(entry)
    found = f"{subject[:1].upper()}{subject[1:]} is found as {in_quotes(entry.found)} {by}"
    return f"{found}, which is enough for {need.who}. Why should we find otherwise?"


def _subject(entry: GateEntry) -> str:
    return (
        f"{entry.factor.subject} of {in_quotes(entry.name)}" if entry.name else entry.factor.subject
    )
