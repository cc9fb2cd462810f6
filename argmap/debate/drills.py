"""Drills: short tasks made from a case, each with what its user has to find and what is right.

Rebuttal, cross-examination, quotes word for word, elements and standards. Nothing in one is
invented: what is revealed stands in the case or in the data of the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.evidence import Quote
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.source_names import source_in_words
from argmap.case.terms import ClaimRole, Side, Stance
from argmap.law.elements import element_states
from argmap.law.standard import Standard, StandardSet
from argmap.law.standing import IsSound
from argmap.reasoning.critical_questions import critical_questions
from argmap.sources.problems import RecordPlace


class DrillKind(StrEnum):
    """What is drilled."""

    REBUTTAL = "rebuttal"
    CROSS_EXAMINATION = "cross-examination"
    SPEAKER = "who said it"
    WORDS = "word for word"
    ELEMENTS = "elements"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Drill:
    """One task: what is asked, what is shown with it, and what is right, a line each.

    `name` tells it from others of its kind, the same from day to day. `exact` are words to be
    given as they stand, empty where any words will do.
    """

    kind: DrillKind
    name: str
    asked: str
    shown: str
    right: tuple[str, ...]
    about: RecordPlace
    exact: str = ""

    @property
    def key(self) -> str:
        """What it is known by in a schedule."""
        return f"{self.kind.value} {self.name}"

    @property
    def seconds(self) -> int:
        """How long it may take."""
        return _SECONDS[self.kind]

    def gives_away(self, other: Drill) -> bool:
        """Tell whether who has done this drill has seen what another asks for.

        The questions that a scheme has to face are no secret: each step asks them anew.
        """
        if self.about.kind == "quote" and self.about == other.about:
            return True
        seen = [_plain(one) for one in (self.shown, *self.right)]
        return any(words in one for words in _sought(other) for one in seen)


_SECONDS = {
    DrillKind.REBUTTAL: 90,
    DrillKind.CROSS_EXAMINATION: 60,
    DrillKind.SPEAKER: 20,
    DrillKind.WORDS: 60,
    DrillKind.ELEMENTS: 60,
    DrillKind.STANDARD: 60,
}


def _sought(drill: Drill) -> list[str]:
    """Return what a drill asks for, of a speaker the words by which it is found."""
    if drill.kind is DrillKind.CROSS_EXAMINATION:
        return []
    of_speaker = drill.kind is DrillKind.SPEAKER
    words = (drill.shown,) if of_speaker else (drill.exact,) if drill.exact else drill.right
    return [plain for one in words if (plain := _plain(one))]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def drills_of(
    case_map: CaseMap, standards: StandardSet, *, side: Side, is_sound: IsSound
) -> list[Drill]:
    """List the drills of a case for who argues a side; `Side.NEUTRAL` for both.

    A quote that carries a caution, or does not stand in its source, is not learnt by heart.
    """
    quotes = [one for one in case_map.quotes.values() if not one.caution and is_sound(one)]
    return [
        *_rebuttals(case_map, side),
        *_cross_examinations(case_map),
        *_speakers(case_map, quotes),
        *_words(case_map, quotes),
        *_elements(case_map, standards),
        *_standards(case_map, standards),
    ]


def _rebuttals(case_map: CaseMap, side: Side) -> Iterator[Drill]:
    """Ask for answers to each claim of the other side that the map answers."""
    for claim in case_map.claims.values():
        if claim.side in (side, Side.NEUTRAL) or not full_title_of(claim):
            continue
        right = tuple(dict.fromkeys(_answers(case_map, claim)))
        if right:
            asked = f"The {claim.side.value} says this. What do you answer?"
            place = RecordPlace("claim", claim.id)
            yield Drill(DrillKind.REBUTTAL, claim.id, asked, claim.text, right, place)


def _answers(case_map: CaseMap, claim: Claim) -> Iterator[str]:
    """Walk the words of what attacks a claim, or the step that it is a reason in."""
    attacks = [one for one in case_map.arguments_on(claim.id) if one.stance is Stance.CON]
    for use in case_map.uses_of(claim.id):
        attacks += case_map.arguments_on(use.argument)
    for attack in attacks:
        words = [case_map.claims[use.claim].text for use in case_map.premises_of(attack.id)]
        if any(words):
            yield " – ".join(one for one in words if one)


def _cross_examinations(case_map: CaseMap) -> Iterator[Drill]:
    """Ask for the questions that each step which follows a scheme has to face."""
    for step in case_map.arguments.values():
        questions = critical_questions(case_map, step)
        shown = _step_words(case_map, step)
        if questions and shown:
            right = tuple(f"{one.text} ({one.stands.value})" for one in questions)
            asked = "What would you ask about this step?"
            place = RecordPlace("argument", step.id)
            yield Drill(DrillKind.CROSS_EXAMINATION, step.id, asked, shown, right, place)


def _step_words(case_map: CaseMap, step: Argument) -> str:
    """Return a step in words, its reasons first; empty where it has none."""
    premises = [case_map.claims[use.claim].text for use in case_map.premises_of(step.id)]
    if not any(premises):
        return ""
    target = case_map.claims.get(step.target_claim or ClaimId(""))
    against = "against" if step.stance is Stance.CON else "so"
    words = in_quotes(target.text) if target else "another step"
    return f"{' '.join(in_quotes(one) for one in premises if one)} {against}: {words}"


def _speakers(case_map: CaseMap, quotes: list[Quote]) -> Iterator[Drill]:
    for quote in quotes:
        if quote.speaker.strip():
            right = (f"{quote.speaker}, in {_source(case_map, quote)}", *_attribution(quote))
            who = "Who said it" if _is_said(quote) else "Whose words does this report"
            asked = f"{who}, and in which source does it stand?"
            place = RecordPlace("quote", quote.id)
            yield Drill(DrillKind.SPEAKER, quote.id, asked, quote.exact, right, place)


def _words(case_map: CaseMap, quotes: list[Quote]) -> Iterator[Drill]:
    """Ask for the words of a quote by the claim that it backs."""
    for quote in quotes:
        cites = case_map.cites_of(quote.id)
        claim = next((case_map.claims[one.claim] for one in cites if one.claim), None)
        if claim is None or not claim.text.strip():
            continue
        asked = f"What does {_teller(case_map, quote)} say for this, word for word?"
        right, place = (quote.exact,), RecordPlace("quote", quote.id)
        yield Drill(DrillKind.WORDS, quote.id, asked, claim.text, right, place, quote.exact)


def _teller(case_map: CaseMap, quote: Quote) -> str:
    """Return whose words a quote is made of: of what a report only tells, the report's own."""
    source, speaker = _source(case_map, quote), quote.speaker.strip()
    if not speaker:
        return source
    return f"{speaker} in {source}" if _is_said(quote) else f"{source}, telling of {speaker},"


def _is_said(quote: Quote) -> bool:
    """Tell whether words are the speaker's own, as far as it was recorded how they are told."""
    told = quote.attribution
    return not told.strip() or "quoted" in told


def _source(case_map: CaseMap, quote: Quote) -> str:
    return source_in_words(case_map.sources[quote.source])


def _attribution(quote: Quote) -> tuple[str, ...]:
    told = quote.attribution.strip()
    return (f"As reported: {told}",) if told else ()


def _elements(case_map: CaseMap, standards: StandardSet) -> Iterator[Drill]:
    """Ask for what each cause of action and each defence of the case has to show."""
    for claim in case_map.claims.values():
        known = standards.causes.get(claim.cause)
        if claim.role is ClaimRole.NONE or known is None:
            continue
        states = element_states(case_map, claim, standards.causes)
        right = tuple(f"{one.name}: {one.text} ({one.bears.value})" for one in states)
        if right:
            asked = f"What has to be shown, and by whom? ({known.cite})"
            place = RecordPlace("claim", claim.id)
            yield Drill(DrillKind.ELEMENTS, claim.id, asked, known.name, right, place)


def _standards(case_map: CaseMap, standards: StandardSet) -> Iterator[Drill]:
    """Ask for what the standard of the case needs, route by route, and what its posture does."""
    case = case_map.case
    place = RecordPlace("case", case.id)
    standard = standards.standards.get(case.standard)
    if standard is None:
        return
    right = tuple(_needs(standard))
    asked = f"What does {standard.test} need? ({standard.cite})"
    yield Drill(DrillKind.STANDARD, standard.id, asked, standard.name, right, place)
    posture = standards.postures.get(case.posture)
    gates = standard.gates_at(posture) if posture else ()
    if posture and gates:
        right = tuple(f"{one.minimum.factor.subject} ({one.rule})" for one in gates)
        asked = "What has to be shown besides, where the motion stands?"
        name = f"at {posture.id}"
        yield Drill(DrillKind.STANDARD, name, asked, posture.name, right, place)


def _needs(standard: Standard) -> Iterator[str]:
    several = len(standard.routes) > 1
    for route in standard.routes:
        name = f"{route.name}: " if several else ""
        needs = (f"{one.factor.subject}: {one.level.label}" for one in route.minima)
        yield f"{name}{'; '.join(needs)}"
