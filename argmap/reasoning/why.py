"""Why a claim has its label: a sentence in pieces, of which some name the claims it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT, Argument
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of, weight_figure
from argmap.case.quotation import in_quotes
from argmap.case.terms import QuestionState, Stance, Status
from argmap.reasoning.critical_questions import question_words
from argmap.reasoning.label import Applies, Label, Labelled
from argmap.reasoning.label_graph import is_blocking
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import USUAL_THRESHOLDS, ProofStandard


class Named(NamedTuple):
    """A claim that a sentence names, to be gone to."""

    claim: ClaimId
    title: str


Piece: TypeAlias = str | Named
Sentence: TypeAlias = tuple[Piece, ...]

_MOST_NAMED = 5
_MOST_STEPS = 3


def plain(sentence: Iterable[Piece]) -> str:
    """Return a sentence as text, the claims it names in quotation marks."""
    return "".join(in_quotes(one.title) if isinstance(one, Named) else one for one in sentence)


def named(case_map: CaseMap, claim: ClaimId) -> Named:
    """Name a claim."""
    return Named(claim, title_of(case_map.claims[claim]) or "a claim without words")


def step_named(case_map: CaseMap, argument: Argument) -> Sentence:
    """Name a step by its first premise, and what it bears on."""
    first = named(case_map, case_map.premises_of(argument.id)[0].claim)
    if argument.target_claim is None:
        return "the undercut ", first
    return "the step from ", first, " to ", named(case_map, argument.target_claim)


def why(case_map: CaseMap, labels: Labels, claim: ClaimId) -> Sentence:
    """Say in one sentence why a claim has its label."""
    found = labels.of(claim)
    if found.given:
        return (f"It is {case_map.claims[claim].status.value}, so nothing has to be shown for it.",)
    if found.is_circular:
        return ("Only a circle of arguments could settle it: ", *_circle(case_map, labels, claim))
    for_it, against = _sides(case_map, labels, claim, found)
    if for_it and against:
        return _between(found, for_it, against)
    if for_it:
        return _unopposed(found, for_it)
    if against:
        return (*against, " speaks against it, and nothing that holds speaks for it.")
    return _nothing(case_map, labels, claim)


def _sides(
    case_map: CaseMap, labels: Labels, claim: ClaimId, found: Labelled
) -> tuple[Sentence, Sentence]:
    """Return what is strongest for a claim and against it; empty where nothing is."""
    steps = [one for one in case_map.arguments_on(claim) if labels.applies(one.id) is Applies.YES]
    for_it = _strongest(case_map, steps, Stance.PRO, found.for_it)
    if not for_it and found.evident:
        for_it = (f"What is cited for it ({weight_figure(USUAL_WEIGHT)})",)
    return for_it, _strongest(case_map, steps, Stance.CON, found.against)


def _strongest(
    case_map: CaseMap, steps: Iterable[Argument], stance: Stance, weight: float
) -> Sentence:
    for step in steps:
        if step.stance is stance and _weight(step) == weight:
            first = case_map.premises_of(step.id)[0].claim
            return named(case_map, first), f" ({weight_figure(weight)})"
    return ()


def _weight(step: Argument) -> float:
    return USUAL_WEIGHT if step.weight is None else step.weight


def _unopposed(found: Labelled, for_it: Sentence) -> Sentence:
    if found.label is Label.IN:
        return (*for_it, " speaks for it, and nothing that holds speaks against it.")
    return (*for_it, f" speaks for it alone, but {_short_of(found)}.")


def _between(found: Labelled, for_it: Sentence, against: Sentence) -> Sentence:
    if found.label is Label.OUT:
        return (*against, " outweighs ", *_in_the_middle(for_it), ".")
    if found.label is Label.IN:
        if found.for_it > found.against:
            return (*for_it, " outweighs ", *against, ".")
        return (*for_it, " speaks for it, and a scintilla is enough, whatever ", *against, " says.")
    if found.is_tie:
        return (*for_it, " and ", *against, " are equally strong: a tie.")
    return (*for_it, " is ahead of ", *against, f", but {_short_of(found)}.")


def _in_the_middle(side: Sentence) -> Sentence:
    first = side[0]
    return (first[:1].lower() + first[1:], *side[1:]) if isinstance(first, str) else side


def _short_of(found: Labelled) -> str:
    """Say what a standard of proof asks for that is not met."""
    asked, limits = found.standard, USUAL_THRESHOLDS
    if asked is ProofStandard.DIALECTICAL:
        return "dialectical validity allows nothing that holds against it"
    if asked not in (ProofStandard.CLEAR_AND_CONVINCING, ProofStandard.BEYOND_REASONABLE_DOUBT):
        return "it weighs nothing"
    needs = f"{asked.value} needs more than {weight_figure(limits.strength)}, "
    needs += f"and a lead of more than {weight_figure(limits.lead)}"
    if asked is ProofStandard.BEYOND_REASONABLE_DOUBT:
        needs += f", with less than {weight_figure(limits.doubt)} against it"
    return needs


def _circle(case_map: CaseMap, labels: Labels, claim: ClaimId) -> Sentence:
    for step in case_map.arguments_on(claim):
        if labels.applies(step.id) is Applies.OPEN:
            first = case_map.premises_of(step.id)[0].claim
            return named(case_map, first), " bears on it and depends on it in turn."
    return ("what bears on it depends on it in turn.",)


def _nothing(case_map: CaseMap, labels: Labels, claim: ClaimId) -> Sentence:
    """Say why nothing holds that bears on a claim: of its evidence, and of its reasons.

    Reasons whose premises hold come first: what keeps these from it is decisive. Objections are
    told where there is no reason.
    """
    record = case_map.claims[claim]
    steps = case_map.arguments_on(claim)
    reasons = [one for one in steps if one.stance is Stance.PRO]
    cited = ""
    if not reasons and case_map.cites_on(claim):  # with a reason, cites do not carry it
        cited = "no cite for it stands"
        if record.status is Status.DISPUTED:
            cited = "it is disputed, and no cites from two origins stand behind it"
    if not steps:
        return (f"{_begun(cited or 'nothing is cited for it')}, and no other claim bears on it.",)
    lead = f"{cited}, and nothing" if cited else "nothing"
    told = _hindrances(case_map, labels, reasons or steps)
    return (f"{_begun(lead)} that bears on it holds: ", *told, ".")


def _hindrances(case_map: CaseMap, labels: Labels, steps: Iterable[Argument]) -> Sentence:
    """Say what keeps some steps from bearing on their target, the many after a few by number."""
    ranked = sorted(steps, key=lambda one: bool(_failing_premises(case_map, labels, one)))
    parts = list(dict.fromkeys(_hindrance(case_map, labels, one) for one in ranked[:_MOST_STEPS]))
    more = len(ranked) - _MOST_STEPS
    if more > 0:
        parts.append((f"and {more} more {'does' if more == 1 else 'do'} not bear on it",))
    return tuple(piece for part in parts for piece in ("; ", *part))[1:]


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _failing_premises(case_map: CaseMap, labels: Labels, step: Argument) -> Sentence:
    """Name the premises of a step that do not hold, those that are the other way first."""
    failing: dict[Label, list[Piece]] = {Label.OUT: [], Label.IN: [], Label.UNDECIDED: []}
    for use in case_map.premises_of(step.id):
        label = labels.label(use.claim)
        if label is not (Label.OUT if use.negated else Label.IN):
            failing[label].append(named(case_map, use.claim))
    parts = [
        (*_in_a_row(names), f" {'is' if len(names) == 1 else 'are'} {label.value}")
        for label, names in failing.items()
        if names
    ]
    return tuple(piece for part in parts for piece in (", and ", *part))[1:]


def _in_a_row(names: list[Piece]) -> Sentence:
    """Join names by commas and an “and”, the many after a few as their number."""
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{len(names) - _MOST_NAMED + 1} more"]
    gaps = [", "] * (len(names) - 2) + [" and "] * (len(names) > 1) + [""]
    return tuple(piece for both in zip(names, gaps, strict=True) for piece in both if piece)


def _hindrance(case_map: CaseMap, labels: Labels, step: Argument) -> Sentence:
    """Say what keeps a step from bearing on its target."""
    if failing := _failing_premises(case_map, labels, step):
        return failing
    for undercut in case_map.arguments_on(step.id):
        if labels.applies(undercut.id) is not Applies.NO:
            first = case_map.premises_of(undercut.id)[0].claim
            return named(case_map, first), " undercuts ", *step_named(case_map, step)
    for question in case_map.questions_of(step.id):
        if is_blocking(question, lambda one: labels.label(ClaimId(one)) is Label.IN):
            asked = in_quotes(question_words(question))
            how = "conceded" if question.state is QuestionState.CONCEDED else "not answered"
            return (f"{asked} is {how} of ", *step_named(case_map, step))
    return ("it depends on itself",)
