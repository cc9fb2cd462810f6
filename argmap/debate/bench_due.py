"""When the bench interrupts whoever speaks, and what it asks then."""

from __future__ import annotations

from collections.abc import Callable

from argmap.debate.bench import BenchQuestion, bench_questions, is_bench_due, next_question
from argmap.debate.flow import Flow
from argmap.debate.practising import Floor, Practice
from argmap.debate.round_options import read_options
from argmap.law.answer import Answer


def question_due(
    practice: Practice, flow: Flow, floor: Floor, answer: Callable[[], Answer | None]
) -> BenchQuestion | None:
    """Return what the bench asks a side that has just spoken; None where it keeps silent.

    `flow` is that of the practice. `answer` tells what the standard of the case says, where the
    bench asks.
    """
    if not practice.format.bench or not is_bench_due(flow, floor.speech):
        return None
    options = read_options(practice.held.options)
    turn = practice.turn(floor.speech, floor.side) if options.bench else None
    if turn is None:
        return None
    questions = bench_questions(turn, answer())
    return next_question(questions, options.seed, len(flow.standings))
