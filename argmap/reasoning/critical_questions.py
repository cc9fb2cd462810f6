"""The critical questions about the steps of a map: how each stands, and who must move next.

After Walton, Reed and Macagno (2008, ch. 11) and Carneades: an assumption that is asked for must
be shown by whoever argues; of an exception whoever asks must bring evidence. What nobody has
asked holds nothing up, and is where the other side is likely to attack.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Side, Stance
from argmap.reasoning.schemes import questions_by_id, questions_by_scheme


class QuestionStands(StrEnum):
    """How a critical question stands between the sides."""

    UNTOUCHED = "not asked"
    ASKED = "asked"
    ANSWERED = "answered"
    CONCEDED = "conceded"


class Mover(StrEnum):
    """Who has to move next: who argues, who asks, or nobody."""

    PROPONENT = "proponent"
    ASKER = "asker"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A question about a step, by its scheme or the user's own.

    `asks` is its id in the data, empty for the user's own. `record` is what the case has of it,
    None for a question that nobody has touched. `is_left_over` says that another scheme asks
    it, which the step followed before.
    """

    argument: ArgumentId
    asks: str
    text: str
    kind: QuestionKind
    record: Question | None
    is_left_over: bool = False

    @property
    def stands(self) -> QuestionStands:
        """How the question stands."""
        return _STANDS[self.record.state] if self.record else QuestionStands.UNTOUCHED

    @property
    def is_unanswered(self) -> bool:
        """Whether nobody has answered it, asked or not."""
        return self.stands in (QuestionStands.UNTOUCHED, QuestionStands.ASKED)

    @property
    def mover(self) -> Mover:
        """Who has to move next."""
        if not self.is_unanswered:
            return Mover.NOBODY
        asked = self.stands is QuestionStands.ASKED
        is_shown_by_proponent = asked and self.kind is QuestionKind.ASSUMPTION
        return Mover.PROPONENT if is_shown_by_proponent else Mover.ASKER

    @property
    def claim(self) -> ClaimId | None:
        """The claim that answers it."""
        return self.record.claim if self.record else None


def critical_questions(case_map: CaseMap, argument: Argument) -> list[CriticalQuestion]:
    """List the questions about a step: its scheme's first, then those the case has besides."""
    records = case_map.questions_of(argument.id)
    asked = {one.asks: one for one in records if one.asks}
    found = [
        CriticalQuestion(argument.id, one.id, one.text, one.kind, asked.pop(one.id, None))
        for one in questions_by_scheme().get(argument.scheme, ())
    ]
    for record in records:
        if not record.asks:
            found.append(CriticalQuestion(argument.id, "", record.text, record.kind, record))
        elif record.asks in asked:
            found.append(_left_over(argument.id, record))
    return found


def question_words(record: Question) -> str:
    """Return the words of a question that the case has; the id of one that no scheme asks."""
    known = questions_by_id().get(record.asks)
    return known.text if known else record.text or record.asks


def _left_over(argument: ArgumentId, record: Question) -> CriticalQuestion:
    words = question_words(record)
    return CriticalQuestion(argument, record.asks, words, record.kind, record, is_left_over=True)


def side_of_step(case_map: CaseMap, argument: Argument) -> Side:
    """Return whose a step is: that of its premises, else as it bears on its target.

    Neutral where neither says.
    """
    is_turned, step, seen = False, argument, set[str]()
    while step.id not in seen:
        seen.add(step.id)
        sides = (case_map.claims[one.claim].side for one in case_map.premises_of(step.id))
        side: Side | None = next((one for one in sides if one is not Side.NEUTRAL), None)
        if side is None and step.target_argument is not None:
            is_turned, step = not is_turned, case_map.arguments[step.target_argument]
            continue
        if side is None and step.target_claim is not None:
            side = case_map.claims[step.target_claim].side
            is_turned ^= step.stance is not Stance.PRO
        return other_side(side or Side.NEUTRAL) if is_turned else side or Side.NEUTRAL
    return Side.NEUTRAL  # undercuts in a ring: no edit makes one, but a file might


def other_side(side: Side) -> Side:
    """Return the side against a side; nobody is against what is neutral."""
    return _OTHERS.get(side, Side.NEUTRAL)


def mover_side(case_map: CaseMap, question: CriticalQuestion) -> Side | None:
    """Return the side that has to move next on a question; None where nobody has to."""
    if question.mover is Mover.NOBODY:
        return None
    side = side_of_step(case_map, case_map.arguments[question.argument])
    return side if question.mover is Mover.PROPONENT else other_side(side)


def steps_by_nearness(case_map: CaseMap, claims: Iterable[ClaimId]) -> Iterator[Argument]:
    """Walk the steps at and below some claims, each once, those nearest to the claims first."""
    claims = list(claims)
    seen: set[str] = set(claims)
    pending: deque[ClaimId | ArgumentId] = deque(claims)
    while pending:
        for argument in case_map.arguments_on(pending.popleft()):
            yield argument
            below: list[ClaimId | ArgumentId] = [argument.id]
            below += [one.claim for one in case_map.premises_of(argument.id)]
            new = [one for one in below if one not in seen]
            seen.update(new)
            pending.extend(new)


def likely_attacks(
    case_map: CaseMap, side: Side, claims: Iterable[ClaimId] | None = None
) -> Iterator[CriticalQuestion]:
    """Walk the unanswered questions on the steps of a side: where the other side will attack.

    Those nearest to `claims`, else to the roots, come first. Steps that are nobody's can be
    asked about by both sides. Takes time in proportion to what is walked.
    """
    tops = claims if claims is not None else [one.id for one in case_map.roots()]
    for argument in steps_by_nearness(case_map, tops):
        yield from attacks_on_step(case_map, argument, side)


def attacks_on_step(
    case_map: CaseMap, argument: Argument, side: Side
) -> Iterator[CriticalQuestion]:
    """Walk the unanswered questions on one step, if it is a side's or nobody's."""
    questions = critical_questions(case_map, argument)
    if questions and side_of_step(case_map, argument) in (side, Side.NEUTRAL):
        yield from (one for one in questions if one.is_unanswered)


_STANDS = {
    QuestionState.OPEN: QuestionStands.ASKED,
    QuestionState.ANSWERED: QuestionStands.ANSWERED,
    QuestionState.CONCEDED: QuestionStands.CONCEDED,
}
_OTHERS = {Side.MOVANT: Side.RESPONDENT, Side.RESPONDENT: Side.MOVANT}
