"""A whole hearing on the example, played to its result with argmap as opponent and bench."""

from __future__ import annotations

from debate_driver import Debater

from argmap.case.case_map import CaseMap
from argmap.case.file_names import EXAMPLE
from argmap.case.lookups import full_title_of
from argmap.case.rounds import FlowStatus
from argmap.case.terms import Side
from argmap.debate.joins import BENCH
from argmap.debate.practising import Practice
from argmap.debate.told import said_words
from argmap.law.case_labels import labels_of


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
        count = len(debater.entries)
        debater.says(f"To your question about {count}.", "Shift+Return")
        told = [one for one in debater.entries if question.id in one.answers]
        assert [one.words for one in told] == [f"To your question about {count}."]


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
    assert debater.round.held.speech.id == "rebuttal"
    assert debater.round.held.time.clock.used["rebuttal"] == 150


def is_met(case_map, entry, later):
    """Whether an entry is spoken to by later ones, by hand or by a step of the map."""
    for one in later:
        if entry.id in one.answers:
            return True
        for use in case_map.uses_of(one.claim) if one.claim and one.by != BENCH else ():
            step = case_map.arguments[use.argument]
            met = {step.target_claim}
            if step.target_argument:
                undercut = case_map.arguments[step.target_argument]
                met = {undercut.target_claim, *(p.claim for p in case_map.premises_of(undercut.id))}
            if entry.claim in met - {None} and not use.negated:
                return True
    return False


def let_go(debater):
    """What each side let go, found from the entries and the map alone."""
    spoken = {
        speech: [one for one in debater.entries if one.speech == speech and one.by != BENCH]
        for speech in ("opening", "answer", "rebuttal")
    }
    return {
        side: [
            f"{said_words(debater.user.case_map, one)} — not answered in: {title}"
            for one in spoken[first]
            if not is_met(debater.user.case_map, one, spoken[then])
        ]
        for side, first, then, title in (
            ("Movant", "answer", "rebuttal", "Movant’s rebuttal"),
            ("Respondent", "opening", "answer", "Respondent’s argument"),
        )
    }


def told_in(words, first, last):
    """The lines of a report between two headings, without their bullets."""
    part = words[words.index(first) + len(first) : words.index(last)]
    return [line for line in part.splitlines() if line.strip("•· ")]


def _holds_what_was_entered(debater, answers):
    words = debater.page.result.words
    assert f"{len(debater.entries)} entries on the flow." in words
    told, expected = told_in(words, "What each side let go", "How the entries stand"), []
    for side, lines in let_go(debater).items():
        assert lines
        expected += [f"{side}:", *lines]
    assert told == expected
    counts = told_in(words, "How the entries stand", "Time used")
    dropped = {side: len(lines) for side, lines in let_go(debater).items()}
    by_side = {"Movant": dropped["Respondent"], "Respondent": dropped["Movant"]}
    for side, count in by_side.items():
        row = counts[counts.index(side) + 1 :][:5]
        mine = [one for one in debater.entries if speaks(debater, one) == side]
        assert int(row[3]) == count
        assert sum(int(one) for one in row if one != "–") == len(mine)
    times = told_in(words, "Time used", "Claims that stand otherwise on the map")
    rows = [times[at : at + 4] for at in range(4, len(times), 4)]
    assert rows == [
        ["Movant’s argument", "1:00", "13:00", "–"],
        ["Respondent’s argument", "0:30", "15:00", "–"],
        ["Movant’s rebuttal", "2:30", "2:00", "+0:30"],
    ]
    assert debater.flow.standings[answers[0].id].status is FlowStatus.ANSWERED
    _weighs_what_was_said(debater, words)


def speaks(debater, entry):
    return {"movant": "Movant", "respondent": "Respondent"}.get(
        debater.flow.standings[entry.id].side
    )


def _weighs_what_was_said(debater, words):
    """Labels as said are those of a map that holds what was said and nothing else."""
    practice = Practice(
        debater.user.case_map,
        debater.record,
        debater.round.held.format,
        debater.page.known.is_sound,
    )
    said, whole = practice.said(Side.NEUTRAL), debater.page.known.labels()
    view = CaseMap(list(said.view.records()))
    labels = labels_of(view, debater.page.known.is_sound)
    claims = {one.claim for one in debater.entries if one.claim} & set(debater.user.case_map.claims)
    assert claims <= set(view.claims)
    told = told_in(words, "Claims that stand otherwise on the map", "Nobody said")[3:]
    rows = {told[at]: (told[at + 1], told[at + 2]) for at in range(0, len(told), 3)}
    assert rows == {
        debater.user.case_map.claims[one].text: (
            labels.label(one).value,
            whole.label(one).value,
        )
        for one in claims
        if labels.label(one) is not whole.label(one)
    }
    assert rows
