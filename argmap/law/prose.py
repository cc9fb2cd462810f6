"""An answer in plain English, with the rule it rests on; never what a court must do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.law.answer import Answer, Gate, Result, TriedRoute, Verdict, WeighedCause
from argmap.law.caveats import caveats, foreign_gates, not_read, other_test
from argmap.law.deciding import test_words
from argmap.law.nearest import held, nearest_first, only_words
from argmap.law.rule_words import condition_sentences, rule_sentences
from argmap.law.scales import Scales
from argmap.law.wording import (
    Obstacle,
    found_words,
    join_alike,
    listed,
    no_finding,
    obstacles,
    quoted,
    sentence,
    series,
    tell,
    tell_score,
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an answer is what it is.

    `summary` is one paragraph of sentences: that the test is another motion's or another law's,
    where it is, then the posture, the routes, and last the findings that contradict each other
    or that nothing here asks for.
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
        tuple(sentence(one) for one in _said(answer) if one),
        tuple(sentence(one) for one in rule_sentences(answer)),
        condition_sentences(answer),
        answer.standard.scales.closing,
    )


def _said(answer: Answer) -> Iterable[str]:
    yield other_test(answer)
    yield foreign_gates(answer)
    yield from (*_posture(answer), *_test(answer), *caveats(answer), *not_read(answer))


def _headline(answer: Answer) -> str:
    said = _under(answer)
    if answer.posture is None or answer.fits:
        return said
    return f"Not the test for {answer.posture.remedy.name}: {said[:1].lower()}{said[1:]}"


def _under(answer: Answer) -> str:
    test = answer.standard.test
    if any(one.result is Result.FAIL for one in answer.posture_gates):
        return f"Denied before {test} is reached"
    if answer.verdict is Verdict.OPEN and _best(answer) is Verdict.PERMITTED:
        return f"Open before {test} is reached"
    words = test_words(answer)
    return f"{words} {'of' if words.endswith('model') else 'under'} {test}"


def _passing(cause: WeighedCause) -> list[TriedRoute]:
    return [one for one in cause.routes if one.verdict is Verdict.PERMITTED]


def _posture(answer: Answer) -> Iterable[str]:
    unknown = 0
    for tried in answer.posture_gates:
        gate = tried.gate
        doubt = "" if gate.checked else " (not checked)"
        if tried.result is Result.FAIL:
            yield f"{gate.rule}{doubt} is not met: {gate.missing}"
            yield "without it the motion is denied, whatever the findings"
        elif tried.result is Result.UNKNOWN:
            unknown += 1
            subject = gate.minimum.factor.subject
            yield f"{no_finding(subject)}, which {gate.rule}{doubt} asks for"
    if unknown and answer.verdict is Verdict.OPEN:
        yield f"until {'that is' if unknown == 1 else 'these are'} found the answer stays open"


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
    yield from _alone(answer, Verdict.OPEN)
    yield from _alone(answer, Verdict.DENIED)
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
    yield from _kept(answer.causes, scales, Result.FAIL)
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
    failing = obstacles(nearest_first(undecided), scales, (Result.FAIL,))
    yield from _kept(undecided, scales, Result.UNKNOWN, failing)
    yield from _alone(answer, Verdict.DENIED)


def _alone(answer: Answer, verdict: Verdict) -> Iterable[str]:
    """Say of the causes with a verdict what would become of a motion on them alone."""
    names = [one.name for one in answer.causes if one.verdict is verdict and one.name]
    if names:
        by_model = verdict is Verdict.DENIED and answer.standard.balances
        would = "not be permitted on this model" if by_model else f"be {verdict.value}"
        yield f"on {listed(quoted(names))} alone the motion would {would}"


def _kept(
    causes: Iterable[WeighedCause], scales: Scales, result: Result, others: Iterable[Obstacle] = ()
) -> Iterable[str]:
    """Tell what keeps routes from passing, beginning with the cause that is nearest to relief.

    Where what is found on the merits is enough on some causes only, that comes first, and what
    is short of it on the others last. `others` come after them, each in the sentence on the same
    finding where there is one.
    """
    near = nearest_first(causes)
    groups = held(near, scales, result)
    enough = [one for one in groups if one.merits and all(one.names)]
    found = obstacles(near, scales, (result,))
    rest = join_alike(found, others)
    if 0 < len(enough) < len(groups):
        for one in enough:
            yield f"{only_words(one.names, one.by, result)}: {one.merits}"
        found.sort(key=lambda one: one.factor.id == scales.by_cause)
    yield from (tell(one, scales) for one in found)
    yield from _scores(near, result)
    yield from (tell(one, scales) for one in rest)


def _scores(causes: Iterable[WeighedCause], result: Result) -> Iterable[str]:
    told: dict[str, list[str]] = {}
    for cause in causes:
        for tried in cause.routes:
            if tried.score and tried.score.result is result is tried.result:
                told.setdefault(tell_score(tried.route.name, tried.score), []).append(cause.name)
    for score, names in told.items():
        yield f"on {listed(quoted(names))} {score}" if all(names) else score


def _idle(answer: Answer, scales: Scales) -> Iterable[str]:
    absent: dict[str, str] = {}
    causes: list[str] = []
    for cause in answer.causes:
        for tried in cause.routes:
            for gate in tried.gates:
                if not (gate.span.found or gate.span.capped_by):
                    absent[gate.factor] = gate.minimum.factor.subject
                    if gate.factor == scales.by_cause and cause.name not in causes:
                        causes.append(cause.name)
    if all(causes) and scales.by_cause in absent and causes:
        absent[scales.by_cause] += f" on {listed(quoted(causes), 'or')}"
    names = [absent[one] for one in scales.factors if one in absent]
    if names:
        absence = no_finding(listed(names, "or"))
        yield f"{absence}, and none there could change the answer to the motion"
