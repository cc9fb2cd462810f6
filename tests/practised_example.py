"""A hearing on the example, played to its end by who argues back, as tests of papers read it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import count

from example import example_map, example_text_of

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, added
from argmap.case.ids import FlowEntryId, keyed_id
from argmap.case.rounds import FlowEntry, FlowStatus, Round
from argmap.debate.known_formats import load_formats
from argmap.debate.opponent import Level, next_move
from argmap.debate.practising import Floor, Practice, plan_move
from argmap.debate.round_options import RoundOptions
from argmap.debate.round_state import RoundState
from argmap.law.case_labels import case_labels, soundness_of

STATE = RoundState("rebuttal", {"opening": 812.0, "answer": 943.4, "rebuttal": 61.0})
OPTIONS = RoundOptions(reserved={"opening": 120})


def held_round(name="Before the hearing", format_id="tro-hearing", **fields):
    return Round(
        keyed_id(f"round {name}"),
        format_id,
        sides=("movant",),
        title=name,
        started="2026-01-05",
        options=OPTIONS.to_json(),
        state=STATE.to_json(),
        **fields,
    )


@cache
def _records(moves):
    case_map, held = example_map(), held_round()
    debate_format = load_formats()[held.format]
    case_map.apply(ChangeSet("", added(held)))
    is_sound = soundness_of(case_map, example_text_of)
    whole = case_labels(case_map, example_text_of)
    numbers = count()
    for speech in ("opening", "answer", "rebuttal"):
        floor = Floor(held.id, speech, debate_format.speech(speech).side)
        for _ in range(moves):
            turn = Practice(case_map, held, debate_format, is_sound).turn(speech)
            found = next_move(turn, Level.MERCILESS, 1, whole)
            if found is None:
                break
            plan = plan_move(
                *(case_map, floor, found.move), new_id=lambda: keyed_id(f"said {next(numbers)}")
            )
            case_map.apply(plan)
    for record in _by_hand(case_map, held):
        before = case_map.flow_entries.get(record.id)
        case_map.apply(ChangeSet("", added(record) if before is None else ()))
    first, second, *_ = case_map.entries_of(held.id)
    marked = {
        first.id: replace(first, mark="★", note="Say this first."),
        second.id: replace(second, status=FlowStatus.CONCEDED),
    }
    return tuple(marked.get(one.id, one) for one in case_map.records())


def _by_hand(case_map, held):
    last = max(one.rank for one in case_map.entries_of(held.id))
    fields = {"round": held.id, "rank": last + 1}
    bench = FlowEntryId(keyed_id("bench asks"))
    yield FlowEntry(
        bench, speech="answer", words="What harm is there that money cannot repair?", by="bench",
        **fields,
    )  # fmt: skip
    yield FlowEntry(
        FlowEntryId(keyed_id("taken back")), speech="answer", words="A point that was taken back.",
        crossed_out=True, **fields | {"rank": last + 2},
    )  # fmt: skip


def played_example(moves=6):
    """The example with the round, `moves` of each speech by argmap for both sides."""
    return CaseMap(_records(moves))
