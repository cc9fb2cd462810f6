"""What has to be said beside an answer: a test of another motion, findings that cannot both be."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.law.answer import Answer
from argmap.law.cite_checks import marked
from argmap.law.wording import listed, quoted


def other_test(answer: Answer) -> str:
    """Say that the test is not the one for what the motion asks for, and which is; else ""."""
    if answer.posture is None or answer.fits:
        return ""
    asked, test = answer.posture.remedy, answer.standard
    return (
        f"{test.test} is the test for {test.remedy.name}, but this motion asks for {asked.name}: "
        f"the test for that is {asked.test} ({marked(asked.cite)})"
    )


def foreign_gates(answer: Answer) -> str:
    """Say that the rules of the posture are not those of the court of the test; else ""."""
    posture, standard = answer.posture, answer.standard
    if posture is None or not posture.gates or standard.gates_at(posture):
        return ""
    rules = listed([marked(gate.rule) for gate in posture.gates])
    is_one = len(posture.gates) == 1
    return (
        f"{rules} {'is a rule' if is_one else 'are rules'} of the {posture.law} and not of the "
        f"courts of {standard.law}: {'it is no gate' if is_one else 'they are no gates'} of "
        f"{standard.test}, and the answer does not wait for {'it' if is_one else 'them'}; what "
        "that court itself asks of such a motion is not weighed here"
    )


def caveats(answer: Answer) -> Iterable[str]:
    """Tell of levels that nobody can find yet, and of findings that contradict each other."""
    remedy = answer.posture.remedy if answer.posture else answer.standard.remedy
    for factor_id, level in remedy.withheld.items():
        factor = answer.standard.scales.factors[factor_id]
        rank = factor.rank(level)
        causes = [
            cause.name
            for cause in answer.causes
            if any(
                gate.factor == factor_id and gate.span.found and gate.span.high >= rank
                for tried in cause.routes
                for gate in tried.gates
            )
        ]
        if causes:
            on = f"on {listed(quoted(causes))}, " if all(causes) else ""
            yield (
                f"{on}{factor.subject} is found {factor.levels[rank].found}, which nobody can "
                f"find yet where {remedy.name} is asked for"
            )
    yield from answer.contradictions


def not_read(answer: Answer) -> Iterable[str]:
    """Name the findings and the flags that nothing in the test asks for."""
    test = answer.standard.test
    if answer.unread:
        names = listed(quoted([factor.name for factor in answer.unread]), "or")
        yield f"nothing in {test} reads {names}: what is found there changes nothing"
    flags = answer.standard.scales.flags
    names_of = [
        flags[one].name.partition(" (")[0]
        for one in answer.flags
        if not answer.standard.reads_flag(one)
    ]
    if names_of:
        word = "flags" if len(names_of) > 1 else "flag"
        named = f"the {word} {listed(quoted(names_of))}"
        yield f"{test} does not read {named}, so nothing changes by it"
