"""An answer in plain English, with the rule it rests on; never what a court must do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.law.answer import Answer, Gate, Result, TriedRoute, Verdict, WeighedCause
from argmap.law.deciding import verdict_words
from argmap.law.scales import Minimum, Scales
from argmap.law.standard import Raise, Standard
from argmap.law.wording import (
    found_words,
    listed,
    no_finding,
    obstacles,
    quoted,
    routes_named,
    sentence,
    series,
    tell,
    tell_score,
)

_CHECKED = {"yes": "Checked", "partly": "Checked in part", "no": "Not checked"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an answer is what it is.

    `summary` is one paragraph of sentences: the posture first, then the routes,
    then the findings that nothing here asks for.
    `rules` says which test it is and what the flags change; `conditions` is
    what an order would carry.
    """

    headline: str
    summary: tuple[str, ...]
    rules: tuple[str, ...]
    conditions: tuple[str, ...]
    closing: str

    @property
    def text(self) -> str:
        """All of it in paragraphs, without the headline."""
        paragraphs = (self.summary, self.rules, self.conditions, (self.closing,))
        return "\n\n".join(" ".join(one) for one in paragraphs if one)


def explain(answer: Answer) -> Explanation:
    """Explain an answer in sentences that name the gates that decide it."""
    return Explanation(
        _headline(answer),
        tuple(sentence(one) for one in (*_posture(answer), *_test(answer), *_unread(answer))),
        tuple(sentence(one) for one in _rules(answer)),
        _conditions(answer),
        answer.standard.scales.closing,
    )


def _headline(answer: Answer) -> str:
    test = answer.standard.test
    if any(one.result is Result.FAIL for one in answer.posture_gates):
        return f"Denied before {test} is reached"
    if answer.verdict is Verdict.OPEN and _best(answer) is Verdict.PERMITTED:
        return f"Open before {test} is reached"
    words = verdict_words(answer)
    return f"{words} {'of' if words.endswith('model') else 'under'} {test}"


def _passing(cause: WeighedCause) -> list[TriedRoute]:
    return [one for one in cause.routes if one.verdict is Verdict.PERMITTED]


def _posture(answer: Answer) -> Iterable[str]:
    for tried in answer.posture_gates:
        gate = tried.gate
        if tried.result is Result.FAIL:
            yield f"{gate.rule} is not met: {gate.missing}"
            yield "without it the motion is denied, whatever the findings"
        elif tried.result is Result.UNKNOWN:
            subject = gate.minimum.factor.subject
            yield f"{no_finding(subject)}, which {gate.rule} asks for"
            yield "until it is given the motion is not permitted"


def _test(answer: Answer) -> Iterable[str]:
    lead = "" if _posture_passes(answer) else "apart from that, "
    for one in _summary(answer):
        yield f"{lead}{one}"
        lead = ""


def _posture_passes(answer: Answer) -> bool:
    return all(one.result is Result.PASS for one in answer.posture_gates)


def _summary(answer: Answer) -> Iterable[str]:
    best = _best(answer)
    if best is Verdict.PERMITTED:
        yield from _permitted(answer)
    elif best is Verdict.OPEN:
        yield from _open(answer)
    else:
        yield from _denied(answer)
    if any(tried.score for cause in answer.causes for tried in cause.routes):
        yield answer.standard.scales.points_note


def _best(answer: Answer) -> Verdict:
    verdicts = {cause.verdict for cause in answer.causes}
    order = (Verdict.PERMITTED, Verdict.OPEN, Verdict.DENIED)
    return next(one for one in order if one in verdicts)


def _permitted(answer: Answer) -> Iterable[str]:
    scales = answer.standard.scales
    for cause in answer.permitted_on:
        tried = _passing(cause)[0]
        way = f"the {tried.route.name} route passes" if len(cause.routes) > 1 else "the test is met"
        yield f"{_on(cause)}{way}: {_gates_met(tried.gates)}"
        if tried.score:
            yield tell_score(tried.route.name, tried.score)
    for verdict, word in ((Verdict.OPEN, "be open"), (Verdict.DENIED, "be denied")):
        names = [one.name for one in answer.causes if one.verdict is verdict and one.name]
        if names:
            yield f"on {listed(quoted(names))} alone the motion would {word}"
    yield from _idle(answer, scales)


def _on(cause: WeighedCause) -> str:
    return f"on {quoted([cause.name])[0]} " if cause.name else ""


def _gates_met(gates: tuple[Gate, ...]) -> str:
    parts: list[str] = []
    for gate in gates:
        factor = gate.minimum.factor
        words = found_words(factor, gate.span)
        parts.append(f"{factor.subject} {'' if parts else 'is found '}{words}")
    return series(parts)


def _denied(answer: Answer) -> Iterable[str]:
    scales = answer.standard.scales
    several = any(len(cause.routes) > 1 for cause in answer.causes)
    lead = "no route passes" if several else "the test is not met"
    model = "the motion is not permitted on this model: "
    yield f"{model if answer.standard.balances else ''}{lead}"
    for one in obstacles(answer.causes, scales, (Result.FAIL,)):
        yield tell(one, scales)
    yield from _scores(answer, Result.FAIL)
    yield from _idle(answer, scales)


def _open(answer: Answer) -> Iterable[str]:
    scales = answer.standard.scales
    undecided = [one for one in answer.causes if one.verdict is Verdict.OPEN]
    if not any(tried.result is Result.PASS for cause in undecided for tried in cause.routes):
        yield "the findings do not settle it yet"
    for cause in undecided:
        for tried in cause.routes:
            if tried.result is Result.PASS:
                yield (
                    f"{_on(cause)}the {tried.route.name} route passes, but "
                    f"{tried.route.why_open}: {_gates_met(tried.gates)}"
                )
    for one in obstacles(undecided, scales, (Result.UNKNOWN,)):
        yield tell(one, scales)
    yield from _scores(answer, Result.UNKNOWN)
    for one in obstacles(undecided, scales, (Result.FAIL,)):
        yield tell(one, scales)
    names = [one.name for one in answer.causes if one.verdict is Verdict.DENIED and one.name]
    if names:
        yield f"on {listed(quoted(names))} alone the motion would be denied"


def _scores(answer: Answer, result: Result) -> Iterable[str]:
    for cause in answer.causes:
        for tried in cause.routes:
            if tried.score and tried.score.result is result is tried.result:
                yield f"{_on(cause)}{tell_score(tried.route.name, tried.score)}"


def _idle(answer: Answer, scales: Scales) -> Iterable[str]:
    absent: dict[str, str] = {}
    for cause in answer.causes:
        for tried in cause.routes:
            for gate in tried.gates:
                if not (gate.span.found or gate.span.capped_by):
                    absent[gate.factor] = gate.minimum.factor.subject
    names = [absent[one] for one in scales.factors if one in absent]
    if names:
        yield f"{no_finding(listed(names, 'or'))}, and none there could change this"


def _unread(answer: Answer) -> Iterable[str]:
    if answer.unread:
        names = listed(quoted([factor.name for factor in answer.unread]), "or")
        test = answer.standard.test
        yield f"nothing in {test} reads {names}: what is found there changes nothing"


def _rules(answer: Answer) -> Iterable[str]:
    standard = answer.standard
    yield f"{sentence(standard.rule)} See {standard.cite}"
    yield f"{_CHECKED[standard.checked]}: {standard.source}"
    for change in standard.raises:
        if change.when in answer.flags:
            yield _tell_raise(change, standard)
    merge = standard.scales.merge
    if merge and standard.merges and merge.flag in answer.flags:
        pair = listed([standard.scales.factors[one].subject for one in merge.factors])
        yield f"{standard.scales.flags[merge.flag].because}, {pair} are one inquiry ({merge.cite})"


def _tell_raise(change: Raise, standard: Standard) -> str:
    parts = []
    if change.minima:
        parts.append(f"every route needs {listed([_asks(one) for one in change.minima])}")
    closed = [route.name for route in standard.routes if route.id in change.drop]
    if closed:
        parts.append(f"{routes_named(closed)} {'are' if len(closed) > 1 else 'is'} closed")
    doubt = "" if change.checked else "; not checked"
    because = standard.scales.flags[change.when].because
    return f"{because}, {series(parts)} ({change.cite}{doubt})"


def _asks(minimum: Minimum) -> str:
    better = "" if minimum.rank == minimum.factor.top else " or better"
    return f"{minimum.factor.subject} {minimum.level.needed}{better}"


def _conditions(answer: Answer) -> tuple[str, ...]:
    if answer.posture is None or not answer.posture.conditions:
        return ()
    terms = (f"{one.text.rstrip('.')} ({one.rule})." for one in answer.posture.conditions)
    return ("If an order issues, it carries conditions.", *terms)
