"""A whole hearing on the example, played to its result with argmap as opponent and bench."""

from __future__ import annotations

from debate_driver import Debater

from argmap.case.file_names import EXAMPLE
from argmap.case.lookups import full_title_of
from argmap.case.rounds import FlowStatus
from argmap.debate.joins import BENCH
from argmap.debate.practising import Practice
from argmap.debate.result import result_of
from argmap.debate.told import said_words


def reasons_below(case_map, claim):
    """The claims that bear on one, down the tree, the nearest first, of its own side."""
    found = [claim]
    for one in found:
        for step in case_map.arguments_on(one.id):
            uses = (case_map.claims[use.claim] for use in case_map.premises_of(step.id))
            found += [each for each in uses if each.side == claim.side and each not in found]
    return found


def answer_bench(debater):
    while debater.round.held.question() is not None:
        question = debater.round.held.question()
        debater.says(f"To your question about {len(debater.entries)}.", "Shift+Return")
        assert question.id in debater.entries[-1].answers or debater.round.held.question()


def open_case(debater):
    issue = next(one for one in debater.user.case_map.roots() if one.side == "movant")
    for claim in reasons_below(debater.user.case_map, issue)[:6]:
        debater.says(full_title_of(claim))
        answer_bench(debater)


def let_argmap_speak(debater, times):
    for _ in range(times):
        debater.user.press("Ctrl+Shift+9")


def rebut(debater, first):
    debater.goes_to(first.id)
    debater.says("The zebra clause answers that.", "Ctrl+Return")
    answer_bench(debater)


def test_a_hearing_is_played_to_a_result_that_is_true_to_what_was_entered(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    user.waits(lambda: user.window.furniture.weigh is not None)
    debater = Debater(user).begins(level="merciless", seed=3, bench=True, reserved=2)
    user.press("F12")
    debater.lets_time_pass(60)
    open_case(debater)
    user.press("Shift+F12", "F12")
    debater.lets_time_pass(30)
    let_argmap_speak(debater, 4)
    answers = [one for one in debater.entries if one.speech == "answer"]
    assert len(answers) >= 3
    user.press("Shift+F12", "F12")
    debater.lets_time_pass(150)
    rebut(debater, answers[0])
    user.press("Shift+F12")
    assert debater.round.held.speech is None
    asked = [one for one in debater.entries if one.by == BENCH]
    assert asked
    assert all(debater.flow.standings[one.id].joined for one in asked)
    user.click(debater.round.result)
    user.waits(lambda: "Time used" in debater.page.result.words)
    user.waits(lambda: not debater.page.result.is_filling)
    _holds_what_was_entered(debater, answers)
    user.press("Ctrl+Z")
    assert debater.round.held.speech is not None


def _holds_what_was_entered(debater, answers):
    words, case_map = debater.page.result.words, debater.user.case_map
    practice = Practice(case_map, debater.record, debater.round.held.format, lambda _: True)
    result = result_of(practice, debater.page._labels())
    assert [(one.slot, one.used) for one in result.times] == [
        *(("opening", 60.0), ("answer", 30.0), ("rebuttal", 150.0))
    ]
    for told in ("1:00", "0:30", "2:30", "What each side let go", "Time used"):
        assert told in words
    left = [one for one in answers[1:] if one.id in debater.flow.standings]
    dropped = [one for one in left if debater.flow.standings[one.id].status is FlowStatus.DROPPED]
    assert dropped
    for one in dropped:
        assert said_words(case_map, one) in words
    assert debater.flow.standings[answers[0].id].status is FlowStatus.ANSWERED
